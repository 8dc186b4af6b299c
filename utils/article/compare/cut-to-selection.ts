import type { Article } from '../article.ts';
import { articleText } from '../article-text.ts';
import { compareArticles, type Original } from '../compare-articles.ts';
import { countWords } from '../count-words.ts';

/** The part of a new clip that the writer had selected in the old one; the whole where none of it is found again. */
export function cutToSelection(selection: Original, fresh: Original): Article {
  const { blocks } = compareArticles(selection, fresh);
  const places = blocks.flatMap((change) => (change.kind !== 'added' && 'after' in change ? [change.after] : []));
  if (places.length === 0) return fresh.article;
  const kept = fresh.article.blocks.slice(Math.min(...places), Math.max(...places) + 1);
  return {
    ...fresh.article,
    blocks: kept,
    wordCount: countWords(articleText({ blocks: kept })),
    selectionOnly: true,
  };
}
