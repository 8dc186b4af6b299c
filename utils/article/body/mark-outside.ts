import type { DraftBlock } from './draft-block.ts';

/** Share of the text from which an element is where the article stands; and one that the page itself calls the article's text. */
const MOST = 0.6;
const MOST_STATED = 0.5;
/** Elements above a block that are looked at; real pages nest their text less deep below its container. */
const LEVELS_UP = 30;

/**
 * Marks the blocks outside the innermost element with most of the text, or outside the one that microdata name. `elements[i]`
 * is where `drafts[i]` was read, all below `root`.
 */
export function markOutside(drafts: DraftBlock[], elements: Element[], root: Element): DraftBlock[] {
  const lengths = new Map<Element, number>();
  let total = 0;
  for (const [index, { text }] of drafts.entries()) {
    total += text.length;
    for (const at of around(elements[index], root)) lengths.set(at, (lengths.get(at) ?? 0) + text.length);
  }
  for (const stated of root.querySelectorAll('[itemprop~="articleBody" i]')) {
    if ((lengths.get(stated) ?? 0) >= total * MOST_STATED) return markBehind(drafts, elements, stated);
  }
  let main: Element | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [element, length] of lengths) {
    // Containers are met before what they hold only by chance: of two with most of the text, the one with less is inside.
    if (
      length >= total * MOST &&
      (length < least || (length === least && main !== null && (main as Element).contains(element)))
    ) {
      main = element;
      least = length;
    }
  }
  if (main === null) return drafts;
  const inside = main;
  return drafts.map((draft, index) => ({ ...draft, outside: !inside.contains(elements[index] ?? null) }));
}

/** Marks what stands outside the page's own element for the text, and what comes when that has ended. */
function markBehind(drafts: DraftBlock[], elements: Element[], stated: Element): DraftBlock[] {
  const last = elements.findLastIndex((element) => stated.contains(element));
  return drafts.map((draft, index) => {
    const outside = !stated.contains(elements[index] ?? null);
    return index > last ? { ...draft, outside, behindStated: true } : { ...draft, outside };
  });
}

/** The elements that hold the block's element, from the nearest up; the element itself only holds the block. */
function* around(element: Element | undefined, root: Element): Generator<Element> {
  let at = element === root ? null : (element?.parentElement ?? null);
  for (let up = 0; at !== null && at !== root && up < LEVELS_UP; up += 1, at = at.parentElement) yield at;
}
