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
export const spelled = (words: string): Words => words.split(' ').map((word, index) => figureFor(word, index + 2));

/** The tens in words, from `first` on: `treinta cuarenta` from 30. */
export const tens = (words: string, first: number): Words =>
  words.split(' ').map((word, index) => figureFor(word, first + index * 10));

const figureFor = (word: string, figure: number): Words[number] => [
  new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'giu'),
  String(figure).padStart(word.length, '0'),
];

/** Words of a list as alternatives of an expression. */
export const either = (words: string): string => words.replaceAll(' ', '|');

/** Tens with ones in one word or with a word between (`zweiundzwanzig`, `vingt-deux`); `tens` from 20 on, `ones` from 1 on. */
export function tensWithOnes(pattern: RegExp, ones: string, tens: string): Words[number] {
  const [one, ten] = [ones.split(' '), tens.split(' ')];
  return [
    pattern,
    (_, ...words) => {
      const named = words.slice(0, 2).map((word) => word.toLowerCase());
      const sum = named.map((word) => (ten.includes(word) ? (ten.indexOf(word) + 2) * 10 : one.indexOf(word) + 1));
      return String(sum.reduce((a, b) => a + b, 0));
    },
  ];
}
