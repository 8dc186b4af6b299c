/** Moves over a page's elements, as the picker's keys ask for them. Boxes and texts are only read. */

/** Elements that are a part of some text: the pointer on one of them means what holds the text. */
const TEXT_PARTS = new Set(
  'P H1 H2 H3 H4 H5 H6 LI UL OL DL DT DD BLOCKQUOTE FIGURE FIGCAPTION PICTURE IMG VIDEO SVG TABLE TBODY THEAD TR TD TH PRE HR BUTTON'.split(
    ' ',
  ),
);

/** What a writer who points at `element` is likely to mean: the nearest element around it that holds text of its own. */
export function meantBy(element: Element): Element {
  let at = element;
  while (at.parentElement !== null && !isTop(at) && at.tagName !== 'IFRAME' && isTextPart(at)) at = at.parentElement;
  return at;
}

function isTextPart(element: Element): boolean {
  if (TEXT_PARTS.has(element.tagName.toUpperCase())) return true;
  return element.ownerDocument.defaultView?.getComputedStyle(element).display.startsWith('inline') === true;
}

/** Where a reader who only has keys starts: at the largest element that calls itself the article. */
export function startOf(document: Document): Element {
  const named = [...document.querySelectorAll('[itemprop~="articleBody"],article,main,[role="main"],[role="article"]')];
  const lengths = new Map(named.map((element) => [element, element.textContent?.length ?? 0]));
  const [largest] = named.sort((one, other) => (lengths.get(other) ?? 0) - (lengths.get(one) ?? 0));
  return largest ?? document.body;
}

/** The next element around it that shows more; itself where none does. */
export function widerThan(element: Element): Element {
  let at = element;
  while (at.parentElement !== null && !isTop(at)) {
    at = at.parentElement;
    if (!looksTheSame(at, element)) return at;
  }
  return at;
}

/** Into `cameFrom` where that lies inside, else into the part with the most text; itself where there is nothing inside. */
export function narrowerThan(element: Element, cameFrom: Element | null): Element {
  if (cameFrom !== null && cameFrom !== element && element.contains(cameFrom)) {
    let at = cameFrom;
    while (at.parentElement !== null && at.parentElement !== element) at = at.parentElement;
    return descend(element, at);
  }
  let best: Element | null = null;
  for (const child of element.children) {
    if (isShown(child) && (best === null || lengthOf(child) > lengthOf(best))) best = child;
  }
  return best === null ? element : descend(element, best);
}

/** The neighbour that shows something, in that direction; itself where there is none. */
export function besideOf(element: Element, direction: 'before' | 'after'): Element {
  const step = (at: Element) => (direction === 'before' ? at.previousElementSibling : at.nextElementSibling);
  for (let at = step(element); at !== null; at = step(at)) if (isShown(at)) return at;
  return element;
}

/** Wrappers that show the same as what they hold are one step, not several. */
function descend(from: Element, to: Element): Element {
  let at = to;
  while (looksTheSame(at, from) && at.children.length === 1 && at.firstElementChild !== null) at = at.firstElementChild;
  return at;
}

function looksTheSame(one: Element, other: Element): boolean {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  const sameBox = a.top === b.top && a.left === b.left && a.width === b.width && a.height === b.height;
  return sameBox && lengthOf(one) === lengthOf(other);
}

function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && (element.tagName === 'IFRAME' || lengthOf(element) > 0);
}

const isTop = (element: Element): boolean => element.tagName === 'BODY' || element.tagName === 'HTML';

const lengthOf = (element: Element): number => element.textContent?.trim().length ?? 0;
