import { lowerInPlace } from '../letter-ranges.ts';
import { dateInWords, type FoundDay } from './date-in-words.ts';
import { timeIn } from './time-in.ts';
import { isoZone } from './time-zone.ts';

/** How a page writes numeric dates: its language, and the host's country where that decides day or month first. */
export interface DateManner {
  lang: string | null;
  monthFirst: boolean;
}

/** The web is younger than this; what lies before is a date the article speaks of. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/**
 * The first date in the text as ISO 8601, in the zone it is written in; the date alone where no time stands with it.
 * Null where there is none that a web page can have been published on. Gregorian calendar only.
 */
export function parseDate(source: string, manner: DateManner): string | null {
  const text = source.slice(0, 300).replace(OTHER_DIGITS, latinDigit).replace(/\s+/g, ' ').trim();
  return /\d/.test(text) ? (fromIso(text) ?? fromCompact(text) ?? fromEpoch(text) ?? fromText(text, manner)) : null;
}

/** Digits of Arabic, Persian, Hindi, Bengali and Thai, and full-width ones. */
const OTHER_DIGITS = /[٠-٩۰-۹०-९০-৯๐-๙０-９]/g;
const ZEROS = [...'٠۰०০๐０'];

function latinDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  const zero = ZEROS.find((candidate) => code >= candidate.charCodeAt(0) && code < candidate.charCodeAt(0) + 10);
  return zero === undefined ? digit : String(code - zero.charCodeAt(0));
}

const two = (number: number | string): string => String(number).padStart(2, '0');

function dateOf({ year, month, day }: Pick<FoundDay, 'year' | 'month' | 'day'>): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

function fromIso(text: string): string | null {
  const match =
    /(?:^|[^\d])(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)(?:(?:T|t|\s+|\s*,\s*)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s*(Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?/.exec(
      text,
    );
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, fraction, zone] = match;
  const date = dateOf({ year: Number(year), month: Number(month), day: Number(day) });
  if (date === null || hour === undefined || Number(hour) > 23) return date;
  const seconds = second === undefined ? '' : `:${second}${fraction === undefined ? '' : `.${fraction.slice(0, 3)}`}`;
  return `${date}T${two(hour)}:${minute}${seconds}${isoZone(zone)}`;
}

/** `20260126`, `20260126093000` */
function fromCompact(text: string): string | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$/.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  const date = dateOf({ year: Number(year), month: Number(month), day: Number(day) });
  if (date === null || hour === undefined) return date;
  return `${date}T${hour}:${minute}:${second ?? '00'}${isoZone(zone)}`;
}

/** Seconds or milliseconds since 1970, which are UTC by definition. */
function fromEpoch(text: string): string | null {
  if (!/^\d{10}(?:\d{3})?$/.test(text)) return null;
  const moment = new Date(text.length === 10 ? Number(text) * 1000 : Number(text));
  return moment.toISOString().replace('.000Z', 'Z');
}

function fromText(text: string, manner: DateManner): string | null {
  const found = eastAsian(text) ?? dateInWords(text, manner.lang) ?? numeric(text, manner.monthFirst);
  if (found === null) return null;
  const date = dateOf(found);
  return date === null ? null : date + timeIn(lowerInPlace(text), found.from, found.to, manner.lang);
}

const found = (match: RegExpExecArray, year = '', month = '', day = ''): FoundDay => ({
  year: Number(year),
  month: Number(month),
  day: Number(day),
  from: match.index,
  to: match.index + match[0].length,
});

function eastAsian(text: string): FoundDay | null {
  const match = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?/.exec(text);
  return match === null ? null : found(match, match[1], match[2], match[3]);
}

function numeric(text: string, monthFirst: boolean): FoundDay | null {
  const yearFirst = /(?:^|[^\d])((?:19|20)\d{2})[./]\s?(\d{1,2})[./]\s?(\d{1,2})(?!\d)/.exec(text);
  if (yearFirst !== null) return found(yearFirst, yearFirst[1], yearFirst[2], yearFirst[3]);
  const match = /(?:^|[^\d./])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?((?:19|20)\d{2}|\d{2})(?![\d./]?\d)/.exec(text);
  if (match === null) return null;
  const [, first = '', separator, second = '', yearText = ''] = match;
  const year = yearText.length === 2 ? `20${yearText}` : yearText;
  // A full stop separates days first everywhere; a slash does so outside the United States.
  const dayFirst = Number(first) > 12 || (Number(second) <= 12 && (separator === '.' || !monthFirst));
  return dayFirst ? found(match, year, second, first) : found(match, year, first, second);
}
