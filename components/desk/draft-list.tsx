import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DraftSummary } from '../../utils/post/draft.ts';
import { countFilters, filterChoices, fitsFilter, NO_FILTER } from '../../utils/post/draft-filter.ts';
import { orderDrafts } from '../../utils/post/draft-order.ts';
import { copyDraft, listTrash, restoreDraft, trashDraft } from '../../utils/store/drafts.ts';
import { NotStored } from '../ui/not-stored.tsx';
import { useLiveQuery } from '../ui/use-live-query.ts';
import { useStorer } from '../ui/use-storer.ts';
import { BackupNote } from './backup-note.tsx';
import { database } from './database.ts';
import { FirstRun } from './first-run/first-run.tsx';
import { DraftRows, type Row } from './list/draft-rows.tsx';
import { ListHead } from './list/list-head.tsx';
import type { ListState } from './list/list-state.ts';
import { NothingFound } from './list/nothing-found.tsx';
import { useIndexing } from './list/use-indexing.ts';
import { type Found, useSearch } from './list/use-search.ts';
import { useShelf } from './list/use-shelf.ts';
import { newId } from './new-id.ts';
import { ShortcutsButton } from './shortcuts/shortcuts-button.tsx';
import { TrashList } from './trash-list.tsx';

interface DraftListProps {
  /** The draft the writer has just left; null at the start. */
  left: string | null;
  state: ListState;
  onState: (state: ListState) => void;
  /** What scrolls. */
  scroller: RefObject<HTMLElement | null>;
  onOpen: (id: string) => void;
}

/** Every draft that fits what is looked for, and the trash. */
export function DraftList({ left, state, onState, scroller, onOpen }: DraftListProps) {
  const shelf = useShelf();
  const trash = useLiveQuery(() => listTrash(database), []);
  const [deleted, setDeleted] = useState<DraftSummary | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const results = useRef<HTMLDivElement>(null);
  const storer = useStorer();
  /** The draft that has just come back, where no other row had the focus. */
  const [restored, setRestored] = useState<string | null>(null);
  const indexed = useIndexing(shelf?.complete === true);

  const drafts = shelf?.drafts ?? NONE;
  const { words, filter, order } = state;
  const choices = useMemo(() => filterChoices(drafts), [drafts]);
  const fitting = useMemo(
    () =>
      orderDrafts(
        drafts.filter((draft) => fitsFilter(draft, filter)),
        order,
      ),
    [drafts, filter, order],
  );
  // A save in another window must not start the search anew at each key.
  const searched = useMemo(() => fitting, [words, filter, order, shelf?.complete]);
  const { found, more } = useSearch(words.trim(), searched);
  // Back from a draft, the search is on its way: the whole list would flash up, and be clicked.
  const [wordsAtFirst] = useState(words);
  const waits = found === null && words.trim() !== '' && words === wordsAtFirst;
  const rows = useMemo(() => (waits ? [] : rowsOf(found, fitting)), [found, fitting, waits]);

  useLayoutEffect(() => {
    // The row that had the focus is gone: without this the keyboard would start again at the top.
    if (deleted) undo.current?.focus();
  }, [deleted]);

  if (shelf === null) return <p class="desk-wait" aria-hidden="true" />;

  // The button that was pressed goes: the keyboard goes on in the field.
  const goOn = (next: ListState) => {
    scroller.current?.querySelector<HTMLElement>('[data-testid="search"]')?.focus();
    onState(next);
  };
  const none = rows.length === 0 && (words.trim() === '' || found?.done === true);
  return (
    <>
      <BackupNote drafts={drafts} />
      {drafts.length > 0 && (
        <ListHead
          state={state}
          choices={choices}
          onChange={onState}
          onDown={() => results.current?.querySelector<HTMLElement>('[data-testid="draft-open"]')?.focus()}
        />
      )}
      <div
        ref={results}
        class="list-results"
        data-testid="list-results"
        data-query={found?.words ?? ''}
        data-indexed={indexed}
      >
        {drafts.length > 0 && (
          <p class="hint list-count" role="status" data-testid="list-count">
            {none ? '' : sayCount(found, rows.length, shelf.complete)}
          </p>
        )}
        {drafts.length === 0 ? (
          <FirstRun />
        ) : none ? (
          <NothingFound
            words={words.trim()}
            filtered={countFilters(filter) > 0}
            onAll={() => goOn({ ...state, words: '', filter: NO_FILTER })}
            onUnfiltered={() => goOn({ ...state, filter: NO_FILTER })}
          />
        ) : (
          <DraftRows
            rows={rows}
            query={found?.query ?? null}
            total={found === null ? (shelf.complete ? rows.length : null) : found.done ? rows.length : null}
            left={restored ?? left}
            scroller={scroller}
            onNearEnd={more}
            onOpen={onOpen}
            onDuplicate={(draft) => storer.press(() => copyDraft(database, draft.id, { id: newId(), now: Date.now() }))}
            onDelete={(draft) =>
              storer.press(async () => {
                await trashDraft(database, draft.id, Date.now());
                setDeleted(draft);
              })
            }
          />
        )}
      </div>
      {trash !== undefined && trash.length > 0 && (
        <TrashList
          drafts={trash}
          onRestored={(id) => {
            setRestored(id);
            setDeleted((last) => (last?.id === id ? null : last));
          }}
          onEmptied={() => setDeleted(null)}
        />
      )}
      {drafts.length > 0 && <ShortcutsButton of="list" />}
      <NotStored storer={storer} />
      <div class="toast-place" role="status">
        {deleted && (
          <p class="toast">
            <span>{i18n.t('desk.list.deleted', [deleted.title || i18n.t('desk.list.untitled')])}</span>
            <button
              ref={undo}
              type="button"
              class="btn small"
              data-testid="undo-delete"
              onClick={() =>
                storer.press(async () => {
                  await restoreDraft(database, deleted.id);
                  // Before it goes: the keyboard would start again at the top.
                  results.current?.querySelector<HTMLElement>('[data-testid="draft-open"]')?.focus();
                  setRestored(deleted.id);
                  setDeleted(null);
                })
              }
            >
              {i18n.t('desk.list.undo')}
            </button>
          </p>
        )}
      </div>
    </>
  );
}

const NONE: DraftSummary[] = [];

/** What was found, as it reads by now; a draft that is gone or does not fit any longer goes. */
function rowsOf(found: Found | null, fitting: DraftSummary[]): Row[] {
  if (found === null) return fitting.map((draft) => ({ draft, passage: null }));
  const now = new Map(fitting.map((draft) => [draft.id, draft]));
  return found.hits.flatMap(({ draft, passage }) => {
    const current = now.get(draft.id);
    return current === undefined ? [] : [{ draft: current, passage }];
  });
}

function sayCount(found: Found | null, count: number, complete: boolean): string {
  const number = count.toLocaleString(i18n.t('app.lang'));
  if (found === null) return complete ? i18n.t('desk.find.count', [number]) : '';
  return i18n.t(found.done ? 'desk.find.found' : 'desk.find.foundMore', [number]);
}
