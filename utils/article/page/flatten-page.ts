import { tagOf } from '../dom.ts';

/** Levels below `<html>`. Real pages stay under 60; Readability's time grows with the square of the depth. */
const DEEPEST = 100;
/** Every so many elements one is looked at: what is deep enough to matter has hundreds, and looking at all costs as much as a copy. */
const SAMPLE = 40;

/** Elements whose boundary is one of the text; they go only at twice the depth. */
const TEXT_ELEMENTS = new Set('P H1 H2 H3 H4 H5 H6 LI TD TH TR TABLE FIGURE PRE'.split(' '));

/** Takes wrappers out of a copy nested too deep (see `isDeep`), so that no page can stop the reading. */
export function flattenPage(copy: Document): void {
  const root = copy.documentElement;
  let at: Element | null = root;
  let depth = 0;
  while (at !== null) {
    const first: Element | null = at.firstElementChild;
    const unwrap = first !== null && depth > DEEPEST && (depth > DEEPEST * 2 || !TEXT_ELEMENTS.has(tagOf(at)));
    if (unwrap) {
      const wrapper: Element = at;
      while (wrapper.firstChild !== null) wrapper.before(wrapper.firstChild);
      wrapper.remove();
      at = first;
    } else if (first !== null) {
      at = first;
      depth += 1;
    } else {
      while (at !== null && at.nextElementSibling === null) {
        at = at.parentElement;
        depth -= 1;
      }
      at = at?.nextElementSibling ?? null;
    }
  }
}

/** Whether a page of these elements, in document order, is nested too deep. */
export function isDeep(elements: ArrayLike<Element>): boolean {
  for (let index = elements.length - 1; index >= 0; index -= SAMPLE) {
    let depth = 0;
    for (let at = elements[index]?.parentElement ?? null; at !== null; at = at.parentElement) depth += 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
