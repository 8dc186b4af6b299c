import { WORD_CHARACTERS } from '../letter-ranges.ts';
import type { Stage } from './stage.ts';

/** A pull quote repeats at least this much; shorter lines recur in articles by themselves ("No."). */
const SHORTEST = 40;

/** A paragraph that is all in quotation marks may be shorter: nobody is quoted twice in the same words. */
const SHORTEST_QUOTED = 20;
const QUOTED = /^["“„«‘].*["”“»’]$/;

/** Pull quotes and teasers that say again what stands in the text, and blocks that stand twice. */
export const dropRepeats: Stage = (blocks, _, note) => {
  const texts = blocks.map(({ block, text }) => (block.kind === 'figure' ? '' : fold(text)));
  const firstAt = new Map<string, number>();
  texts.forEach((text, index) => {
    if (text.length >= SHORTEST && !firstAt.has(text)) firstAt.set(text, index);
  });
  const prose = texts.filter((_, index) => blocks[index]?.block.kind === 'paragraph').join('\n');
  return blocks.filter((draft, index) => {
    const text = texts[index] ?? '';
    const quoted = draft.block.kind === 'paragraph' && QUOTED.test(draft.text);
    if (quoted && text.length >= SHORTEST_QUOTED && standsInside(texts, index)) {
      note('a pull quote', draft);
      return false;
    }
    if (text.length < SHORTEST) return true;
    if ((firstAt.get(text) ?? index) < index) {
      note('stands twice', draft);
      return false;
    }
    if (draft.block.kind === 'quote' && text.length < 400 && prose.includes(text)) {
      note('a pull quote', draft);
      return false;
    }
    return true;
  });
};

/** Whether another, longer text has the words too. */
const standsInside = (texts: string[], index: number): boolean =>
  texts.some(
    (other, at) => at !== index && other.length > (texts[index] ?? '').length && other.includes(texts[index] ?? ''),
  );

const fold = (text: string): string => text.toLowerCase().replace(BETWEEN_WORDS, ' ').trim();

const BETWEEN_WORDS = new RegExp(`[^${WORD_CHARACTERS}]+`, 'g');
