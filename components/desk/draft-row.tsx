import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DraftSummary } from '../../utils/post/draft.ts';
import { formatTime } from './format-time.ts';

interface DraftRowProps {
  draft: DraftSummary;
  /** The writer has just come back from it. */
  focused: boolean;
  onOpen: () => void;
  onDuplicate: () => void;
  onDelete: () => void;
}

export function DraftRow({ draft, focused, onOpen, onDuplicate, onDelete }: DraftRowProps) {
  const open = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) open.current?.focus();
  }, []);
  const title = draft.title || i18n.t('desk.list.untitled');
  return (
    <li class="draft-row" data-testid="draft-row" data-draft-id={draft.id}>
      <button ref={open} type="button" class="draft-open" data-testid="draft-open" onClick={onOpen}>
        <span class="draft-title">{title}</span>
        <span class="draft-meta">
          {draft.siteName !== null && <span class="draft-site">{draft.siteName}</span>}
          {draft.recheck?.waiting != null && <span class="draft-waits">{i18n.t('recheck.waits')}</span>}
          {(draft.recheck?.stale.length ?? 0) > 0 && <span class="draft-waits">{i18n.t('recheck.stale')}</span>}
          <time dateTime={new Date(draft.updatedAt).toISOString()}>{formatTime(draft.updatedAt, Date.now())}</time>
        </span>
      </button>
      <span class="draft-tools">
        <button
          type="button"
          class="btn quiet"
          data-testid="draft-duplicate"
          aria-label={i18n.t('desk.list.duplicateOf', [title])}
          onClick={onDuplicate}
        >
          {i18n.t('desk.list.duplicate')}
        </button>
        <button
          type="button"
          class="btn quiet"
          data-testid="draft-delete"
          aria-label={i18n.t('desk.list.deleteOf', [title])}
          onClick={onDelete}
        >
          {i18n.t('desk.list.delete')}
        </button>
      </span>
    </li>
  );
}
