import { i18n } from '#i18n';
import type { DraftSummary } from '../../utils/post/draft.ts';

/** ごみ箱: what was deleted, each with a way back. */
export function TrashList({ drafts, onRestore }: { drafts: DraftSummary[]; onRestore: (id: string) => void }) {
  return (
    <details class="trash" data-testid="trash">
      <summary>{i18n.t('desk.trash.title', [String(drafts.length)])}</summary>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id} class="trash-row">
            <span>{draft.title || i18n.t('desk.list.untitled')}</span>
            <button
              type="button"
              class="btn small"
              data-testid="trash-restore"
              aria-label={i18n.t('desk.trash.restoreOf', [draft.title || i18n.t('desk.list.untitled')])}
              onClick={() => onRestore(draft.id)}
            >
              {i18n.t('desk.trash.restore')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
