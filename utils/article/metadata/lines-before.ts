import { tagOf, textOf } from '../dom.ts';
import type { PageLine } from './lines-after.ts';

/** Above a headline stand a kicker, a date, a byline; beyond a few lines the page's header begins. */
const MOST_LINES = 5;
const MOST_ELEMENTS = 40;
const LONGEST_LINE = 160;

/** The lines right above an element, the nearest first, as far as the page's own header. */
export function linesBefore(start: Element, root: Element): PageLine[] {
  const lines: PageLine[] = [];
  let elements = 0;
  let at: Element | null = start;
  while (at !== null && at !== root && lines.length < MOST_LINES && elements < MOST_ELEMENTS) {
    const before: Element | null = at.previousElementSibling;
    if (before === null) {
      at = at.parentElement;
      continue;
    }
    at = before;
    elements += 1;
    if (isPageFrame(at)) return lines;
    addLines(at, lines);
  }
  return lines;
}

const isPageFrame = (element: Element): boolean =>
  /^(?:NAV|MAIN|ARTICLE|ASIDE|FOOTER|SCRIPT|STYLE)$/.test(tagOf(element)) ||
  (tagOf(element) === 'HEADER' && element.closest('article,main') === null) ||
  element.querySelector('form') !== null ||
  (element.querySelector('nav') !== null && timeIn(element) === null);

const timeIn = (element: Element): Element | null =>
  tagOf(element) === 'TIME' ? element : element.querySelector('time[datetime]');

function addLines(element: Element, lines: PageLine[]): void {
  const time = timeIn(element);
  // The way back to the section may share the line.
  const text = textOf(element.querySelector('nav') === null ? element : time);
  if (text === '' || text.length > LONGEST_LINE) return;
  lines.push({ text, datetime: time?.getAttribute('datetime') ?? null });
}
