import { lowerInPlace, WORD_CHARACTERS } from '../letter-ranges.ts';
import { decodeEntities } from '../metadata/entities.ts';
import type { JsonLd } from '../metadata/read-json-ld.ts';
import type { DraftBlock } from './draft-block.ts';

/** The article's text as the page's data give it (JSON-LD `articleBody`): never shown, only asked what belongs to it, in letters (`lettersOf`). */
export interface StatedBody {
  /** Share of the letters that stands in it, 0…1. */
  holds(letters: string): number;
  /** Share of it that stands in the letters, 0…1. */
  within(letters: string): number;
}

/** Fewer letters are a summary. */
const SHORTEST = 300;
/** More letters are nobody's article. */
const LONGEST = 200_000;
/** Letters compared at once: long enough not to recur by chance, in Japanese too. */
const PIECE = 24;
/** Pieces of a text that are looked for, spread evenly over it: what a hostile page can cost. */
const MOST_PIECES = 40;

/** What the data say, without markup, white space and signs, which they write otherwise than the page; null where they say nothing or a summary. */
export function readStatedBody({ article }: JsonLd): StatedBody | null {
  const text = article?.articleBody;
  if (typeof text !== 'string') return null;
  const stated = lettersOf(decodeEntities(text.slice(0, LONGEST)));
  if (stated.length < SHORTEST) return null;
  // Every place a piece may begin: a paragraph is then looked up, not searched for, on pages made of thousands.
  let pieces: Set<string> | null = null;
  return {
    holds: (letters) => {
      pieces ??= new Set(Array.from({ length: stated.length - PIECE + 1 }, (_, at) => stated.slice(at, at + PIECE)));
      return letters.length < PIECE ? Number(stated.includes(letters)) : shareFound(letters, pieces);
    },
    within: (letters) => shareFound(stated, { has: (piece) => letters.includes(piece) }),
  };
}

/** What is compared of a text. */
export const lettersOf = (text: string): string => lowerInPlace(text).replace(BETWEEN_LETTERS, '');

/** The same of blocks, one after the other. */
export const lettersIn = (drafts: DraftBlock[]): string => lettersOf(drafts.map(({ text }) => text).join(''));

const BETWEEN_LETTERS = new RegExp(`[^${WORD_CHARACTERS}]+`, 'g');

/** Share of the text's pieces that are among `pieces`. */
function shareFound(text: string, pieces: { has(piece: string): boolean }): number {
  const count = Math.min(MOST_PIECES, Math.floor(text.length / PIECE));
  const step = (text.length - PIECE) / Math.max(1, count - 1);
  let found = 0;
  for (let index = 0; index < count; index += 1) {
    const at = Math.floor(index * step);
    if (pieces.has(text.slice(at, at + PIECE))) found += 1;
  }
  return found / count;
}
