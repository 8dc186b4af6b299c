import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DraftSummary } from '../../../utils/post/draft.ts';
import type { SearchQuery } from '../../../utils/post/search/search-query.ts';
import type { Marked } from '../../../utils/post/search/snippet.ts';
import { DraftRow } from '../draft-row.tsx';
import { useVirtualRows } from './use-virtual-rows.ts';

export interface Row {
  draft: DraftSummary;
  passage: Marked[] | null;
}

interface DraftRowsProps {
  rows: Row[];
  query: SearchQuery | null;
  /** How many there are, where `rows` are not all of them; null where that is not known. */
  total: number | null;
  /** The draft the writer has just left. */
  left: string | null;
  scroller: RefObject<HTMLElement | null>;
  onNearEnd: () => void;
  onOpen: (id: string) => void;
  onDuplicate: (draft: DraftSummary) => void;
  onDelete: (draft: DraftSummary) => void;
}

/** Rows from the end at which more are asked for. */
const NEAR_END = 20;

/** The drafts: one stop of the Tab key, arrow keys move from row to row, however many there are. */
export function DraftRows({ rows, query, total, left, scroller, onNearEnd, ...acts }: DraftRowsProps) {
  const list = useRef<HTMLUListElement>(null);
  const [active, setActive] = useState(left);
  /** The row that is to have the focus once it is there. */
  const focus = useRef(left);
  const at = Math.max(
    0,
    rows.findIndex(({ draft }) => draft.id === active),
  );
  const ids = useMemo(() => rows.map(({ draft }) => draft.id), [rows]);
  const virtual = useVirtualRows({
    ids,
    keep: rows.length === 0 ? -1 : at,
    list,
    scroller,
  });
  const shown = virtual.getVirtualItems();

  const moveTo = (index: number) => {
    const to = rows[Math.min(Math.max(index, 0), rows.length - 1)];
    if (to === undefined) return;
    focus.current = to.draft.id;
    setActive(to.draft.id);
  };
  useLayoutEffect(() => {
    const id = focus.current;
    const row = id === null ? null : list.current?.querySelector<HTMLElement>(`[data-draft-id="${CSS.escape(id)}"]`);
    if (!row) return;
    focus.current = null;
    // Rows come late: a writer who has gone to the search meanwhile stays there.
    const { activeElement } = document;
    if (activeElement !== document.body && !list.current?.contains(activeElement)) return;
    virtual.scrollToIndex(at, { align: 'auto' });
    row.querySelector<HTMLElement>('[data-testid="draft-open"]')?.focus({ preventScroll: true });
  });
  const last = shown.at(-1)?.index ?? 0;
  useLayoutEffect(() => {
    if (last >= rows.length - NEAR_END) onNearEnd();
  }, [last, rows.length]);

  const page = Math.max(1, shown.length - 1);
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: rows.length - 1,
  };

  return (
    <ul
      ref={list}
      class="draft-list"
      data-testid="draft-list"
      aria-label={i18n.t('desk.list.title')}
      style={{ height: `${virtual.getTotalSize()}px` }}
      onKeyDown={(event) => {
        const to = moves[event.key];
        if (to === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
        event.preventDefault();
        moveTo(to);
      }}
    >
      {shown.map(({ index, start }) => {
        const row = rows[index];
        return (
          row && (
            <DraftRow
              key={row.draft.id}
              draft={row.draft}
              passage={row.passage}
              query={query}
              place={{ index, of: total ?? -1, top: start - virtual.options.scrollMargin }}
              stop={index === at}
              onMeasure={(element) => virtual.measureElement(element)}
              onFocus={() => setActive(row.draft.id)}
              onOpen={() => acts.onOpen(row.draft.id)}
              onDuplicate={() => acts.onDuplicate(row.draft)}
              onDelete={() => {
                // The next row takes the place, and the keyboard with it.
                setActive(rows[index + 1]?.draft.id ?? rows[index - 1]?.draft.id ?? null);
                acts.onDelete(row.draft);
              }}
            />
          )
        );
      })}
    </ul>
  );
}
