import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { tellRemovedTarget } from '../../../utils/browser/removed-targets.ts';
import type { Gone } from '../use-target-choice.ts';

/** Says that the destination which was chosen is there no more and which one is instead; once. */
export function GoneTarget({ id, places, instead }: Gone & { instead: string }) {
  const [told, setTold] = useState<{ name: string | null } | null>(null);
  useEffect(() => {
    tellRemovedTarget(id, places).then(setTold, (error: unknown) => {
      console.error(error);
      // Better twice than never.
      setTold({ name: null });
    });
  }, [id]);
  if (told === null) return null;
  return (
    <p class="say" data-testid="gone-target">
      {told.name === null
        ? i18n.t('desk.copy.targetGoneUnnamed', [instead])
        : i18n.t('desk.copy.targetGone', [told.name, instead])}
    </p>
  );
}
