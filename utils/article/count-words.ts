/** Scripts written without spaces between words. Korean and Vietnamese have them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
/** `1,024`, `don’t` and `well-known` are one word each. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-'’.,][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** Words; in scripts without spaces two characters count as one word, which is what Chinese and Japanese words average. */
export function countWords(text: string): number {
  // Most texts have no such letter, and looking once is far cheaper than replacing.
  if (text.search(UNSPACED) < 0) return text.match(WORD)?.length ?? 0;
  let unspaced = 0;
  const spaced = text.replace(UNSPACED, () => {
    unspaced += 1;
    return ' ';
  });
  return (spaced.match(WORD)?.length ?? 0) + Math.ceil(unspaced / 2);
}
