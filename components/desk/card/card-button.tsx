import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Draft } from '../../../utils/post/draft.ts';
import type { DraftEditor } from '../use-draft-editor.ts';
import { useLoaded } from '../use-loaded.ts';

const loadCardDialog = () => import('./card-dialog.tsx').then((part) => part.CardDialog);

/** Opens what makes the post's title card; that comes when it is first wanted. */
export function CardButton({ draft, desk }: { draft: Draft; desk: DraftEditor }) {
  const [open, setOpen] = useState(false);
  const CardDialog = useLoaded(loadCardDialog, open);
  return (
    <>
      <button
        type="button"
        class="btn small"
        data-testid="card-open"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {i18n.t('desk.card.open')}
      </button>
      {open && CardDialog !== null && <CardDialog draft={draft} post={desk.current()} onClose={() => setOpen(false)} />}
    </>
  );
}
