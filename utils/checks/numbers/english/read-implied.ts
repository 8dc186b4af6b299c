import type { Quantity, Reading } from '../quantity.ts';
import { MONTH, monthOf } from './month-names.ts';
import { IMPLIED, SMALL_WORDS } from './number-words.ts';
import { dateReading } from './read-dates.ts';

const WORDS = new Map<string, Reading[]>();
for (const [pattern, value, kind] of IMPLIED) {
  for (const word of pattern.split('|')) {
    WORDS.set(word, [...(WORDS.get(word) ?? []), { kind, value, unit: null }]);
  }
}
const duration = (value: number, unit: string): Reading => ({ kind: 'duration', value, unit });
const fortune = (value: number): Reading => ({ kind: 'money', value, unit: 'dollar' });
const SPANS: [word: string, readings: Reading[]][] = [
  ['billionaire', [fortune(1e9)]],
  ['billionaires', [fortune(1e9)]],
  ['millionaire', [fortune(1e6)]],
  ['millionaires', [fortune(1e6)]],
  ['fortnight', [duration(2, 'week')]],
  ['fortnightly', [duration(2, 'week')]],
  ['biweekly', [duration(2, 'week')]],
  ['decade', [duration(10, 'year')]],
  ['decades', [{ kind: 'vague', value: 10, unit: 'year' }]],
  ['century', [duration(100, 'year')]],
  ['centuries', [{ kind: 'vague', value: 100, unit: 'year' }]],
  ['millennium', [duration(1000, 'year')]],
  ['millennia', [{ kind: 'vague', value: 1000, unit: 'year' }]],
  ['teenage', [{ kind: 'decade', value: 10, unit: null }]],
  ['teenager', [{ kind: 'decade', value: 10, unit: null }]],
  ['teenagers', [{ kind: 'decade', value: 10, unit: null }]],
  ['teen', [{ kind: 'decade', value: 10, unit: null }]],
  ['teens', [{ kind: 'decade', value: 10, unit: null }]],
  // The final kilometre: its 1000 metres.
  ['kilometre', [{ kind: 'measure', value: 1, unit: 'km' }]],
  ['kilometer', [{ kind: 'measure', value: 1, unit: 'km' }]],
  ['daily', [duration(1, 'day')]],
  ['day', [duration(1, 'day'), duration(24, 'hour')]],
  ['weekend', [duration(2, 'day')]],
  ['hourly', [duration(1, 'hour')]],
  ['hour', [duration(1, 'hour')]],
  ['minute', [duration(1, 'minute')]],
  ['second', [duration(1, 'second')]],
  ['weekly', [duration(1, 'week')]],
  ['week', [duration(1, 'week')]],
  ['monthly', [duration(1, 'month')]],
  ['month', [duration(1, 'month')]],
  ['annual', [duration(1, 'year')]],
  ['annually', [duration(1, 'year')]],
  ['yearly', [duration(1, 'year')]],
  ['year', [duration(1, 'year')]],
  ['yearlong', [duration(1, 'year')]],
  ['year-long', [duration(1, 'year')]],
  ['twenties', [{ kind: 'decade', value: 20, unit: null }]],
  ['thirties', [{ kind: 'decade', value: 30, unit: null }]],
  ['forties', [{ kind: 'decade', value: 40, unit: null }]],
  ['fifties', [{ kind: 'decade', value: 50, unit: null }]],
  ['sixties', [{ kind: 'decade', value: 60, unit: null }]],
  ['seventies', [{ kind: 'decade', value: 70, unit: null }]],
  ['eighties', [{ kind: 'decade', value: 80, unit: null }]],
  ['nineties', [{ kind: 'decade', value: 90, unit: null }]],
];
for (const [name, decade] of [
  ['sexagenarian', 60],
  ['septuagenarian', 70],
  ['octogenarian', 80],
  ['nonagenarian', 90],
] as const) {
  for (const word of [name, `${name}s`]) SPANS.push([word, [{ kind: 'decade', value: decade, unit: null }]]);
}
for (const [word, readings] of SPANS) WORDS.set(word, [...(WORDS.get(word) ?? []), ...readings]);

