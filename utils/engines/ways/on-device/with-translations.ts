import type { Article, ArticleBlock, Inline, SourceSentence } from '../../../article/article.ts';
import { inlineText } from '../../../article/article-text.ts';
import { sentencesByItem } from '../../../article/sentences-by-item.ts';

/** The article with its blocks made from the translated sentences; what has none (code, pictures) stays. */
export function withTranslations(article: Article, before: SourceSentence[], after: SourceSentence[]): Article {
  const words = new Map(after.map(({ id, text }) => [id, text]));
  const blocks = article.blocks.map((block, index) => {
    const own = before.filter((sentence) => sentence.block === index);
    return own.length === 0 ? block : translatedBlock(block, own, words);
  });
  return { ...article, blocks };
}

type Words = ReadonlyMap<number, string>;

function translatedBlock(block: ArticleBlock, own: SourceSentence[], words: Words): ArticleBlock {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, content: inline(own, words) };
    case 'list': {
      const contents = translatedLines(
        block.items.map((item) => item.content),
        own,
        words,
      );
      return { ...block, items: block.items.map((item, index) => ({ ...item, content: contents[index] ?? [] })) };
    }
    case 'quote':
      return { ...block, paragraphs: translatedLines(block.paragraphs, own, words) };
    case 'table': {
      const rows = block.rows.map(({ cells }) => [{ text: cells.map(inlineText).join(' | ') }]);
      const contents = translatedLines(rows, own, words);
      return { ...block, rows: block.rows.map((row, index) => ({ ...row, cells: cellsOf(contents[index] ?? []) })) };
    }
    case 'figure':
    case 'code':
      return block;
  }
}

/** Each line (item, paragraph, row) with its own sentences; one without text stays so. */
function translatedLines(lines: Inline[][], own: SourceSentence[], words: Words): Inline[][] {
  const items = lines.map((content) => ({ depth: 0, content }));
  const groups = sentencesByItem({ kind: 'list', ordered: false, items }, own);
  return lines.map((content) => (inlineText(content).trim() === '' ? content : inline(groups.shift() ?? [], words)));
}

function inline(sentences: SourceSentence[], words: Words): Inline[] {
  return [{ text: sentences.map(({ id }) => words.get(id) ?? '').join('') }];
}

const cellsOf = (row: Inline[]): Inline[][] =>
  inlineText(row)
    .split(' | ')
    .map((text) => [{ text }]);
