import type { Article, ArticleBlock, Inline } from './article.ts';
import { oneSpace } from './dom.ts';

export const inlineText = (content: Inline[]): string => content.map((run) => run.text).join('');

/** The block's own words, its items, rows or paragraphs one a line; a figure has none: captions are not running text. */
export function blockText(block: ArticleBlock): string {
  return runningTexts(block).join('\n');
}

/** The running text of the article: blocks in reading order, one a line, without captions. */
export function articleText(article: Pick<Article, 'blocks'>): string {
  return article.blocks
    .map((block) => oneSpace(blockText(block)).trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Characters the blocks hold, captions included. */
export function articleLength(blocks: ArticleBlock[]): number {
  let length = 0;
  for (const block of blocks) length += blockLength(block);
  return length;
}

export function blockLength(block: ArticleBlock): number {
  if (block.kind === 'figure') return (block.caption ?? '').length + (block.credit ?? '').length + block.alt.length;
  const cite = block.kind === 'quote' ? (block.cite ?? '').length : 0;
  return runningTexts(block).reduce((sum, text) => sum + text.length, cite);
}

/** The texts of a block between which no sentence may run on. */
export function runningTexts(block: ArticleBlock): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [inlineText(block.content)];
    case 'list':
      return block.items.map((item) => inlineText(item.content));
    case 'quote':
      return block.paragraphs.map(inlineText);
    case 'table':
      return block.rows.map((row) => row.cells.map(inlineText).join(' | '));
    case 'code':
      return [block.text];
    case 'figure':
      return [];
  }
}
