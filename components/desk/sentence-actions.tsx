import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Article, SourceSentence } from '../../utils/article/article.ts';
import { sentenceAddress } from '../../utils/article/sentence-address.ts';
import { sourceAddress } from '../../utils/post/source-names.ts';

interface SentenceActionsProps {
  article: Article;
  sentence: SourceSentence;
  onQuote: (sentence: SourceSentence) => void;
}

/** What can be done with the chosen sentence of the original. */
export function SentenceActions({ article, sentence, onQuote }: SentenceActionsProps) {
  const [quoted, setQuoted] = useState(false);
  useEffect(() => setQuoted(false), [sentence.id]);
  return (
    <div class="sentence-actions" data-testid="sentence-actions">
      <span class="sentence-number">{i18n.t('desk.original.number', [String(sentence.id)])}</span>
      <button
        type="button"
        class="btn small"
        data-testid="quote-sentence"
        aria-keyshortcuts="Alt+Q"
        onClick={() => {
          onQuote(sentence);
          setQuoted(true);
        }}
      >
        {i18n.t('desk.original.quote')}
        <kbd class="kbd">Alt+Q</kbd>
      </button>
      <a
        data-testid="open-at-sentence"
        href={sentenceAddress(sourceAddress(article), sentence.text, article.lang)}
        target="_blank"
        rel="noopener noreferrer"
      >
        {i18n.t('desk.original.openAt')}
      </a>
      <span class="visually-hidden" role="status">
        {quoted && i18n.t('desk.original.quoted')}
      </span>
    </div>
  );
}
