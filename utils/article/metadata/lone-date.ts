import { textOf } from '../dom.ts';
import { isAboutOthers } from './is-about-others.ts';
import { isOtherDate } from './local-day.ts';
import { type DateManner, parseDate } from './parse-date.ts';

/** Characters of a date with its label and weekday. */
const LONGEST_DATE = 40;

/**
 * The date that stands as a line of its own outside the page's frame: behind the text, beside the author's name. Null
 * where there are several, of which nobody can say which is the article's.
 */
export function loneDate(document: Document, manner: DateManner): string | null {
  let lone: string | null = null;
  for (const element of document.querySelectorAll('p,div,span,small,em,i,li,td')) {
    if (element.childElementCount > 0) continue;
    const text = textOf(element);
    if (text.length > LONGEST_DATE || !/\d/.test(text)) continue;
    const iso = parseDate(text, manner);
    if (iso === null || isAboutOthers(element) || element.closest('footer,nav,aside') !== null) continue;
    if (lone !== null && isOtherDate(lone, iso)) return null;
    lone ??= iso;
  }
  return lone;
}
