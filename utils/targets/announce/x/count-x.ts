import { EMOJI_SEQUENCE } from './emoji-sequence.ts';
import { findLinks } from './find-links.ts';

// twitter-text's `config/v3.json`.
const LIGHT: readonly (readonly [number, number])[] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
];
const HEAVY_WEIGHT = 2;
const LINK_WEIGHT = 23;

/** The length of a text as X counts it: Latin letters and their like 1, all others 2, an emoji 2, a link 23. */
export function countX(text: string): number {
  const normal = text.normalize();
  let count = 0;
  let at = 0;
  for (const { from, to } of findLinks(normal)) {
    count += countWords(normal.slice(at, from)) + LINK_WEIGHT;
    at = to;
  }
  return count + countWords(normal.slice(at));
}

function countWords(text: string): number {
  let count = 0;
  // An emoji weighs what any other character beyond the light ones does.
  for (const character of text.replace(EMOJI_SEQUENCE, '\u3000')) {
    const code = character.codePointAt(0) ?? 0;
    count += LIGHT.some(([first, last]) => code >= first && code <= last) ? 1 : HEAVY_WEIGHT;
  }
  return count;
}
