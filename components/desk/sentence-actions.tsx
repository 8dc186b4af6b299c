import { i18n } from '#i18n';
import type { Article, SourceSentence } from '../../utils/article/article.ts';
import { sentenceAddress } from '../../utils/article/sentence-address.ts';
import { sourceAddress } from '../../utils/post/source-names.ts';

interface SentenceActionsProps {
  article: Article;
  sentence: SourceSentence;
  /** It was just put into the post. */
  quoted: boolean;
  onQuote: (sentence: SourceSentence) => void;
}

/** What can be done with the chosen sentence of the original. */
export function SentenceActions({ article, sentence, quoted, onQuote }: SentenceActionsProps) {
  return (
    <div class="sentence-actions" data-testid="sentence-actions">
      {!quoted && <span class="sentence-number">{i18n.t('desk.original.number', [String(sentence.id)])}</span>}
      <span role="status">{quoted && i18n.t('desk.original.quoted')}</span>
      <button
        type="button"
        class="btn small"
        data-testid="quote-sentence"
        aria-keyshortcuts="Alt+Q"
        onClick={() => onQuote(sentence)}
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
    </div>
  );
}
