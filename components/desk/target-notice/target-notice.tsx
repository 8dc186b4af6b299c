import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { tellRemovedTarget } from '../../../utils/browser/removed-targets.ts';
import type { Gone, TargetTrouble } from '../use-target-choice.ts';

/** What is to be said of the chosen destination: why it is this one, or that it is not remembered. */
export function TargetNotice({ trouble, chosen }: { trouble: TargetTrouble; chosen: string }) {
  if (trouble.kind === 'gone') return <GoneNotice gone={trouble} chosen={chosen} />;
  return (
    <Notice text={i18n.t(trouble.kind === 'unread' ? 'desk.copy.targetUnread' : 'desk.copy.targetUnkept', [chosen])} />
  );
}

/** Once in each of its places. */
function GoneNotice({ gone: { id, places }, chosen }: { gone: Gone; chosen: string }) {
  const [told, setTold] = useState<{ name: string | null } | null>(null);
  useEffect(() => {
    tellRemovedTarget(id, places).then(setTold, (error: unknown) => {
      console.error(error);
      // Better twice than never.
      setTold({ name: null });
    });
  }, [id]);
  if (told === null) return null;
  const { name } = told;
  return (
    <Notice
      text={
        name === null ? i18n.t('desk.copy.targetGoneUnnamed', [chosen]) : i18n.t('desk.copy.targetGone', [name, chosen])
      }
    />
  );
}

const Notice = ({ text }: { text: string }) => (
  <p class="say" data-testid="target-notice">
    {text}
  </p>
);
