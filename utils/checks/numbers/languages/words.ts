/**
 * Words of a language with those of a reader that say the same (English or Japanese), tried one after another. `$1` stands for what the
 * pattern's first group found.
 */
export type Words = [pattern: RegExp, instead: string | ((...groups: string[]) => string)][];

/** `14 Uhr 30`, `14h30`: as English puts a time of day. */
export const clock = (hour: string | number, minute: string | undefined, half = ''): string =>
  `${hour}:${minute ?? '00'}${half}`;

const SHORT_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** For expressions: a month that was already put into English. */
export const MONTH = `(?:${SHORT_MONTHS.join('|')})`;

/** With a capital or without one, as the flag says: `mars` is also a planet, `März` is nothing else. */
export function months(names: string): Words {
  return names.split(' ').map((name, index) => [word(name, 'gu'), SHORT_MONTHS[index] ?? '']);
}

/** An expression for whole words. */
export const word = (form: string, flags = 'giu'): RegExp => new RegExp(`(?<!\\p{L})(?:${form})(?!\\p{L})`, flags);

/** English words, each with the forms of the language that say the same, parted by spaces. One look at the text serves all. */
export function lexicon(entries: Record<string, string>): Words[number] {
  const english = new Map(
    Object.entries(entries).flatMap(([meaning, forms]) => forms.split(' ').map((form) => [form, meaning] as const)),
  );
  return [/\p{L}+(?!\.\p{L})/gu, (found) => english.get(found.toLowerCase()) ?? found];
}

/** Words behind a figure and the counter or unit that says the same, parted by `=`, which stands right behind it then. */
export function behindFigures(pairs: string, before: string): Words[number] {
  const meanings = new Map(pairs.split(' ').map((pair) => pair.split('=') as [string, string]));
  const forms = [...meanings.keys()].sort((a, b) => b.length - a.length).join('|');
  return [new RegExp(`(?<=${before}) ?(${forms})`, 'g'), (_, form = '') => meanings.get(form) ?? form];
}

/** The values of words listed in order, parted by spaces; `/` parts words of one value. */
export const valuesOf = (words: string, first: number, step = 1): [string, number][] =>
  words
    .split(' ')
    .flatMap((names, index) => names.split('/').map((name): [string, number] => [name, first + index * step]));

/** Words of a table as alternatives of an expression, longer ones first. */
export const either = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|');

/** What the parts of a number in words add up to: `quatre-vingt-seize`, `zweihundertfünf`, `treinta y dos mil`. */
export function sumOf(parts: readonly number[]): number {
  let [total, current, last] = [0, 0, 0];
  for (const part of parts) {
    if (part >= 1000) {
      total += Math.max(current, 1) * part;
      current = 0;
    } else if (part === 100) current = Math.max(current, 1) * part;
    // Four twenties: only French says so.
    else if (part === 20 && last === 4) current += 4 * 20 - 4;
    else current += part;
    last = part;
  }
  return total + current;
}

/** What is left for the reader of English in any of the languages. */
export const LATIN: Words = [
  // `ATR 72` is a name, as `A350` is.
  [/(?<![A-Za-z\d])([A-Z]{2,4}) (?=\d{2,3}(?![\d.,%]| ?(?:%|percent|million|billion)))/g, '$1'],
  // Letters with marks as plain ones: to a reader of English a word ends where they stand (`3 véhicules` would be 3 V).
  [/[À-ÖØ-öø-ž]/g, (letter) => letter.normalize('NFD').charAt(0)],
];
