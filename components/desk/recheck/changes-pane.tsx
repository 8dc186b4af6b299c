import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Article } from '../../../utils/article/article.ts';
import { compareArticles } from '../../../utils/article/compare-articles.ts';
import type { Post } from '../../../utils/post/post.ts';
import type { StoredOriginal } from '../../../utils/store/originals.ts';
import { useFocusAfter } from '../../ui/use-focus-after.ts';
import { formatTime } from '../format-time.ts';
import { ChangeList } from './change-list.tsx';

interface ChangesPaneProps {
  before: StoredOriginal;
  after: StoredOriginal;
  /** `after` is the draft's original already. */
  taken: boolean;
  post: Post;
  stale: string[];
  onGoTo: (blockId: string) => void;
  onReview: (blockId: string) => void;
  onTakeOver: () => Promise<void>;
  onUndo: () => Promise<void>;
  onKeep: () => Promise<void>;
  onClose: () => void;
}

/** With less of the old text left, the page rather shows less than that the outlet cut so much. */
const MUCH_SHORTER = 0.5;

/** A page that asks for a login by now gives its first paragraphs alone. */
function isMuchShorter(before: Article, after: Article): boolean {
  if (before.selectionOnly) return false;
  const nowTeaser = after.pageKind === 'teaser' && before.pageKind !== 'teaser';
  return nowTeaser || after.wordCount < before.wordCount * MUCH_SHORTER;
}

/** What the outlet changed since the article was clipped, beside the post; the writer decides which original it rests on. */
export function ChangesPane(props: ChangesPaneProps) {
  const { before, after, taken, post, stale, onGoTo, onReview } = props;
  const changes = useMemo(() => compareArticles(before, after), [before, after]);
  const [failed, setFailed] = useState(false);
  const pane = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const focusAfter = useFocusAfter(pane);
  // The view has changed under the writer's hands: reading goes on here.
  useLayoutEffect(() => heading.current?.focus(), [before.id, after.id]);

  const figures = changes.blocks.filter((block) => block.kind === 'changed' && block.figures).length;
  const shorter = isMuchShorter(before.article, after.article);
  const now = Date.now();
  const act = (work: () => Promise<void>, next?: string) => () => {
    setFailed(false);
    // The button goes with what it did.
    if (next !== undefined) focusAfter(`[data-testid="${next}"]`);
    work().catch((error: unknown) => {
      console.error(error);
      setFailed(true);
    });
  };

  return (
    <section
      ref={pane}
      class="original"
      data-testid="changes-pane"
      aria-label={i18n.t('recheck.title')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
      tabIndex={0}
    >
      <header class="original-head">
        <h2 ref={heading} tabIndex={-1}>
          {i18n.t('recheck.title')}
        </h2>
        <p class="original-meta">
          {i18n.t('recheck.clips', [formatTime(before.clippedAt, now), formatTime(after.clippedAt, now)])}
        </p>
        <div role="status">
          {taken && <p class="say done">{i18n.t('recheck.taken', [formatTime(after.clippedAt, now)])}</p>}
        </div>
        <p class="changes-count" data-testid="changes-count">
          {changes.count === 0
            ? i18n.t('recheck.none')
            : figures > 0
              ? i18n.t('recheck.countFigures', [String(changes.count), String(figures)])
              : i18n.t('recheck.count', [String(changes.count)])}
        </p>
        {changes.typography > 0 && <p class="hint">{i18n.t('recheck.typography', [String(changes.typography)])}</p>}
        {shorter && <p class="say">{i18n.t('recheck.shorter')}</p>}
        <div class="row-of-buttons">
          {taken ? (
            <button
              type="button"
              class="btn small"
              data-testid="undo-take-over"
              onClick={act(props.onUndo, 'take-over')}
            >
              {i18n.t('recheck.undo')}
            </button>
          ) : (
            <>
              <button
                type="button"
                class="btn small primary"
                data-testid="take-over"
                onClick={act(props.onTakeOver, 'undo-take-over')}
              >
                {i18n.t('recheck.takeOver')}
              </button>
              <button type="button" class="btn small" data-testid="keep-original" onClick={act(props.onKeep)}>
                {i18n.t('recheck.keep')}
              </button>
            </>
          )}
          <button type="button" class="btn small quiet" data-testid="close-changes" onClick={props.onClose}>
            {i18n.t('recheck.toOriginal')}
          </button>
        </div>
        {failed && (
          <p class="say problem" role="alert">
            {i18n.t('recheck.failed')}
          </p>
        )}
      </header>
      <ChangeList
        changes={changes}
        article={after.article}
        post={post}
        stale={taken ? stale : []}
        onGoTo={onGoTo}
        onReview={onReview}
      />
    </section>
  );
}
