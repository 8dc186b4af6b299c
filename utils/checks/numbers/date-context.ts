import type { DateParts, Quantity, Reading } from './quantity.ts';
import { readingsOf } from './quantity.ts';

/** Years beyond the few an article speaks of tell nothing any more. */
const MOST_YEARS = 12;

/** The day the article came out, or null where it is not known. */
export function publishedDay(published: string | null): Date | null {
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(published ?? '');
  if (day === null) return null;
  const date = new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])));
  return Number.isNaN(date.getTime()) ? null : date;
}

/**
 * What an article's dates leave out is added as further readings: the year of `May 12` from the day it came out and the years it
 * names, the month of `the 12th` likewise.
 */
export function completeDates(sentences: Quantity[][], published: Date | null): Quantity[][] {
  const dates = sentences.flat().flatMap((quantity) => readingsOf(quantity).map(({ date }) => date));
  const years = [...new Set(dates.flatMap((date) => (date?.year === undefined ? [] : [date.year])))].slice(
    0,
    MOST_YEARS,
  );
  const months = [...new Set(dates.flatMap((date) => (date?.month === undefined ? [] : [date.month])))];
  const complete = (reading: Reading): Reading[] => {
    const { date } = reading;
    if (reading.kind !== 'date' || date === undefined || date.year !== undefined) return [];
    if (date.month === undefined && date.day === undefined) return [];
    const monthsMeant = date.month === undefined ? [...months, ...monthsAround(published)] : [date.month];
    return monthsMeant.flatMap((month) =>
      [undefined, ...years, ...yearsAround(month, published)].map((year) => ({
        ...reading,
        date: { ...date, month, ...(year === undefined ? {} : { year }) } satisfies DateParts,
      })),
    );
  };
  return sentences.map((quantities) =>
    quantities.map((quantity) => {
      const more = readingsOf(quantity).flatMap(complete);
      return more.length === 0 ? quantity : { ...quantity, others: [...quantity.others, ...more] };
    }),
  );
}

/** The last such month before the article came out and the next one after. */
function yearsAround(month: number, published: Date | null): number[] {
  if (published === null) return [];
  const year = published.getUTCFullYear();
  const now = published.getUTCMonth() + 1;
  return [month <= now ? year : year - 1, month >= now ? year : year + 1];
}

function monthsAround(published: Date | null): number[] {
  if (published === null) return [];
  const now = published.getUTCMonth() + 1;
  return [now, now === 1 ? 12 : now - 1, now === 12 ? 1 : now + 1];
}
