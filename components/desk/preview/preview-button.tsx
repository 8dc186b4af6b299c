import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useLoaded } from '../use-loaded.ts';
import type { PreviewProps } from './preview-props.ts';

const loadDialog = () => import('./preview-dialog.tsx').then((part) => part.PreviewDialog);

/** プレビュー: the post as its destination will show it; its code comes with the first click. */
export function PreviewButton(props: PreviewProps) {
  const [open, setOpen] = useState(false);
  const Dialog = useLoaded(loadDialog, open);
  return (
    <>
      <button
        type="button"
        class="btn small"
        data-testid="preview"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {i18n.t('desk.preview.open')}
      </button>
      {open && Dialog !== null && <Dialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
