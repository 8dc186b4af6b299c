import type { DateParts, Quantity, Reading } from '../quantity.ts';
import { SMALL_WORDS } from './number-words.ts';
import { dateReading } from './read-dates.ts';

const DAY_NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const RELATIVE =
  /\b(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|(?:the day before )?yesterday|today|tonight|(?:the day after )?tomorrow|overnight|(?:this|last|next|earlier this|later this|previous|past|current|coming|same) (?:year|month|week|weekend|spring|summer|autumn|fall|winter|night)|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|several|\d+) (?:day|week|month|year)s? (?:ago|earlier|later|before)|(?:day|week|month|year) (?:before|after|earlier|later)|(?:over|at|on) the weekend|(?:the|this) decade)\b/gi;
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
  if (words.endsWith('decade')) return decadeMeant(found, published);
  const readings = published === null ? [openFor(words)] : candidates(words, published).map(dateReading);
  const [first = openDate, ...others]: Reading[] = readings;
  return { ...first, others, start: found.index, end: found.index + found[0].length, step: 1, implied: true };
}

const DECADE = 10;

/** `by the end of the decade`: 2020年代 as Japanese names it; without the day of publication nobody knows which. */
function decadeMeant(found: RegExpExecArray, published: Date | null): Quantity {
  const year = published?.getUTCFullYear() ?? 0;
  const value = year - (year % DECADE);
  const reading = (decade: number): Reading => ({ kind: 'decade', value: decade, unit: null });
  const span = { start: found.index, end: found.index + found[0].length };
  const others = [
    reading(value % 100),
    dateReading({ year: value + DECADE }),
    dateReading({ year: value + DECADE - 1 }),
  ];
  return { ...reading(value), others, ...span, step: 1, implied: true };
}

const NAMED_MONTH = /\b(last|next)\s$/i;

/** `last December`: with its year, which a month alone leaves open. */
export function withYearsMeant(figures: Quantity[], text: string, published: Date | null): Quantity[] {
  if (published === null) return figures;
  return figures.map((quantity) => {
    const { date } = quantity;
    const side = NAMED_MONTH.exec(text.slice(0, quantity.start))?.[1]?.toLowerCase();
    if (quantity.kind !== 'date' || date?.month === undefined || date.year !== undefined || side === undefined)
      return quantity;
    const [year, now] = [published.getUTCFullYear(), published.getUTCMonth() + 1];
    const meant = side === 'last' ? (date.month < now ? year : year - 1) : date.month > now ? year : year + 1;
    return { ...quantity, date: { ...date, year: meant } };
  });
}

const openDate: Reading = { kind: 'date', value: 0, unit: null, date: {}, open: ['year', 'month', 'day'] };
/** A year's word leaves the year open alone, a month's the month. */
function openFor(words: string): Reading {
  if (/year|spring|summer|autumn|fall|winter/.test(words)) return { ...openDate, open: ['year'] };
  return /month/.test(words) ? { ...openDate, open: ['year', 'month'] } : openDate;
}

/** In `a year earlier` the text's own dates say earlier than what. */
const ANCHORED = /before|after|earlier$|later$|same/;

/** Only what the words mean: the day boundary between time zones leaves a day on either side open, no more. */
function candidates(words: string, published: Date): DateParts[] {
  const shifted = (days: number) => partsOf(new Date(published.getTime() + days * DAY_LENGTH));
  const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => shifted(from + at));
  const weekday = DAY_NAMES.findIndex((name) => words.endsWith(name));
  if (weekday !== -1) {
    const back = (published.getUTCDay() - weekday + 7) % 7;
    return [-back, 7 - back, -back - 7].map(shifted);
  }
  const away = awayIn(words);
  if (/day before yesterday/.test(words)) return span(-3, -1);
  if (/day after tomorrow/.test(words)) return span(1, 3);
  if (/yesterday|overnight|day (?:before|earlier)|night/.test(words)) return [shifted(-1), shifted(0)];
  if (/today|tonight/.test(words)) return span(-1, 1);
  if (/tomorrow|day (?:after|later)/.test(words)) return [shifted(1), shifted(2)];
  const days = [-1, 0, 1].map((day) => new Date(published.getTime() + day * DAY_LENGTH));
  if (/year|spring|summer|autumn|fall|winter/.test(words)) return yearsMeant(words, away, days);
  if (/month/.test(words)) return monthsMeant(words, away, days);
  // Days since Monday.
  const since = (published.getUTCDay() + 6) % 7;
  if (/weekend/.test(words)) return [...span(-since - 2, -since - 1), ...span(5 - since, 6 - since)];
  if (/ago$/.test(words)) {
    const [off, open] = /week/.test(words) ? [away * 7, 3] : [away, 1];
    return span(-off - open, -off + open);
  }
  if (/^last|^previous/.test(words)) return span(-since - 8, -since);
  if (/^next|^coming/.test(words)) return span(6 - since, 14 - since);
  return span(-7, 7);
}

/** How many days, weeks, months or years the words name: one where they name none. */
function awayIn(words: string): number {
  const [word = ''] = words.split(' ');
  return SMALL_WORDS[word] ?? (/^\d+$/.test(word) ? Number(word) : 1);
}

/** Steps from the current year or month. */
function stepsOf(words: string, away: number): number[] {
  if (/ago$/.test(words)) return [-away];
  // Of February `the month before` is January, though it is March.
  if (ANCHORED.test(words)) return [0, -1, 1, -2, -away, away];
  if (/^(?:last|previous|past)/.test(words)) return /past/.test(words) ? [-1, 0] : [-1];
  if (/^next/.test(words)) return [1];
  return /^coming/.test(words) ? [0, 1] : [0];
}

function yearsMeant(words: string, away: number, days: Date[]): DateParts[] {
  // Last summer may be this year's, next summer as well, and a winter has two years.
  const season = /spring|summer|autumn|fall|winter/.test(words) ? [0] : [];
  const winter = /winter/.test(words) ? [-1, 1] : [];
  // Of a year ago the month is meant, too.
  const isToTheMonth = /ago$/.test(words) && away === 1;
  return days.flatMap((day) =>
    [...stepsOf(words, away), ...season, ...winter].map((step) => ({
      year: day.getUTCFullYear() + step,
      ...(isToTheMonth ? { month: day.getUTCMonth() + 1 } : {}),
    })),
  );
}

function monthsMeant(words: string, away: number, days: Date[]): DateParts[] {
  return days.flatMap((day) =>
    stepsOf(words, away).map((step) => {
      const month = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + step, 1));
      return { year: month.getUTCFullYear(), month: month.getUTCMonth() + 1 };
    }),
  );
}

const partsOf = (date: Date): DateParts => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
});
