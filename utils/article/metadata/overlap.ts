import { WORD_CHARACTERS } from '../letter-ranges.ts';

/** Shared words ÷ words of the longer; for scripts without spaces, characters. */
export function overlap(a: string, b: string): number {
  if (a === b && a !== '') return 1;
  const left = tokens(a);
  const right = tokens(b);
  if (left.length === 0 || right.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const token of left) counts.set(token, (counts.get(token) ?? 0) + 1);
  let shared = 0;
  for (const token of right) {
    const count = counts.get(token) ?? 0;
    if (count > 0) shared += 1;
    counts.set(token, count - 1);
  }
  return shared / Math.max(left.length, right.length);
}

const tokens = (text: string): string[] => text.toLowerCase().match(TOKEN) ?? [];

/** A word, or one character of Japanese or Chinese. */
const TOKEN = new RegExp(
  `[\\u3005-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff]|(?:(?![\\u3005-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff])[${WORD_CHARACTERS}])+`,
  'g',
);
