import { lowerInPlace } from '../letter-ranges.ts';
import { monthNames } from './month-names.ts';

/** A date in a text, and where it stands there. */
export interface FoundDay {
  year: number;
  month: number;
  day: number;
  from: number;
  to: number;
}

/** The first date the text writes with a month's name in the language or in English. */
export function dateInWords(text: string, lang: string | null): FoundDay | null {
  const lower = lowerInPlace(text);
  const own = withNames(lower, monthNames(lang));
  if (own !== null || !BEYOND_LATIN.test(lower)) return own;
  // A template that says it is English around a text that is not.
  const written = SCRIPTS.find(([script]) => script.test(lower))?.[1];
  return written === undefined || written === lang?.split('-')[0] ? null : withNames(lower, monthNames(written));
}

const BEYOND_LATIN = /[\u0400-\u04ff\u0590-\u06ff\u0900-\u097f]/;
/** Letters that give a language away. */
const SCRIPTS: [RegExp, string][] = [
  [/[іїєґ]/, 'uk'],
  [/[\u0400-\u04ff]/, 'ru'],
  [/[\u0590-\u05ff]/, 'he'],
  [/[\u0600-\u06ff]/, 'ar'],
  [/[\u0900-\u097f]/, 'hi'],
];

/** A month's name may be any word: which words are, the language's table says. */
const WORD = '[^\\s\\d,.;:/()|–—-]{3,}\\.?';
/** `21 أكتوبر/تشرين الأول 2025`: both names of the month. */
const OTHER_NAME = '(?:\\s?/\\s?[^\\s\\d/]+(?: [^\\s\\d/]+)?)?';
const DAY_FIRST = new RegExp(
  `(\\d{1,2})(?:st|nd|rd|th|er|ro|º|ª|°|\\.)?[\\s-]+(?:de |d'|of |ב-?)?(${WORD})( [^\\s\\d,.;:/()|–—-]+)?${OTHER_NAME},?[\\s-]+(?:de[l]? |năm |г\\.? )?(\\d{4})`,
  'g',
);
const MONTH_FIRST = new RegExp(`(${WORD})[\\s-]+(\\d{1,2})(?:st|nd|rd|th)?,?[\\s-]+(?:at )?(\\d{4})`, 'g');
/** `Mon Aug 03 12:45:00 EDT 2015`: how programs print a date. */
const PRINTED = /([a-z]{3}) (\d{1,2}) (?=\d{2}:\d{2}:\d{2} (?:[a-z]{3,4}|[+-]\d{4}) (\d{4}))/g;
/** `21 tháng 10, 2025` */
const VIETNAMESE = /(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm|,)?\s+(\d{4})/;

function withNames(lower: string, months: ReadonlyMap<string, number>): FoundDay | null {
  const monthOf = (name: string | undefined) => {
    const bare = (name ?? '').replace(/\.$/, '');
    return months.get(bare) ?? months.get(bare.replace(/^ב/, ''));
  };
  const place = (
    match: RegExpExecArray,
    year: string | undefined,
    month: number,
    day: string | undefined,
  ): FoundDay => ({
    year: Number(year),
    month,
    day: Number(day),
    from: match.index,
    to: match.index + match[0].length,
  });
  for (const match of lower.matchAll(DAY_FIRST)) {
    const month = monthOf(match[2]) ?? monthOf(`${match[2]}${match[3] ?? ''}`);
    if (month !== undefined) return place(match, match[4], month, match[1]);
  }
  for (const match of lower.matchAll(MONTH_FIRST)) {
    const month = monthOf(match[1]);
    if (month !== undefined) return place(match, match[3], month, match[2]);
  }
  for (const match of lower.matchAll(PRINTED)) {
    const month = monthOf(match[1]);
    if (month !== undefined) return place(match, match[3], month, match[2]);
  }
  const vietnamese = VIETNAMESE.exec(lower);
  return vietnamese === null ? null : place(vietnamese, vietnamese[3], Number(vietnamese[2]), vietnamese[1]);
}
