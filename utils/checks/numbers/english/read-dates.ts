import type { DateParts, Quantity } from '../quantity.ts';
import { MONTH, monthOf } from './month-names.ts';

const YEAR = String.raw`(?:1\d|20)\d{2}`;
/** A shorter year is one where an era says so. */
const SHORT_YEAR = String.raw`\d{1,3}(?=\s?(?:B\.?C|A\.?D|C\.?E))`;
const DAY = String.raw`(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?`;

const DATE = new RegExp(
  [
    String.raw`(?<iso>\b${YEAR}-\d{2}-\d{2}\b)`,
    String.raw`(?<numeric>\b\d{1,2}\/\d{1,2}\/(?:${YEAR}|\d{2})\b)`,
    String.raw`(?:\b(?:the )?(?<listBefore>(?:(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?,\s+){1,4})?(?<dayBefore>${DAY})(?:\s*(?:-|–|to|and)\s*(?<secondBefore>${DAY}))?(?:\s+of)?\s+)(?<monthAfter>${MONTH})(?:,?\s+(?<yearAfter>${YEAR}|${SHORT_YEAR})\b)?`,
    String.raw`\b(?<month>${MONTH})(?:\s+(?:the\s+)?(?<day>${DAY})(?![\d:]|[,.]\d|\s?(?:[ap]\.?m\b|%|percent|million|billion))\b(?:\s*(?:-|–|to|and|through)\s*(?<second>${DAY})(?![\d:]|[,.]\d|\s?(?:[ap]\.?m\b|%|percent|million|billion))\b)?)?(?:,?\s+(?:of\s+)?(?<year>${YEAR}|${SHORT_YEAR})\b)?`,
  ].join('|'),
  'g',
);

/** Dates with a month by name, and dates in figures. */
export function readEnglishDates(text: string): Quantity[] {
  return [...text.matchAll(DATE)].flatMap((match) => datesIn(match));
}

function datesIn(match: RegExpMatchArray): Quantity[] {
  const groups = match.groups ?? {};
  const at = (parts: DateParts, others: DateParts[] = []): Quantity => ({
    ...dateReading(parts),
    start: match.index ?? 0,
    end: (match.index ?? 0) + match[0].length,
    step: 1,
    others: others.map(dateReading),
  });
  if (groups.iso !== undefined) {
    const [year = 0, month = 0, day = 0] = match[0].split('-').map(Number);
    return [at({ year, month, day })];
  }
  if (groups.numeric !== undefined) {
    const [first = 0, second = 0, year = 0] = match[0].split('/').map(Number);
    const full = year < 100 ? 2000 + year : year;
    // Americans write the month first, others the day.
    return [at({ year: full, month: first, day: second }, [{ year: full, month: second, day: first }])];
  }
  const month = monthOf(groups.month ?? groups.monthAfter ?? '');
  const year = groups.year ?? groups.yearAfter;
  const listed = groups.listBefore?.match(/\d+/g) ?? [];
  const days = [...listed, groups.day ?? groups.dayBefore, groups.second ?? groups.secondBefore];
  const common = { month, ...(year === undefined ? {} : { year: Number(year) }) };
  const dated = days.flatMap((day) => (day === undefined ? [] : [at({ ...common, day: Number.parseInt(day, 10) })]));
  return dated.length > 0 ? dated : [at(common)];
}

export function dateReading(date: DateParts) {
  return { kind: 'date' as const, value: date.day ?? date.month ?? date.year ?? 0, unit: null, date };
}
