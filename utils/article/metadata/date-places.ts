import { nameOf, tagOf, textOf } from '../dom.ts';
import { cutAtLabels, labelOf } from './date-label.ts';
import { isAboutOthers } from './is-about-others.ts';
import { type DateManner, parseDate } from './parse-date.ts';
import type { SeenDate } from './seen-dates.ts';

/** Places whose name says they hold a date. */
const DATE_PLACES =
  'time,relative-time,[class*="date" i],[class*="datum" i],[class*="fecha" i],[class*="time" i],[class*="publish" i],[class*="posted" i],[class*="lastchanged" i],[class*="byline" i],[class*="meta" i],[id*="date" i],[data-testid*="date" i],abbr.published,.published,[data-date],[data-datetime],[data-published],[data-publish-date],[data-published-at],[data-publication-date],[data-pubdate],[data-deploy-dt],[data-timestamp]';
const DATE_ATTRIBUTES =
  'data-published data-published-at data-publish-date data-publication-date data-pubdate data-deploy-dt data-datetime data-date data-timestamp'.split(
    ' ',
  );
const LONGEST_PLACE = 160;
const MOST_PLACES = 400;

export type PlacedDate = Omit<SeenDate, 'line'>;

/** Dates in places named so, anywhere on the page but in lists of other articles. */
export function* datesInPlaces(document: Document, manner: DateManner): Generator<PlacedDate> {
  let count = 0;
  for (const element of document.querySelectorAll(DATE_PLACES)) {
    count += 1;
    if (count > MOST_PLACES) return;
    if (isAboutOthers(element)) continue;
    const found = dateIn(element, manner);
    if (found !== null) yield { ...found, label: found.label ?? labelOf(nameOf(element)) };
  }
}

function dateIn(element: Element, manner: DateManner): PlacedDate | null {
  const stamp = ['datetime', 'title', ...DATE_ATTRIBUTES]
    .filter((name) => name !== 'title' || tagOf(element) === 'ABBR')
    .map((name) => parseDate(element.getAttribute(name) ?? '', manner))
    .find((iso) => iso !== null);
  if (stamp !== undefined) return { iso: stamp, label: null, beside: 0, machine: true };
  // Only what is little but a date: a date inside a paragraph is what the article speaks of.
  if (element.childElementCount > 8) return null;
  const text = textOf(element);
  if (text.length > LONGEST_PLACE || !/\d/.test(text)) return null;
  for (const piece of cutAtLabels(text)) {
    const iso = parseDate(piece.text, manner);
    if (iso !== null) return { iso, label: piece.label, beside: text.length, machine: false };
  }
  return null;
}
