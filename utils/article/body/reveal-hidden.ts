import { nameOf, tagOf } from '../dom.ts';

/** Names of parts that open when they are clicked: answers, sections of a manual, the next page of the article. */
const FOLDS =
  /(?:^|[\s_-])(?:accordions?|collaps\w*|faqs?|answers?|expand\w*|toggle|fold\w*|details|tab-?(?:pane|panel|content)|rah-static|disclosure|(?:article-?)?(?:page|seite|teil)-?\d+)(?=$|[\s_-])/;
const NEVER =
  /menu|nav|modal|dialog|popup|cookie|consent|newsletter|share|search|comment|login|sign-?in|paywall|filter/;
/** Characters: less is a label. */
const SHORTEST = 80;
/** Elements around a hidden one whose names may say that it folds. */
const NAMES_UP = 3;

/** What is hidden by itself, and what folds and is hidden by a class. */
export const HIDDEN =
  '[hidden],[aria-hidden="true"],[style*="display:none"],[style*="display: none"],[class*="accordion"][class*="hidden"],[class*="collaps"][class*="hidden"]';

/** Shows what is folded away until the reader clicks: it is part of the article, and Readability leaves out what is hidden. */
export function revealFolded(element: Element): void {
  if (!/^(?:DIV|SECTION|DD|P|UL|OL|LI|SPAN|ARTICLE)$/.test(tagOf(element))) return;
  if ((element.textContent?.trim().length ?? 0) < SHORTEST || !(isFolded(element) || isHeldBack(element))) return;
  for (const name of ['hidden', 'aria-hidden', 'style']) element.removeAttribute(name);
  if (tagOf(element) === 'P') {
    // `paywall`, most often.
    element.removeAttribute('class');
    return;
  }
  const shown = (element.getAttribute('class') ?? '').split(/\s+/).filter((name) => !name.includes('hidden'));
  element.setAttribute('class', shown.join(' '));
}

/** A paragraph among visible ones, which the page shows once it knows that the reader may read on: it is on the page all the same. */
function isHeldBack(element: Element): boolean {
  if (tagOf(element) !== 'P') return false;
  let beside = 0;
  for (const next of ['previousElementSibling', 'nextElementSibling'] as const) {
    let other = element[next];
    for (let steps = 0; other !== null && steps < NEAR; steps += 1, other = other[next])
      if (tagOf(other) === 'P' && !isHidden(other) && (other.textContent?.length ?? 0) >= SHORTEST) beside += 1;
  }
  return beside >= FEWEST_BESIDE;
}

/** Visible paragraphs beside it that make a text. */
const FEWEST_BESIDE = 2;
/** Elements on either side among which they stand: a page may hide a hundred thousand paragraphs. */
const NEAR = 12;

/** Asked of two dozen neighbours of each hidden paragraph, where matching `HIDDEN` would take three times as long. */
const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  /display:\s*none/.test(element.getAttribute('style') ?? '');

function isFolded(element: Element): boolean {
  let names = '';
  let at: Element | null = element;
  for (let up = 0; at !== null && up < NAMES_UP; up += 1, at = at.parentElement) names += `${nameOf(at)} `;
  return (FOLDS.test(names) || hasButtonBefore(element)) && !NEVER.test(names);
}

/** What a button opens stands right behind it, or behind the heading it is in. */
function hasButtonBefore({ previousElementSibling: before }: Element): boolean {
  return before !== null && (before.hasAttribute('aria-expanded') || before.querySelector('[aria-expanded]') !== null);
}

/** A part a server sent later (`<div hidden id="S:3">`) goes where its placeholder stands, as the page's own script would put it. */
export function placeStreamed(part: Element, placeholders: ReadonlyMap<string, Element>): void {
  const place = placeholders.get(part.id.slice(2));
  if (place === undefined) return;
  while (part.firstChild !== null) place.before(part.firstChild);
  place.remove();
  part.remove();
}

export const STREAMED = 'template[id^="B:"],template[id^="P:"],div[hidden][id^="S:"]';
