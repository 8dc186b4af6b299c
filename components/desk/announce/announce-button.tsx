import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DraftEditor } from '../use-draft-editor.ts';
import { useLoaded } from '../use-loaded.ts';

const loadDialog = () => import('./announce-dialog.tsx').then((part) => part.AnnounceDialog);

/** 告知: opens the texts that announce the post; their code comes with the first click. */
export function AnnounceButton({ desk }: { desk: DraftEditor }) {
  const [open, setOpen] = useState(false);
  const Dialog = useLoaded(loadDialog, open);
  return (
    <>
      <button
        type="button"
        class="btn small"
        data-testid="announce"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {i18n.t('desk.announce.open')}
      </button>
      {open && Dialog !== null && <Dialog desk={desk} onClose={() => setOpen(false)} />}
    </>
  );
}
