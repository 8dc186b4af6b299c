import { katakanaSkeleton, latinSkeleton, MIN_SKELETON } from '../../engines/reply/name-skeleton.ts';
import { remembered } from '../remembered.ts';

/** Words of a text in Latin letters that begin with a capital. */
export const namesIn = (text: string): string[] => text.match(/\p{Lu}[\p{L}’'-]+/gu) ?? [];

/** What a word in Latin letters or katakana sounds like, to compare names across the two. */
export const soundOf = remembered((word) =>
  /\p{sc=Latin}/u.test(word) ? latinSkeleton(word) : katakanaSkeleton(word),
);

/** Shorter sounds are shared by too many words. */
export const isTelling = (sound: string): boolean => sound.length >= MIN_SKELETON;
