import { isName } from './is-name.ts';
import type { PageLine } from './lines-after.ts';

/** A byline without a word that says so. */
export interface BareByline {
  /** What stands there, to be cleaned. */
  text: string;
  /** Where little else stands but a byline: right under the headline, right above the text. */
  place: 'headline' | 'text' | null;
}

/** A byline stands this near to the headline. */
const NEAR = 10;
const LONGEST_DATE_LINE = 60;
/** A line this long is the article's text. */
const TEXT_LINE = 120;

/** `Mara Ellison | 26 Jan 2026` */
const NAME_THEN_DATE = /^([^\d|•·–—]{5,40}?)\s*[|•·–—,]\s*.{0,12}\d{1,2}.{0,30}$/;
/** `Mara Ellison and Joost van Delft, Strait Times - Dec 20, 2026` */
const NAME_THEN_MONTH =
  /^(\D{5,80}?)[\s|•·–—-]+(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2},? (?:19|20)\d{2})/;
/** `Mara Ellison in Tidal Engineering` */
const SECTION = / in [A-Z].*$/;

/** The first line near the headline that is a name beside a date; with `place`, the first one that stands there. */
export function bareByline(lines: PageLine[], place?: 'text'): BareByline | null {
  for (const [index, { text }] of lines.slice(0, NEAR).entries()) {
    // Before the first line of text, and nothing but the name: behind it stand headings and lists.
    const overText = isText(lines[index + 1]) && !text.includes(',') && !lines.slice(0, index + 1).some(isText);
    if (place === 'text' && !overText) continue;
    const named = NAME_THEN_MONTH.exec(text)?.[1] ?? NAME_THEN_DATE.exec(text)?.[1];
    const name = (named ?? text).replace(SECTION, '');
    // Under the headline a job or a topic may stand between name and date, over the text a standfirst.
    const dated = named !== undefined || hasDateWithin(lines, index, overText ? index : 1, index === 0 ? 3 : 1);
    if (dated && areNames(name)) return { text: name, place: index === 0 ? 'headline' : overText ? 'text' : null };
  }
  return null;
}

const hasDateWithin = (lines: PageLine[], index: number, before: number, behind: number): boolean =>
  [...lines.slice(Math.max(0, index - before), index), ...lines.slice(index + 1, index + 1 + behind)].some(hasDate);

const isText = (line: PageLine | undefined): boolean => line !== undefined && line.text.length >= TEXT_LINE;

const hasDate = (line: PageLine | undefined): boolean =>
  line !== undefined && line.text.length <= LONGEST_DATE_LINE && (WHOLE_DATE.test(line.text) || line.datetime !== null);

/** Day and year, or a reading time: a year alone stands in tables. */
const WHOLE_DATE = /\d{1,2}\D{1,14}(?:19|20)\d{2}|(?:19|20)\d{2}\D{1,4}\d{1,2}|\d min(?:ute)?s? read/;

/** More are a list of something else. */
const MOST_COMMAS = 3;

const areNames = (text: string): boolean => {
  if (text.split(',').length - 1 > MOST_COMMAS) return false;
  const parts = text.split(/\s*[/&]\s*|\s+and\s+/);
  return parts.every((part) => isName(part) && part.includes(' '));
};
