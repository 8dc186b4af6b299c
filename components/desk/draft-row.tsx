import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DraftSummary } from '../../utils/post/draft.ts';
import { draftStatus } from '../../utils/post/draft-status.ts';
import type { SearchQuery } from '../../utils/post/search/search-query.ts';
import { type Marked, markWords } from '../../utils/post/search/snippet.ts';
import { formatTime } from './format-time.ts';
import { MarkedText } from './list/marked-text.tsx';

interface DraftRowProps {
  draft: DraftSummary;
  /** Where the words looked for stand in its text. */
  passage: Marked[] | null;
  query: SearchQuery | null;
  /** Its place in the list; `of` is -1 where the number of rows is not known. */
  place: { index: number; of: number; top: number };
  /** Whether the Tab key stops here. */
  stop: boolean;
  onMeasure: (element: HTMLElement | null) => void;
  onFocus: () => void;
  onOpen: () => void;
  onDuplicate: () => void;
  onDelete: () => void;
}

export function DraftRow({ draft, passage, query, place, stop, onMeasure, ...acts }: DraftRowProps) {
  const row = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    onMeasure(row.current);
    return () => onMeasure(null);
  }, []);
  const title = draft.title || i18n.t('desk.list.untitled');
  const tabIndex = stop ? 0 : -1;
  const status = draftStatus(draft);
  return (
    <li
      ref={row}
      class="draft-row"
      data-testid="draft-row"
      data-draft-id={draft.id}
      data-index={place.index}
      aria-setsize={place.of}
      aria-posinset={place.index + 1}
      style={{ transform: `translateY(${place.top}px)` }}
      onFocusCapture={acts.onFocus}
    >
      <button type="button" class="draft-open" data-testid="draft-open" tabIndex={tabIndex} onClick={acts.onOpen}>
        <span class="draft-title">{query === null ? title : <MarkedText pieces={markWords(title, query)} />}</span>
        {passage !== null && (
          <span class="draft-passage" data-testid="draft-passage">
            <MarkedText pieces={passage} />
          </span>
        )}
        <span class="draft-meta">
          {status !== 'writing' && (
            <span class={`draft-status draft-${status}`} data-testid="draft-status">
              {i18n.t(`status.${status}`)}
            </span>
          )}
          {draft.siteName !== null && <span class="draft-site">{draft.siteName}</span>}
          {draft.recheck?.waiting != null && <span class="draft-waits">{i18n.t('recheck.waits')}</span>}
          {(draft.recheck?.stale.length ?? 0) > 0 && <span class="draft-waits">{i18n.t('recheck.stale')}</span>}
          <time dateTime={new Date(draft.updatedAt).toISOString()}>{formatTime(draft.updatedAt, Date.now())}</time>
          {draft.tags?.map((tag) => (
            <span key={tag} class="draft-tag">
              #{tag}
            </span>
          ))}
        </span>
      </button>
      <span class="draft-tools">
        <button
          type="button"
          class="btn quiet"
          data-testid="draft-duplicate"
          tabIndex={tabIndex}
          aria-label={i18n.t('desk.list.duplicateOf', [title])}
          onClick={acts.onDuplicate}
        >
          {i18n.t('desk.list.duplicate')}
        </button>
        <button
          type="button"
          class="btn quiet"
          data-testid="draft-delete"
          tabIndex={tabIndex}
          aria-label={i18n.t('desk.list.deleteOf', [title])}
          onClick={acts.onDelete}
        >
          {i18n.t('desk.list.delete')}
        </button>
      </span>
    </li>
  );
}
