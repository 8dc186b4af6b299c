import { i18n } from '#i18n';
import { restoreDraft } from '../../utils/store/drafts.ts';
import { TRASH_DAYS } from '../../utils/store/empty-trash.ts';
import { useWatched } from '../ui/watched.ts';
import { database } from './database.ts';
import type { DraftEditor } from './use-draft-editor.ts';

/** That the open draft lies in the trash or was deleted for good, with the way back; or that it has come back. */
export function TrashLine({ desk }: { desk: DraftEditor }) {
  const { id, deletedAt } = useWatched(desk.summary);
  if (desk.gone || deletedAt !== null) {
    return (
      <p class="say" role="status" data-testid={desk.gone ? 'gone' : 'in-trash'}>
        {desk.gone ? i18n.t('desk.gone') : i18n.t('desk.inTrash', [String(TRASH_DAYS)])}{' '}
        <button
          type="button"
          class="btn small"
          data-testid="out-of-trash"
          onClick={() => {
            // It goes with the line.
            desk.editor?.editor.view.focus();
            return desk.gone ? desk.putBack() : restoreDraft(database, id);
          }}
        >
          {i18n.t('desk.trash.restore')}
        </button>
      </p>
    );
  }
  if (desk.revived === null) return null;
  return (
    <p class="say" role="status" data-testid="revived">
      {i18n.t(desk.revived === 'gone' ? 'desk.revived' : 'desk.revivedFromTrash')}
    </p>
  );
}
