import type { Article, ArticleBlock } from '../../utils/article/article.ts';
import { blockText, inlineText } from '../../utils/article/article-text.ts';
import { oneSpace } from '../../utils/article/dom.ts';
import { itemMarks } from '../../utils/article/item-marks.ts';

/** The article's text as its reader sees it, a block a line: the numbers of a numbered list are on the page too. */
export function shownText({ blocks }: Pick<Article, 'blocks'>): string {
  return blocks
    .map((block) => oneSpace(numbered(block)).trim())
    .filter((line) => line !== '')
    .join('\n');
}

function numbered(block: ArticleBlock): string {
  if (block.kind !== 'list' || !block.ordered) return blockText(block);
  const marks = itemMarks(block);
  return block.items
    .map(({ depth, content }, index) => (depth === 0 ? marks[index] : '') + inlineText(content))
    .join('\n');
}
