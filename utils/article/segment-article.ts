import type { Article, SourceSentence } from './article.ts';
import { runningTexts } from './article-text.ts';
import { splitSentences } from './split-sentences.ts';

/**
 * The sentences of the article's running text (headings, paragraphs, list items, quotes, table rows), in reading order,
 * ids from 1. No sentence crosses a block, item or row; code and captions have none.
 */
export function segmentArticle(article: Pick<Article, 'blocks' | 'lang'>): SourceSentence[] {
  const sentences: SourceSentence[] = [];
  article.blocks.forEach((block, index) => {
    if (block.kind === 'code') return;
    for (const text of runningTexts(block)) {
      // A heading or a table row is one piece however it is punctuated.
      const pieces =
        block.kind === 'heading' || block.kind === 'table'
          ? [text.replace(/\s+/g, ' ').trim()]
          : splitSentences(text, article.lang);
      for (const piece of pieces)
        if (piece !== '') sentences.push({ id: sentences.length + 1, block: index, text: piece });
    }
  });
  return sentences;
}
