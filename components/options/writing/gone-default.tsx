import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { removedTargetName } from '../../../utils/browser/removed-targets.ts';

/** The destination to start with is one that was removed: what it was, and what holds now. */
export function GoneDefault({ id }: { id: string }) {
  const [name, setName] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    removedTargetName(id).then(setName, (error: unknown) => {
      console.error(error);
      // Without its name the sentence is as true.
      setName(null);
    });
  }, [id]);
  if (name === undefined) return null;
  return (
    <p class="hint" role="status" data-testid="default-target-gone">
      {name === null ? i18n.t('options.writing.targetGoneUnnamed') : i18n.t('options.writing.targetGone', [name])}
    </p>
  );
}
