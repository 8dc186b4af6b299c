import { letterKind } from './letter-kind.ts';

/** Stands before a word's first letters in their terms, so that words are found by how they begin. */
const WORD_START = 1;
/** Stands before a letter that is a term by itself. */
const ALONE = 2;

/**
 * The terms of a folded text, each as a number: of text without spaces every two neighbouring letters and every Chinese
 * character, of words their first one and two letters and the pairs that follow. What is found in a text as a part (as a
 * word's beginning) has no terms that the text lacks, so an index of terms never misses a text.
 */
export function eachTerm(folded: string, use: (term: number) => void): void {
  let before = 0;
  let kindBefore = letterKind(0);
  /** How far into its word the letter before is. */
  let inWord = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    const kind = letterKind(code);
    const goesOn = kind === kindBefore;
    if (kind === 'dense') {
      if (isHan(code)) use(termOf(ALONE, code, 0));
      if (goesOn) use(termOf(0, before, code));
    } else if (kind === 'spaced') {
      inWord = goesOn ? inWord + 1 : 1;
      if (inWord === 1) use(termOf(WORD_START, code, 0));
      else use(termOf(inWord === 2 ? WORD_START : 0, before, code));
    }
    before = code;
    kindBefore = kind;
  }
}

const isHan = (code: number) => code >= 0x3400 && code <= 0x9fff;

/** Mixes the three so that each bit of the 32 depends on all of them (the last steps are those of MurmurHash3). */
function termOf(sign: number, first: number, second: number): number {
  let mixed = Math.imul(sign ^ Math.imul(first, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(second, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
