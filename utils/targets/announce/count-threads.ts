import { graphemes } from '../graphemes.ts';
import { countBytes } from './count-bytes.ts';
import { countLetters } from './count-letters.ts';

/** Drawn as an emoji by themselves, or making one of what stands before them. */
const EMOJI = /\p{Emoji_Presentation}|\uFE0F|\u20E3/u;

/**
 * The length as Threads counts it: characters, but an emoji with all it is put together from as its bytes. "Emojis are counted as
 * the number of UTF-8 bytes" (developers.facebook.com/documentation/threads/posts, April 2026).
 */
export function countThreads(text: string): number {
  if (!EMOJI.test(text)) return countLetters(text);
  return graphemes(text).reduce(
    (count, character) => count + (EMOJI.test(character) ? countBytes(character) : countLetters(character)),
    0,
  );
}
