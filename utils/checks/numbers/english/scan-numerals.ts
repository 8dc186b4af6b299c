import { exact, type Numeral, stepOf } from '../numeral.ts';
import { ORDINAL_WORDS, SCALE_WORDS, SMALL_WORDS, VAGUE_SCALES } from './number-words.ts';

const alternatives = (...tables: Record<string, number>[]): string =>
  tables
    .flatMap((table) => Object.keys(table))
    .sort((a, b) => b.length - a.length)
    .join('|');

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)|\d+(?:\.\d+)?|(?<=[\s$£€(-])\.\d+`;
const WORD_SCALES = 'hundred|thousand|million|billion|trillion|quadrillion|lakhs?|crores?|dozen';
const SPACED_SCALES = 'mln|bln|mn|bn|tn|trn';
const NUMERAL_WORD = `${alternatives(SMALL_WORDS)}|${WORD_SCALES}|half`;
const VAGUE = 'tens|dozens|scores|hundreds|thousands|thous|millions|billions|trillions';

/** In the order they are tried at each place; named groups say which one it was. */
const NUMERAL = new RegExp(
  [
    String.raw`\b(?<wholes>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+(?:year|month|week|day|hour|minute|decade|century|mile|kilomet(?:er|re)|met(?:er|re)|point|dollar|euro|pound|kilo|game|lap|length|goal|shot|stroke|step)s?\s+and\s+(?<more>a\s+half|a\s+quarter|three[\s-]quarters)\b`,
    String.raw`(?<mixed>(?<![\d.,])\d+[\s-]\d\/\d(?!\d)|\d*[¼½¾⅓⅔⅛⅜⅝⅞])`,
    String.raw`(?<slashed>(?<![\d/.,])\d{1,2}\/\d{1,3}(?![\d/]))`,
    `(?<digits>${DIGITS})(?<ordinal>(?:(?<=(?<!1)1)st|nd|rd|th)\\b)?(?:(?<scales>(?:[\\s-]+(?:${WORD_SCALES})\\b)+)|(?<short>\\s?(?:${SPACED_SCALES})|[kmb])(?![a-z0-9]))?`,
    String.raw`\b(?<vague>(?:(?:${VAGUE})(?:\s+(?:of\s+)?(?:${VAGUE}|thousand|million|billion|trillion))*|(?:several|a few|few|some|many|a couple|couple of|multiple)\s+(?:hundred|thousand|million|billion|trillion|dozen)(?:\s+(?:thousand|million|billion|trillion))?))\b`,
    String.raw`\b(?<half>(?:half|an?[\s-]quarter|three[\s-]quarters)[\s-](?:of[\s-])?(?:an?[\s-])?(?:hundred|thousand|million|billion|trillion|dozen))\b`,
    String.raw`\b(?<part>(?:a|one|two|three|four|five|six|seven|eight|nine|1|2|3)[\s-](?:half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?|thousandths?|millionths?|billionths?))\b(?!-(?!(?:point|percent|mile|hour|inch|century|million|billion|ton|acre|pound|litre|liter|kilo))|\s(?:straight|consecutive|successive|time|term|day|week|month|season|round|party|person|country|child)\b)`,
    String.raw`\b(?<words>(?:(?:a|an)\s+(?=hundred|thousand|million|billion|trillion|dozen))?(?:${NUMERAL_WORD})(?:(?:[\s-]+(?:and[\s-]+(?:a[\s-]+)?)?)(?:${NUMERAL_WORD}|${alternatives(ORDINAL_WORDS)}))*)\b`,
    String.raw`\b(?<nth>${alternatives(ORDINAL_WORDS)})\b`,
  ].join('|'),
  'gi',
);

/** Every numeral of an English text, in order, none overlapping. */
export function scanEnglishNumerals(text: string): Numeral[] {
  const numerals: Numeral[] = [];
  for (const match of text.matchAll(NUMERAL)) {
    const groups = match.groups ?? {};
    const span = { start: match.index, end: match.index + match[0].length };
    if (groups.wholes !== undefined) {
      const whole = SMALL_WORDS[groups.wholes.toLowerCase()] ?? (/^\d/.test(groups.wholes) ? Number(groups.wholes) : 1);
      const value = whole + partOfOne(groups.more ?? '');
      numerals.push({ ...plain(span, value, 'words'), counted: match.index + groups.wholes.length });
    } else if (groups.digits !== undefined) numerals.push(...digitNumeral(match, groups.digits));
    else if (groups.mixed !== undefined) numerals.push(plain(span, mixedValue(match[0]), 'fraction'));
    else if (groups.slashed !== undefined) {
      const [upper = 0, lower = 1] = match[0].split('/').map(Number);
      numerals.push(plain(span, lower === 0 ? 0 : upper / lower, 'fraction'));
    } else if (groups.vague !== undefined) numerals.push(plain(span, vagueValue(match[0]), 'vague'));
    else if (groups.part !== undefined) numerals.push(partNumeral(match[0], span));
    else if (groups.half !== undefined) {
      const scale = SCALE_WORDS[match[0].split(/[\s-]/).at(-1)?.toLowerCase() ?? ''] ?? 1;
      numerals.push({ ...plain(span, scale * partOfOne(match[0]), 'words'), scale });
    } else if (groups.words !== undefined) numerals.push(...wordNumerals(match[0], match.index));
    // `3 miles per second`, `two tenths of a second`: a stretch of time.
    else if (!PARTS_OF_TIME.test(text.slice(Math.max(0, match.index - 20), match.index)))
      numerals.push(plain(span, ORDINAL_WORDS[match[0].toLowerCase()] ?? 0, 'ordinal'));
  }
  return numerals;
}

const PARTS_OF_TIME = /(?:\bper|(?:tenths?|hundredths?|thousandths?|fractions?|half|quarters?|thirds?)\sof\sa)\s$/i;

const plain = (span: { start: number; end: number }, value: number, form: Numeral['form']): Numeral => ({
  ...span,
  value: exact(value),
  step: 1,
  form,
  scale: 1,
});

function digitNumeral(match: RegExpMatchArray, digits: string): Numeral[] {
  const groups = match.groups ?? {};
  const start = match.index ?? 0;
  const bareDigits = digits.replace(/[,\s\u00a0\u202f\u2009]/g, '');
  const words = [...(groups.scales ?? '').matchAll(/[a-z]+/gi)].map(([word]) => word.toLowerCase());
  if (groups.short !== undefined) words.push(groups.short.trim().toLowerCase());
  const scale = words.reduce((product, word) => product * (SCALE_WORDS[word] ?? 1), 1);
  const value = Number(bareDigits);
  return [
    {
      start,
      end: start + match[0].length,
      value: exact(value * scale),
      step: stepOf(bareDigits, scale),
      form: groups.ordinal === undefined ? 'digits' : 'ordinal',
      scale,
      ...(groups.short === undefined ? {} : { bare: { value, end: start + digits.length } }),
    },
  ];
}

const VULGAR: Record<string, number> = {
  '¼': 1 / 4,
  '½': 1 / 2,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
};

function mixedValue(text: string): number {
  const vulgar = VULGAR[text.at(-1) ?? ''];
  if (vulgar !== undefined) return Number(text.slice(0, -1)) + vulgar;
  const [whole = 0, upper = 0, lower = 1] = text.split(/[\s/-]/).map(Number);
  return whole + upper / Math.max(lower, 1);
}

function vagueValue(text: string): number {
  const words = text.toLowerCase().split(/\s+/);
  return words.reduce((product, word) => product * (VAGUE_SCALES[word] ?? 1), 1);
}

const PARTS: [RegExp, number][] = [
  [/half|halves/i, 2],
  [/third/i, 3],
  [/quarter|fourth/i, 4],
  [/fifth/i, 5],
  [/sixth/i, 6],
  [/seventh/i, 7],
  [/eighth/i, 8],
  [/ninth/i, 9],
  [/tenth/i, 10],
  [/hundredth/i, 100],
  [/thousandth/i, 1e3],
  [/millionth/i, 1e6],
  [/billionth/i, 1e9],
];

/** `half`, `a quarter`, `three-quarters`. */
function partOfOne(words: string): number {
  if (/half/i.test(words)) return 1 / 2;
  return /^three/i.test(words) ? 3 / 4 : 1 / 4;
}

/** Four quarters of a town are no part of one: there the number counts. */
function partNumeral(text: string, span: { start: number; end: number }): Numeral {
  const value = partValue(text);
  if (value < 1) return plain(span, value, 'fraction');
  const [word = ''] = text.split(/[\s-]/);
  const end = span.start + word.length;
  return plain({ start: span.start, end }, SMALL_WORDS[word.toLowerCase()] ?? Number(word), 'words');
}

function partValue(text: string): number {
  const [first = 'a'] = text.toLowerCase().split(/[\s-]/);
  const upper = first === 'a' ? 1 : (SMALL_WORDS[first] ?? Number(first));
  return upper / (PARTS.find(([words]) => words.test(text.slice(first.length)))?.[1] ?? 1);
}

/**
 * `two hundred and five`, `one and a half million`, but `one two` are two figures: a word that cannot go on the one before begins
 * a new numeral.
 */
function wordNumerals(text: string, offset: number): Numeral[] {
  const numerals: Numeral[] = [];
  let open: {
    start: number;
    end: number;
    total: number;
    current: number;
    last: number;
    scale: number;
    dozens?: number;
  } | null = null;
  let ordinal = false;
  const close = () => {
    if (open === null) return;
    const value = open.total + open.current;
    numerals.push({
      start: open.start,
      end: open.end,
      value: exact(value),
      step: open.scale,
      form: ordinal ? 'ordinal' : value === 0.5 ? 'fraction' : 'words',
      scale: open.scale,
      ...(open.dozens === undefined ? {} : { near: open.dozens * 10 }),
    });
    open = null;
    ordinal = false;
  };
  for (const match of text.matchAll(/[a-z]+/gi)) {
    const word = match[0].toLowerCase();
    const [start, end] = [offset + match.index, offset + match.index + word.length];
    if (word === 'and') continue;
    if (word === 'a' || word === 'an') {
      if (open === null) open = { start, end, total: 0, current: 0, last: 0, scale: 1 };
      continue;
    }
    const scale = SCALE_WORDS[word];
    const small = SMALL_WORDS[word] ?? ORDINAL_WORDS[word] ?? (word === 'half' ? 0.5 : undefined);
    if (scale !== undefined) {
      open ??= { start, end, total: 0, current: 0, last: 0, scale: 1 };
      const times = open.current === 0 ? 1 : open.current;
      if (scale === 12) open.dozens = times;
      if (scale === 100) open.current = times * scale;
      else {
        open.total += times * scale;
        open.current = 0;
      }
      open.scale = scale;
      open.last = scale;
      open.end = end;
    } else if (small !== undefined) {
      if (open !== null && !goesOn(open.last, small)) close();
      const before = text.slice(0, match.index);
      // "twenty and thirty": `and` binds within hundreds alone, and before a half.
      if (open !== null && /and[\s-]+(?:a[\s-]+)?$/i.test(before) && open.last < 100 && small !== 0.5) close();
      open ??= { start, end, total: 0, current: 0, last: 0, scale: 1 };
      // `a million and a half`: of the scale before it.
      open.current += small === 0.5 && open.last >= 1e3 ? small * open.last : small;
      open.last = small;
      open.end = end;
      if (SMALL_WORDS[word] === undefined && word !== 'half') {
        ordinal = true;
        close();
      }
    }
  }
  close();
  return numerals;
}

function goesOn(last: number, next: number): boolean {
  if (last === 0 || last >= 100) return true;
  if (next === 0.5) return true;
  return last >= 20 && last % 10 === 0 && next < 10;
}
