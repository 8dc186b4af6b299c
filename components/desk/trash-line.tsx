import { i18n } from '#i18n';
import { restoreDraft } from '../../utils/store/drafts.ts';
import { TRASH_DAYS } from '../../utils/store/empty-trash.ts';
import { useWatched } from '../ui/watched.ts';
import { database } from './database.ts';
import type { DraftEditor } from './use-draft-editor.ts';

/** That the open draft lies in the trash, with the way back; or that writing on has brought it back. */
export function TrashLine({ desk }: { desk: DraftEditor }) {
  const { id, deletedAt } = useWatched(desk.summary);
  if (deletedAt !== null) {
    return (
      <p class="say" role="status" data-testid="in-trash">
        {i18n.t('desk.inTrash', [String(TRASH_DAYS)])}{' '}
        <button
          type="button"
          class="btn small"
          data-testid="out-of-trash"
          onClick={() => {
            // It goes with the line.
            desk.editor?.editor.view.focus();
            return restoreDraft(database, id);
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
