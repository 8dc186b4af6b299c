import type { DateParts, Quantity, Reading } from '../quantity.ts';
import { dateReading } from './read-dates.ts';

const DAY_NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const RELATIVE =
  /\b(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|yesterday|today|tonight|tomorrow|overnight|(?:this|last|next|earlier this|later this|previous|past|current|coming|same) (?:year|month|week|weekend|spring|summer|autumn|fall|winter|night)|(?:a|one|two|three|four|five|several|\d+) (?:day|week|month|year)s? (?:ago|earlier|later|before)|(?:day|week|month|year) (?:before|after|earlier|later))\b/gi;
const DAY_LENGTH = 86_400_000;

/**
 * Dates that words mean without naming (`on Monday`, `last year`), against the day the article came out. Without that day any date
 * may be meant: then they bear out whatever date a translator wrote.
 */
export function readRelativeDates(text: string, published: Date | null): Quantity[] {
  return [...text.matchAll(RELATIVE)].map((match) => relativeDate(match[0], match, published));
}

/** What English words for a date mean; of another language, those that say the same as `found`. */
export function relativeDate(english: string, found: RegExpExecArray, published: Date | null): Quantity {
  const words = english.toLowerCase();
  const readings = published === null ? [openFor(words)] : candidates(words, published).map(dateReading);
  const [first = openDate, ...others]: Reading[] = readings;
  return { ...first, others, start: found.index, end: found.index + found[0].length, step: 1, implied: true };
}

const openDate: Reading = { kind: 'date', value: 0, unit: null, date: {}, open: ['year', 'month', 'day'] };
/** A year's word leaves the year open alone, a month's the month. */
function openFor(words: string): Reading {
  if (/year|spring|summer|autumn|fall|winter/.test(words)) return { ...openDate, open: ['year'] };
  return /month/.test(words) ? { ...openDate, open: ['year', 'month'] } : openDate;
}

function candidates(words: string, published: Date): DateParts[] {
  const shifted = (days: number) => partsOf(new Date(published.getTime() + days * DAY_LENGTH));
  const weekday = DAY_NAMES.findIndex((name) => words.endsWith(name));
  if (weekday !== -1) {
    const back = (published.getUTCDay() - weekday + 7) % 7;
    return [-back, 7 - back, -back - 7].map(shifted);
  }
  const year = published.getUTCFullYear();
  const month = published.getUTCMonth() + 1;
  if (/yesterday|overnight|day (?:before|earlier)|night/.test(words)) return [shifted(-1), shifted(0)];
  if (/today|tonight/.test(words)) return [shifted(0), shifted(-1), shifted(1)];
  if (/tomorrow|day (?:after|later)/.test(words)) return [shifted(1), shifted(2)];
  if (/year|spring|summer|autumn|fall|winter/.test(words)) {
    const away = Number(/\d+/.exec(words)?.[0] ?? 1);
    return [{ year }, { year: year - 1 }, { year: year + 1 }, { year: year - away }, { year: year + away }];
  }
  if (/month/.test(words)) return [-1, 0, 1].map((off) => ({ month: ((month - 1 + off + 12) % 12) + 1 }));
  return [-7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7].map(shifted);
}

const partsOf = (date: Date): DateParts => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
});
