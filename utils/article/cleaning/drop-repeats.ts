import { inlineText } from '../article-text.ts';
import type { DraftBlock } from '../body/draft-block.ts';
import { WORD_CHARACTERS } from '../letter-ranges.ts';
import type { Stage } from './stage.ts';

/** A pull quote repeats at least this much; shorter lines recur in articles by themselves ("No."). */
const SHORTEST = 40;

/** A quote, a paragraph that is all in quotation marks or in a box for pull quotes may be shorter: nobody is quoted twice in the same words. */
const SHORTEST_QUOTED = 20;
const QUOTED = /^["“„«‘].*["”“»’]$/;
/** What templates call the box of a pull quote. */
const PULLED = /pull-?quote/;
/** Under it stands who said it. */
const LONGEST_SAID_BY = 100;

/** Lines that say the headings below them are contents; fewer may be a list that the text explains point by point. */
const FEWEST_CONTENTS = 5;
const CALLED = /(?:^|[\s_-])(?:toc|contents)(?=$|[\s_-])/;
/** Share of the blocks within which contents stand; behind it a list is a point of the text. */
const OPENING = 0.2;
/** Share of a list's lines: contents have headings of their own words, and name parts that are left out here. */
const MOST_CONTENTS = 0.8;

/** Pull quotes and teasers that say again what stands in the text, blocks that stand twice, and contents. */
export const dropRepeats: Stage = (blocks, _, note) => {
  const texts = blocks.map(({ block, text }) => (block.kind === 'figure' ? '' : fold(text)));
  const firstAt = new Map<string, number>();
  texts.forEach((text, index) => {
    if (text.length >= SHORTEST && !firstAt.has(text)) firstAt.set(text, index);
  });
  const contents = contentsOf(blocks);
  let pulled = -1;
  return blocks.filter((draft, index) => {
    if (contents.has(draft)) {
      note('contents', draft);
      return false;
    }
    const text = texts[index] ?? '';
    const { block, names } = draft;
    const quoted =
      block.kind === 'quote' || (block.kind === 'paragraph' && (QUOTED.test(draft.text) || PULLED.test(names)));
    const saidBy = pulled === index - 1 && PULLED.test(names) && text.length <= LONGEST_SAID_BY;
    if (saidBy || (quoted && text.length >= SHORTEST_QUOTED && standsInside(texts, index, blocks))) {
      note('a pull quote', draft);
      pulled = index;
      return false;
    }
    if (text.length < SHORTEST) return true;
    if ((firstAt.get(text) ?? index) < index) {
      note('stands twice', draft);
      return false;
    }
    return true;
  });
};

/** Whether another, longer text has the words too, sentence by sentence: who says it may stand between them. */
function standsInside(texts: string[], index: number, blocks: DraftBlock[]): boolean {
  const sentences = (blocks[index]?.text ?? '').split(/[.!?…]/).map(fold);
  return texts.some(
    (other, at) =>
      other.length > (texts[index] ?? '').length &&
      blocks[at]?.block.kind !== 'quote' &&
      sentences.every((sentence) => other.includes(sentence)),
  );
}

const fold = (text: string): string => text.toLowerCase().replace(BETWEEN_WORDS, ' ').trim();

const BETWEEN_WORDS = new RegExp(`[^${WORD_CHARACTERS}]+`, 'g');

/** Lists over the text that say the headings below them: nothing is lost with them. */
function contentsOf(blocks: DraftBlock[]): Set<DraftBlock> {
  const headings = new Map<string, number>();
  blocks.forEach(({ block, text }, index) => {
    if (block.kind === 'heading') headings.set(unnumbered(text), index);
  });
  const lists = blocks.slice(0, blocks.length * OPENING).filter(({ block, names }, index) => {
    if (block.kind !== 'list') return false;
    const said = block.items.filter((item) => (headings.get(unnumbered(inlineText(item.content))) ?? 0) > index).length;
    return said >= (CALLED.test(names) ? 2 : FEWEST_CONTENTS) && said >= block.items.length * MOST_CONTENTS;
  });
  return new Set(lists);
}

const unnumbered = (line: string): string => fold(line).replace(/^(?:\d+ )+/, '');
