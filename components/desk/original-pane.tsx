import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Article, SourceSentence } from '../../utils/article/article.ts';
import { standfirstBeside } from '../../utils/article/standfirst-beside.ts';
import { pageKindHint, pageKindName } from '../ui/page-kind-text.ts';
import { OriginalBlock } from './original-block.tsx';
import { OriginalFacts } from './original-facts.tsx';
import { SentenceActions } from './sentence-actions.tsx';
import { useShortcut } from './use-shortcut.ts';

interface OriginalPaneProps {
  article: Article;
  sentences: SourceSentence[];
  /** Sentences the caret's block was made from. */
  lit: number[];
  chosen: number | null;
  onChoose: (id: number | null) => void;
  /** Puts that sentence into the post as a quotation. */
  onQuote: (sentence: SourceSentence) => void;
  /** What stands below the head. */
  children?: ComponentChildren;
}

/** The article as it was clipped, sentence by sentence. */
export function OriginalPane({ article, sentences, lit, chosen, onChoose, onQuote, children }: OriginalPaneProps) {
  const pane = useRef<HTMLElement>(null);
  const byBlock = useMemo(() => Map.groupBy(sentences, (sentence) => sentence.block), [sentences]);

  useEffect(() => {
    const first = pane.current?.querySelector('[data-lit="true"]');
    // A sentence the writer has just chosen here stays where it is under the hand.
    if (first && !pane.current?.contains(document.activeElement)) first.scrollIntoView({ block: 'nearest' });
  }, [lit]);

  // What can be done with it stands over the foot of the pane.
  useEffect(() => {
    if (chosen !== null)
      pane.current?.querySelector(`[data-sentence-id="${chosen}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const [quoted, setQuoted] = useState<number | null>(null);
  const insert = useCallback(
    (sentence: SourceSentence) => {
      onQuote(sentence);
      setQuoted(sentence.id);
    },
    [onQuote],
  );
  useEffect(() => setQuoted(null), [chosen]);

  const chosenSentence = sentences.find(({ id }) => id === chosen) ?? null;
  const quote = useCallback(() => {
    // The one under the hand, chosen or not.
    const { activeElement } = document;
    const focused = activeElement instanceof HTMLElement ? Number(activeElement.dataset.sentenceId) : Number.NaN;
    const sentence = sentences.find(({ id }) => id === focused) ?? chosenSentence;
    if (sentence !== null) insert(sentence);
  }, [sentences, chosenSentence, insert]);
  useShortcut('Alt', 'KeyQ', quote);

  const beside = standfirstBeside(article);
  return (
    <section
      ref={pane}
      class="original"
      data-testid="original-pane"
      aria-label={i18n.t('desk.original.label')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onChoose(null);
        moveSentence(event, pane.current);
      }}
    >
      <header class="original-head">
        <p class="original-outlet">{article.siteName ?? new URL(article.url).hostname}</p>
        <h2 lang={article.lang ?? undefined} dir={article.dir}>
          {article.title ?? i18n.t('desk.list.untitled')}
        </h2>
        <p class="original-meta">
          {article.authors.length > 0 && <span>{article.authors.join(', ')}</span>}
          {article.published !== null && (
            <time dateTime={article.published}>{article.published.slice(0, 'YYYY-MM-DD'.length)}</time>
          )}
          <a href={article.canonicalUrl ?? article.url} target="_blank" rel="noopener noreferrer">
            {i18n.t('desk.original.open')}
          </a>
        </p>
        {article.pageKind && (
          <p class="original-kind">
            <span class="chip warn" data-testid="original-kind" data-kind={article.pageKind}>
              {pageKindName(article.pageKind)}
            </span>{' '}
            {pageKindHint(article)}
          </p>
        )}
        <OriginalFacts article={article} />
        <p class="hint">{i18n.t('desk.original.hint')}</p>
        {children}
      </header>
      <div class="original-text" lang={article.lang ?? undefined} dir={article.dir}>
        {beside !== null && <p class="original-standfirst">{beside}</p>}
        {article.blocks.map((block, index) => (
          <OriginalBlock
            key={index}
            block={block}
            sentences={byBlock.get(index) ?? []}
            lit={lit}
            chosen={chosen}
            entry={chosen ?? lit[0] ?? sentences[0]?.id ?? 0}
            onChoose={onChoose}
          />
        ))}
      </div>
      {chosenSentence !== null && (
        <SentenceActions
          article={article}
          sentence={chosenSentence}
          quoted={quoted === chosenSentence.id}
          onQuote={insert}
        />
      )}
    </section>
  );
}

/** Up and down (and the arrows along the line) go from sentence to sentence. */
function moveSentence(event: KeyboardEvent, pane: HTMLElement | null): void {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  const sentences = [...(pane?.querySelectorAll<HTMLElement>('[data-sentence-id]') ?? [])];
  const at = sentences.indexOf(document.activeElement as HTMLElement);
  if (step === undefined || at === -1) return;
  event.preventDefault();
  sentences[at + step]?.focus();
}
