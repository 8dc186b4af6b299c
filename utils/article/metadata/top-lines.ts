import { tidy } from '../dom.ts';
import { isByAlone, opensAsByline } from './byline-words.ts';
import { cutAtLabels } from './date-label.ts';
import type { PageFacts } from './page-facts.ts';
import { parseDate } from './parse-date.ts';

/** Lines this near to the headline. */
const NEAR = 12;
const LONGEST_LINE = 120;
/** Characters of a date with its label, weekday, time and zone; without a label it is shorter. */
const LABELLED_DATE = 48;
const DATE = 36;
const READING_TIME = /^\D{0,14}\d{1,2}\s?(?:min|分|분|phút|мин|dk|דק)\D{0,14}$/;

/**
 * The lines around the headline that were read as byline, date or reading time, in whatever language: where the body
 * holds them too, they are no part of its text.
 */
export function topLines(facts: PageFacts, authors: string[]): ReadonlySet<string> {
  const lines = [...facts.linesAfter().slice(0, NEAR), ...facts.linesBefore()].map(({ text }) => text);
  return new Set(
    lines.filter((line) => line.length <= LONGEST_LINE && isTopLine(line, facts.statedLang, authors)).map(closed),
  );
}

function isTopLine(line: string, lang: string | null, authors: string[]): boolean {
  const named = authors.some((name) => line.includes(name));
  if (
    named &&
    (opensAsByline(line) || isByAlone(line.replace(authors.find((name) => line.includes(name)) ?? '', '').trim()))
  )
    return true;
  if (named && /^[（(【]?.{0,6}(?:記者|记者).{2,12}[／/].{0,10}$/.test(line)) return true;
  if (READING_TIME.test(line.toLowerCase())) return true;
  return isDateLine(line, lang);
}

/** Whether the line is nothing but a date, or several with their labels. `lang` is the page's, as it states it. */
export function isDateLine(line: string, lang: string | null): boolean {
  const manner = { lang, monthFirst: false };
  const pieces = cutAtLabels(line).filter(({ text }) => tidy(text) !== '');
  return (
    pieces.length > 0 &&
    pieces.every(({ text, label }) => text.length <= (label === null ? DATE : LABELLED_DATE) && isDate(text, manner))
  );
}

/** Month first or day first: here it is enough that it is one. */
const isDate = (text: string, manner: { lang: string | null; monthFirst: boolean }): boolean =>
  parseDate(text, manner) !== null || parseDate(text, { ...manner, monthFirst: true }) !== null;

/** Whether a block of the body is nothing but such lines. */
export const isOnlyTopLines = (text: string, lines: ReadonlySet<string>): boolean =>
  text.split('\n').every((line) => lines.has(closed(line)));

/** Without its spaces: side by side on the page, name and date may have none between them in the source. */
const closed = (line: string): string => tidy(line).replaceAll(' ', '');
