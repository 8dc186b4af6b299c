import { tagOf } from '../dom.ts';

/** Levels below `<html>`. Real pages stay under 60; Readability's time grows with the square of the depth. */
const DEEPEST = 100;
const TOO_DEEP = `${'*>'.repeat(DEEPEST + 1)}*`;
/** Elements whose boundary is one of the text; they go only at twice the depth. */
const TEXT_ELEMENTS = new Set('P H1 H2 H3 H4 H5 H6 LI TD TH TR TABLE FIGURE PRE'.split(' '));

/** Takes wrappers out of a copy nested too deep, so that no page can stop the reading. */
export function flattenPage(copy: Document): void {
  const root = copy.documentElement;
  if (root === null || copy.querySelector(TOO_DEEP) === null) return;
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
