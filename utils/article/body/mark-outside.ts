import type { DraftBlock } from './draft-block.ts';

/** Share of the text from which an element is where the article stands. */
const MOST = 0.6;
/** Elements above a block that are looked at; real pages nest their text less deep below its container. */
const LEVELS_UP = 30;

/** Marks the blocks outside the innermost element with most of the text. `elements[i]` is where `drafts[i]` was read, all below `root`. */
export function markOutside(drafts: DraftBlock[], elements: Element[], root: Element): DraftBlock[] {
  const lengths = new Map<Element, number>();
  let total = 0;
  for (const [index, { text }] of drafts.entries()) {
    total += text.length;
    for (const at of around(elements[index], root)) lengths.set(at, (lengths.get(at) ?? 0) + text.length);
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

/** The elements that hold the block's element, from the nearest up; the element itself only holds the block. */
function* around(element: Element | undefined, root: Element): Generator<Element> {
  let at = element === root ? null : (element?.parentElement ?? null);
  for (let up = 0; at !== null && at !== root && up < LEVELS_UP; up += 1, at = at.parentElement) yield at;
}
