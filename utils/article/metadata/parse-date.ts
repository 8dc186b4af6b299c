import { lowerInPlace } from '../letter-ranges.ts';
import { monthNames } from './month-names.ts';

/** How a page writes numeric dates: its language, and the host's country where that decides day or month first. */
export interface DateManner {
  lang: string | null;
  monthFirst: boolean;
}

interface Parts {
  year: number;
  month: number;
  day: number;
}

/** Offsets of the zone names newspapers print; ET and PT alone do not say which half of the year they mean. */
const ZONES: Readonly<Record<string, string>> = {
  UTC: 'Z',
  GMT: 'Z',
  Z: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  BST: '+01:00',
  IST: '+05:30',
  CET: '+01:00',
  CEST: '+02:00',
  MEZ: '+01:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  JST: '+09:00',
  KST: '+09:00',
  HKT: '+08:00',
  SGT: '+08:00',
  AEST: '+10:00',
  AEDT: '+11:00',
};

/** The web is younger than this; what lies before is a date the article speaks of. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/**
 * The first date in the text as ISO 8601, in the zone it is written in; the date alone where no time stands with it.
 * Null where there is none that a web page can have been published on.
 */
export function parseDate(source: string, manner: DateManner): string | null {
  const text = source
    .slice(0, 300)
    .replace(/[٠-٩۰-۹]/g, digit)
    .replace(/\s+/g, ' ')
    .trim();
  return fromIso(text) ?? fromCompact(text) ?? fromEpoch(text) ?? fromText(text, manner);
}

const digit = (character: string): string => String(character.charCodeAt(0) & 0xf);
const two = (number: number | string): string => String(number).padStart(2, '0');

function dateOf({ year, month, day }: Parts): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

function fromIso(text: string): string | null {
  const match =
    /(?:^|[^\d])(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:T|t|\s+|\s*,\s*)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s*(Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?/.exec(
      text,
    );
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, fraction, zone] = match;
  const date = dateOf({ year: Number(year), month: Number(month), day: Number(day) });
  if (date === null || hour === undefined || Number(hour) > 23) return date;
  const seconds = second === undefined ? '' : `:${second}${fraction === undefined ? '' : `.${fraction.slice(0, 3)}`}`;
  return `${date}T${two(hour)}:${minute}${seconds}${normaliseZone(zone)}`;
}

function normaliseZone(zone: string | undefined): string {
  if (zone === undefined) return '';
  const named = ZONES[zone.toUpperCase()];
  if (named !== undefined) return named;
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  return match === null ? '' : `${match[1]}${match[2]}:${match[3] ?? '00'}`;
}

/** `20260126`, `20260126093000` */
function fromCompact(text: string): string | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$/.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  const date = dateOf({ year: Number(year), month: Number(month), day: Number(day) });
  if (date === null || hour === undefined) return date;
  return `${date}T${hour}:${minute}:${second ?? '00'}${normaliseZone(zone)}`;
}

/** Seconds or milliseconds since 1970, which are UTC by definition. */
function fromEpoch(text: string): string | null {
  if (!/^\d{10}(?:\d{3})?$/.test(text)) return null;
  const moment = new Date(text.length === 10 ? Number(text) * 1000 : Number(text));
  return moment.toISOString().replace('.000Z', 'Z');
}

function fromText(text: string, manner: DateManner): string | null {
  const found = eastAsian(text) ?? withMonthName(text, manner.lang) ?? numeric(text, manner.monthFirst);
  if (found === null) return null;
  const date = dateOf(found.parts);
  return date === null ? null : date + timeIn(text, found.from, found.to);
}

interface Found {
  parts: Parts;
  from: number;
  to: number;
}

const found = (match: RegExpExecArray, year: string, month: number, day: string): Found => ({
  parts: { year: Number(year), month, day: Number(day) },
  from: match.index,
  to: match.index + match[0].length,
});

function eastAsian(text: string): Found | null {
  const match = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?/.exec(text);
  return match === null ? null : found(match, match[1] ?? '', Number(match[2]), match[3] ?? '');
}

function withMonthName(text: string, lang: string | null): Found | null {
  const months = monthNames(lang);
  const monthOf = (name: string | undefined) => months.get((name ?? '').replace(/\.$/, ''));
  const lower = lowerInPlace(text);
  for (const match of lower.matchAll(DAY_FIRST)) {
    const month = monthOf(match[2]);
    if (month !== undefined) return found(match, match[3] ?? '', month, match[1] ?? '');
  }
  for (const match of lower.matchAll(MONTH_FIRST)) {
    const month = monthOf(match[1]);
    if (month !== undefined) return found(match, match[3] ?? '', month, match[2] ?? '');
  }
  return null;
}

/** A month's name may be any word: which words are, the language's table says. */
const DAY_FIRST =
  /(\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\.)?[\s-]+(?:de |d'|of )?([^\s\d,.;:/()|–—-]{3,}\.?),?[\s-]+(?:de[l]? )?(\d{4})/g;
const MONTH_FIRST = /([^\s\d,.;:/()|–—-]{3,}\.?)[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(?:at )?(\d{4})/g;

function numeric(text: string, monthFirst: boolean): Found | null {
  const yearFirst = /(?:^|[^\d])((?:19|20)\d{2})[./](\d{1,2})[./](\d{1,2})(?!\d)/.exec(text);
  if (yearFirst !== null) return found(yearFirst, yearFirst[1] ?? '', Number(yearFirst[2]), yearFirst[3] ?? '');
  const match = /(?:^|[^\d./])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d{2}|\d{2})(?![\d./]?\d)/.exec(text);
  if (match === null) return null;
  const [, first = '', separator, second = '', yearText = ''] = match;
  const year = yearText.length === 2 ? `20${yearText}` : yearText;
  // A full stop separates days first everywhere; a slash does so outside the United States.
  const dayFirst = Number(first) > 12 || (Number(second) <= 12 && (separator === '.' || !monthFirst));
  return dayFirst ? found(match, year, Number(second), first) : found(match, year, Number(first), second);
}

/** The time of day that stands right behind the date, or right before it; empty where none does. */
function timeIn(text: string, from: number, to: number): string {
  const TIME =
    /(\d{1,2})[:.h](\d{2})(?::(\d{2}))?\s*(?:uhr)?\s*([ap])?\.?m?\.?(?![\d])\s*\(?([A-Z]{3,4}\b|[+-]\d{2}:?\d{2})?/i;
  const match = TIME.exec(text.slice(to, to + 40)) ?? TIME.exec(text.slice(Math.max(0, from - 30), from));
  if (match === null) return '';
  const [, hourText = '', minute = '', second, half, zone] = match;
  let hour = Number(hourText);
  if (half !== undefined) hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hour > 23 || Number(minute) > 59) return '';
  return `T${two(hour)}:${minute}${second === undefined ? '' : `:${second}`}${normaliseZone(zone?.toUpperCase())}`;
}
