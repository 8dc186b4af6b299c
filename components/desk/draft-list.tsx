import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DraftSummary } from '../../utils/post/draft.ts';
import { copyDraft, listDrafts, listTrash, restoreDraft, trashDraft } from '../../utils/store/drafts.ts';
import { useLiveQuery } from '../ui/use-live-query.ts';
import { BackupNote } from './backup-note.tsx';
import { database } from './database.ts';
import { DraftRow } from './draft-row.tsx';
import { newId } from './new-id.ts';
import { TrashList } from './trash-list.tsx';

interface DraftListProps {
  /** The draft the writer has just left; null at the start. */
  left: string | null;
  onOpen: (id: string) => void;
}

/** Every draft, newest first, and the trash. */
export function DraftList({ left, onOpen }: DraftListProps) {
  const drafts = useLiveQuery(() => listDrafts(database), []);
  const trash = useLiveQuery(() => listTrash(database), []);
  const [deleted, setDeleted] = useState<DraftSummary | null>(null);
  const undo = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    // The row that had the focus is gone: without this the keyboard would start again at the top.
    if (deleted) undo.current?.focus();
  }, [deleted]);

  if (drafts === undefined) return <p class="desk-wait" aria-hidden="true" />;

  return (
    <>
      <BackupNote />
      {drafts.length === 0 ? (
        <section class="desk-empty">
          <p>{i18n.t('desk.list.empty')}</p>
          <p class="hint">{i18n.t('desk.list.emptyHint')}</p>
        </section>
      ) : (
        <ul class="draft-list" data-testid="draft-list" aria-label={i18n.t('desk.list.title')}>
          {drafts.map((draft) => (
            <DraftRow
              key={draft.id}
              draft={draft}
              focused={draft.id === left}
              onOpen={() => onOpen(draft.id)}
              onDuplicate={() => copyDraft(database, draft.id, { id: newId(), now: Date.now() })}
              onDelete={async () => {
                await trashDraft(database, draft.id, Date.now());
                setDeleted(draft);
              }}
            />
          ))}
        </ul>
      )}
      {trash !== undefined && trash.length > 0 && (
        <TrashList drafts={trash} onRestore={(id) => restoreDraft(database, id)} />
      )}
      <div class="toast-place" role="status">
        {deleted && (
          <p class="toast">
            <span>{i18n.t('desk.list.deleted', [deleted.title || i18n.t('desk.list.untitled')])}</span>
            <button
              ref={undo}
              type="button"
              class="btn small"
              data-testid="undo-delete"
              onClick={async () => {
                await restoreDraft(database, deleted.id);
                setDeleted(null);
              }}
            >
              {i18n.t('desk.list.undo')}
            </button>
          </p>
        )}
      </div>
    </>
  );
}
