import type { Article, ArticleBlock, SourceSentence } from '../../article/article.ts';
import { itemMarks } from '../../article/item-marks.ts';
import { sentencesByItem } from '../../article/sentences-by-item.ts';
import { standfirstBeside } from '../../article/standfirst-beside.ts';
import type { Depth } from '../../post/depth.ts';
import { answerForm, PROMPT_CLOSING, PROMPT_OPENING, promptRules } from './relay-format.ts';

/**
 * コピペAI: the one text the writer copies into any chat AI: rules, the form of the answer, the article with numbered sentences.
 * The article is data between two lines it cannot hold: each line of it begins with a number or a fixed word, and the
 * fence's own name occurs nowhere in it.
 */
export function relayPrompt(article: Article, sentences: SourceSentence[], depth: Depth): string {
  const body = articleLines(article, sentences);
  const head = headLines(article);
  const fence = unusedName([...head, ...body].join('\n'));
  const hasHeadings = depth !== 'points' && article.blocks.some((block) => block.kind === 'heading');
  return [
    PROMPT_OPENING,
    '',
    '# きまり',
    ...promptRules(depth, hasHeadings).map((rule, index) => `${index + 1}. ${rule}`),
    '',
    '# 回答の形',
    ...answerForm(depth, hasHeadings),
    '',
    `# 資料(「${fence}」の行から「${fence}」の行まで)`,
    fence,
    ...head,
    ...body,
    fence,
    PROMPT_CLOSING,
  ].join('\n');
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
function articleLines({ blocks }: Article, sentences: SourceSentence[]): string[] {
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

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A name for the fence that the text does not contain, whoever wrote the text. */
function unusedName(text: string): string {
  for (let number = 1; ; number++) {
    const name = `=====資料${number}=====`;
    if (!text.includes(name)) return name;
  }
}
