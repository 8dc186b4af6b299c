import { WORD_CHARACTERS } from './letter-ranges.ts';

/** Scripts written without spaces between words. Korean and Vietnamese have them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
/** Thai is the first of them; the symbols and punctuation of every language (U+2000–2E7F) are none. */
const MAY_BE_UNSPACED = /[\u0e00-\u1fff\u2e80-\uffff]/;
/** `1,024`, `don’t` and `well-known` are one word each. */
const WORD = new RegExp(`[${WORD_CHARACTERS}]+(?:[-'’.,][${WORD_CHARACTERS}]+)*`, 'g');

/** Words; in scripts without spaces two characters count as one word, which is what Chinese and Japanese words average. */
export function countWords(text: string): number {
  // Most texts have no such letter, and a range is far quicker to look for than a script.
  if (!MAY_BE_UNSPACED.test(text)) return text.match(WORD)?.length ?? 0;
  let unspaced = 0;
  const spaced = text.replace(UNSPACED, () => {
    unspaced += 1;
    return ' ';
  });
  return (spaced.match(WORD)?.length ?? 0) + Math.ceil(unspaced / 2);
}
