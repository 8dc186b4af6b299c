/** The nearest element around `element`, or itself, that scrolls up and down by itself; null where only the page as a whole does. */
export function scrollerOf(element: Element): Element | null {
  const { scrollingElement, body, documentElement } = element.ownerDocument;
  for (let at: Element | null = element; at !== null && at !== scrollingElement; at = at.parentElement) {
    // What the body says of overflow is the window's, unless the root element says something too.
    if (at === body && overflowOf(documentElement) === 'visible') return null;
    if (at.scrollHeight > at.clientHeight && /^(?:auto|scroll)$/.test(overflowOf(at))) return at;
  }
  return null;
}

const overflowOf = (element: Element): string =>
  element.ownerDocument.defaultView?.getComputedStyle(element).overflowY ?? '';
