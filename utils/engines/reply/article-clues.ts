import { katakanaSkeleton, latinSkeleton, MIN_SKELETON, sameSkeleton } from './name-skeleton.ts';
import { numberMentions } from './number-mentions.ts';

/** What a text in any language has that its Japanese keeps: numbers, names in Latin letters, the sound of names. */
export interface SourceClues {
  numbers: number[];
  /** All words in Latin letters, lower case. */
  words: ReadonlySet<string>;
  /** Skeletons of words with a capital. */
  names: string[];
  /** Skeletons of all words, exact matches only. */
  sounds: ReadonlySet<string>;
}

/** The same of a Japanese text, each once. */
export interface ReplyClues {
  numbers: number[];
  latin: string[];
  /** Skeletons of katakana words. */
  katakana: string[];
}

const LATIN_WORD = /\p{sc=Latn}[\p{sc=Latn}\p{M}\p{N}'’&.-]*/gu;
/** Words are compared without a possessive ending or a sentence's full stop. */
const ENDING = /(?:['’]s?|[.&-])+$/u;
/** Numbers below this stand in every text; they tie nothing to anything. */
const MIN_NUMBER = 10;

export function sourceClues(text: string): SourceClues {
  const words = (text.match(LATIN_WORD) ?? []).map((word) => word.replace(ENDING, ''));
  const skeletons = (some: string[]) => some.map(latinSkeleton);
  const singular = words.map((word) => word.replace(/e?s$/u, ''));
  return {
    numbers: numberMentions(text).flatMap((mention) => mention.readings),
    words: new Set(words.map((word) => word.toLowerCase())),
    names: [...new Set(skeletons(words.filter((word) => /^\p{Lu}/u.test(word))))].filter(
      (skeleton) => skeleton.length > 1,
    ),
    sounds: new Set(skeletons([...words, ...singular]).filter((skeleton) => skeleton.length >= MIN_SKELETON)),
  };
}

export function replyClues(text: string): ReplyClues {
  const plain = text.normalize('NFKC');
  const numbers = numberMentions(plain)
    .map((mention) => mention.value)
    .filter((value) => value >= MIN_NUMBER || !Number.isInteger(value));
  const latin = (plain.match(LATIN_WORD) ?? []).map((word) => word.replace(ENDING, '').toLowerCase());
  const katakana = (plain.match(/[\u30a1-\u30f6ー]{3,}/gu) ?? []).map(katakanaSkeleton);
  return {
    numbers: [...new Set(numbers)],
    latin: [...new Set(latin)].filter((word) => word.length > 1),
    katakana: [...new Set(katakana)].filter((skeleton) => skeleton.length >= MIN_SKELETON),
  };
}

/** How many of the reply's clues the source has, by kind. */
export function sharedClues(
  reply: ReplyClues,
  source: SourceClues,
): { numbers: number; latin: number; katakana: number } {
  return {
    numbers: reply.numbers.filter((value) => source.numbers.some((other) => sameNumber(value, other))).length,
    latin: reply.latin.filter((word) => source.words.has(word)).length,
    katakana: reply.katakana.filter(
      (skeleton) => source.sounds.has(skeleton) || source.names.some((name) => sameSkeleton(skeleton, name)),
    ).length,
  };
}

/** Equal but for what floating point does to 1.2 × 10⁹. */
function sameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
