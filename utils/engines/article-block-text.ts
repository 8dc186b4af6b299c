import type { ArticleBlock, Inline } from '../article/article.ts';
import { itemMarks } from '../article/item-marks.ts';

/** A block of the article as one text; `\n` between a list's items, a quote's paragraphs and a table's rows. */
export function articleBlockText(block: ArticleBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return inlineText(block.content);
    case 'list': {
      const marks = itemMarks(block);
      return block.items.map((item, index) => `${marks[index]}${inlineText(item.content)}`).join('\n');
    }
    case 'quote':
      return asQuotation(block.paragraphs.map(inlineText).join('\n'));
    case 'table':
      return block.rows.map((row) => row.cells.map(inlineText).join(' | ')).join('\n');
    case 'code':
      return block.text;
    case 'figure':
      return '';
  }
}

function inlineText(content: Inline[]): string {
  return content
    .map((run) => run.text)
    .join('')
    .trim();
}

/** Somebody else's words keep their marks: a block quotation that has none of its own gets 「」. */
function asQuotation(text: string): string {
  return text === '' || /^["'“”„«‹「『‘]/.test(text) ? text : `「${text}」`;
}
