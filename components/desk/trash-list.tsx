import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DraftSummary } from '../../utils/post/draft.ts';
import { restoreDraft } from '../../utils/store/drafts.ts';
import { emptyTrash, TRASH_DAYS } from '../../utils/store/empty-trash.ts';
import { buttonBeside } from '../ui/button-beside.ts';
import { database } from './database.ts';

/** Rows shown at first; with each 続きを表示 as many again as there are by then, so that a few presses lead to the oldest. */
const FIRST = 200;

/** Where the keyboard goes on once the trash is gone. */
const firstRow = () => document.querySelector<HTMLElement>('[data-testid="draft-open"]');

interface TrashListProps {
  drafts: DraftSummary[];
  onRestored: (id: string) => void;
  /** All that lies in it goes for good. */
  onEmptied: () => void;
}

/** ごみ箱: what was deleted, each with a way back; what has lain there for 30 days goes by itself. */
export function TrashList({ drafts, onRestored, onEmptied }: TrashListProps) {
  const [asking, setAsking] = useState<number | null>(null);
  const empty = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  // With the question itself: a key that comes before the next frame is an answer to it already.
  useLayoutEffect(() => {
    if (asking !== null) keep.current?.focus();
  }, [asking]);
  const [most, setMost] = useState(FIRST);
  const rows = useRef<HTMLUListElement>(null);
  /** The row that is to have the focus once it is there. */
  const next = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (next.current === null) return;
    rows.current?.children[next.current]?.querySelector('button')?.focus();
    next.current = null;
  }, [most]);
  const others = drafts.length - most;
  return (
    <details class="trash" data-testid="trash">
      <summary>{i18n.t('desk.trash.title', [String(drafts.length)])}</summary>
      <div class="trash-head">
        <p class="hint">{i18n.t('desk.trash.days', [String(TRASH_DAYS)])}</p>
        <button
          ref={empty}
          type="button"
          class="btn small"
          data-testid="trash-empty"
          onClick={() => setAsking(Date.now())}
        >
          {i18n.t('desk.trash.empty')}
        </button>
      </div>
      {asking !== null && (
        <div class="say problem question" role="alert" data-testid="trash-question">
          <p>{i18n.t('desk.trash.question', [String(drafts.length)])}</p>
          <div class="row-of-buttons">
            <button
              type="button"
              class="btn small"
              data-testid="trash-empty-yes"
              onClick={async () => {
                setAsking(null);
                firstRow()?.focus();
                onEmptied();
                await emptyTrash(database, asking);
              }}
            >
              {i18n.t('desk.trash.emptyYes')}
            </button>
            <button
              ref={keep}
              type="button"
              class="btn small"
              onClick={() => {
                empty.current?.focus();
                setAsking(null);
              }}
            >
              {i18n.t('desk.trash.emptyNo')}
            </button>
          </div>
        </div>
      )}
      <ul ref={rows}>
        {drafts.slice(0, most).map((draft) => (
          <li key={draft.id} class="trash-row">
            <span>{draft.title || i18n.t('desk.list.untitled')}</span>
            <button
              type="button"
              class="btn small"
              data-testid="trash-restore"
              aria-label={i18n.t('desk.trash.restoreOf', [draft.title || i18n.t('desk.list.untitled')])}
              onClick={({ currentTarget }) => {
                // It goes with its row.
                (buttonBeside(currentTarget.parentElement) ?? firstRow())?.focus();
                onRestored(draft.id);
                return restoreDraft(database, draft.id);
              }}
            >
              {i18n.t('desk.trash.restore')}
            </button>
          </li>
        ))}
      </ul>
      {others > 0 && (
        <button
          type="button"
          class="btn small"
          data-testid="trash-more"
          onClick={() => {
            next.current = most;
            setMost(2 * most);
          }}
        >
          {i18n.t('desk.trash.more', [String(others)])}
        </button>
      )}
    </details>
  );
}