/** Not the French `C’est` and `L’État`. */
const LETTERS = /\b[IVXLC]+\b(?!['’]\p{L}{2})/gu;
const ROMAN = /^(?:X{0,4}|X[LC]|LX{0,3})(?:IX|IV|V?I{0,3})$/;
const ROMAN_VALUES: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** Words that are no numerals but can become figures in a translation, and Roman numerals of names. */
export function readImplied(text: string, alsoAt: (word: { start: number; end: number }) => Reading[]): Quantity[] {
  const found: Quantity[] = [];
  for (const { word, start } of wordsIn(text)) {
    const [first, ...others] = WORDS.get(word.toLowerCase()) ?? [];
    if (first === undefined) continue;
    const also = alsoAt({ start, end: start + word.length });
    found.push(implied(first, [...others, ...also], start, word.length));
  }
  for (const match of text.matchAll(LETTERS)) {
    if (!ROMAN.test(match[0])) continue;
    const value = romanValue(match[0]);
    found.push(implied({ kind: 'ordinal', value, unit: null }, [], match.index, match[0].length));
  }
  return found;
}

/** A word with hyphens as a whole where it is known, else its parts (`single-day`, `mid-forties`). */
function wordsIn(text: string): { word: string; start: number }[] {
  const words: { word: string; start: number }[] = [];
  for (const { 0: word, index } of text.matchAll(/[A-Za-z]+(?:-[a-z]+)*/g)) {
    if (WORDS.has(word.toLowerCase())) words.push({ word, start: index });
    else if (word.includes('-'))
      words.push(...[...word.matchAll(/[A-Za-z]+/g)].map((part) => ({ word: part[0], start: index + part.index })));
  }
  return words;
}

const QUARTER = /\b(?:(first|second|third|fourth|final|last)[- ]quarter|Q([1-4]))\b/gi;
/** `the three months through September`, with how many months there are; `the first three months` of a year. */
const MONTHS_TO = new RegExp(
  String.raw`\b(three|six|nine|3|6|9)[ -]months?(?:[ -]period)? (?:through|to|ending|ended|until)(?: the end of| in)? (${MONTH})`,
  'g',
);
/** `the September quarter`, as Australia calls it. */
const QUARTER_OF = new RegExp(`(${MONTH})[a-z]*\\.? quarter\\b`, 'g');
/** `the quarter ended Dec. 31`. */
const QUARTER_TO = new RegExp(
  String.raw`\bquarter(?:,? (?:that|which))? (?:to|through|ending|ended|ends)(?: the end of| in| on)? (${MONTH})`,
  'gi',
);
/** Other languages' ordinals come as figures. */
const MONTHS_OF_YEAR =
  /\b(first|1th|final|last) (two|three|four|five|six|seven|eight|nine|ten|eleven|[2-9]|1[01]) months\b/gi;
/** `more than in the whole of March`, `in all of 2023`: a month, a year. */
const WHOLE_SPAN = new RegExp(`\\b(?:whole|all|entire|rest|month|year) of (?:(${MONTH})|\\d{4}\\b)`, 'g');
const countOf = (word: string): number => SMALL_WORDS[word.toLowerCase()] ?? Number(word);

/** 1～3月期: a quarter's first and last month, and those of other stretches of months. */
export function readQuarters(text: string): Quantity[] {
  const ended = (match: RegExpExecArray, last: number, count: number): Quantity[] =>
    [((last - count + 12) % 12) + 1, last].map((month) =>
      implied(dateReading({ month }), [], match.index, match[0].length),
    );
  return [
    ...[...text.matchAll(QUARTER)].flatMap((match) => {
      const named = ['first', 'second', 'third'].indexOf((match[1] ?? '').toLowerCase()) + 1 || 4;
      const nth = implied({ kind: 'ordinal', value: named, unit: null }, [], match.index, match[0].length);
      return [...ended(match, Number(match[2] ?? named) * 3, 3), ...(/final|last/i.test(match[1] ?? '') ? [nth] : [])];
    }),
    ...[...text.matchAll(WHOLE_SPAN)].map(({ index, 0: words, 1: month }) =>
      implied(duration(1, month === undefined ? 'year' : 'month'), [], index, words.length),
    ),
    ...[...text.matchAll(MONTHS_TO)].flatMap((match) => ended(match, monthOf(match[2] ?? ''), countOf(match[1] ?? ''))),
    ...[...text.matchAll(QUARTER_OF)].flatMap((match) => ended(match, monthOf(match[1] ?? ''), 3)),
    ...[...text.matchAll(QUARTER_TO)].flatMap((match) => ended(match, monthOf(match[1] ?? ''), 3)),
    ...[...text.matchAll(MONTHS_OF_YEAR)].flatMap((match) => {
      const count = countOf(match[2] ?? '');
      return ended(match, /first|1th/i.test(match[1] ?? '') ? count : 12, count);
    }),
  ];
}

const implied = (first: Reading, others: Reading[], start: number, length: number): Quantity => ({
  ...first,
  others,
  start,
  end: start + length,
  step: 1,
  implied: true,
});

function romanValue(roman: string): number {
  const values = [...roman].map((letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
