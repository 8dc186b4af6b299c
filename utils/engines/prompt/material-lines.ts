import type { Article, ArticleBlock, SourceSentence } from '../../article/article.ts';
import { itemMarks } from '../../article/item-marks.ts';
import { sentencesByItem } from '../../article/sentences-by-item.ts';
import { standfirstBeside } from '../../article/standfirst-beside.ts';

/**
 * The article as data for a prompt: metadata, then numbered sentences. Each line begins with a number or a fixed word,
 * so that nothing of it can pose as a part of the prompt.
 */
export function materialLines(article: Article, sentences: SourceSentence[]): string[] {
  return [...headLines(article), ...sentenceLines(article, sentences)];
}

/** Metadata, one line each; what the page does not give is not mentioned. */
function headLines(article: Article): string[] {
  const { title, siteName, authors, published } = article;
  const lines = [
    ['原題', title],
    ['媒体', siteName],
    ['筆者', authors.join(', ')],
    ['日付', published],
    ['前文', standfirstBeside(article)],
  ];
  return lines.flatMap(([label, value]) => (value ? [`${label} = ${oneLine(value)}`] : []));
}

/** `[4] 【見出し】How it began`; a blank line wherever the article begins a new block. */
function sentenceLines({ blocks }: Pick<Article, 'blocks'>, sentences: SourceSentence[]): string[] {
  const marks = itemMarksOf(blocks, sentences);
  return sentences.flatMap(({ id, block, text }, index) => {
    const opens = sentences[index - 1]?.block !== block;
    const mark = marks.get(id) ?? (opens ? blockMark(blocks[block]) : '');
    return [...(opens ? [''] : []), `[${id}] ${mark}${oneLine(text)}`];
  });
}

/** By the id of the sentence that opens the item. */
function itemMarksOf(blocks: ArticleBlock[], sentences: SourceSentence[]): Map<number, string> {
  const marks = new Map<number, string>();
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'list') continue;
    const own = sentences.filter((sentence) => sentence.block === index);
    const items = sentencesByItem(block, own);
    for (const [at, mark] of itemMarks(block).entries()) {
      const opening = items[at]?.[0];
      if (opening !== undefined) marks.set(opening.id, mark);
    }
  }
  return marks;
}

function blockMark(block: ArticleBlock | undefined): string {
  switch (block?.kind) {
    case 'heading':
      return '【見出し】';
    case 'quote':
      return '【引用】';
    case 'table':
      return '【表】';
    default:
      return '';
  }
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A name for the fence that the text does not contain, whoever wrote the text. */
export function unusedFence(text: string): string {
  for (let number = 1; ; number++) {
    const name = `=====資料${number}=====`;
    if (!text.includes(name)) return name;
  }
}
