/**
 * Words of a language with those of a reader that say the same (English or Japanese), tried one after another. What is put in is filled
 * up with spaces and may not be longer than what it replaces: places stay what they are.
 */
export type Words = [pattern: RegExp, instead: string | ((...groups: string[]) => string)][];

/** `14 Uhr 30`, `14h30`: as English puts a time of day. */
export const clock = (hour: string, minute: string | undefined): string => `${hour}:${minute ?? '00'}`;

const SHORT_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** For expressions: a month that was already put into English. */
export const MONTH = `(?:${SHORT_MONTHS.join('|')})`;

export function months(names: string): Words {
  return names
    .split(' ')
    .map((name, index) => [new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'gu'), SHORT_MONTHS[index] ?? '']);
}

/** Numbers in words as figures, from `two` on: `zwei` as `0002`, so that the figure stands in the whole word's place. */
export function spelled(words: string): Words {
  return words
    .split(' ')
    .map((word, index) => [
      new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'giu'),
      String(index + 2).padStart(word.length, '0'),
    ]);
}
