import { nameOf, tagOf, textOf } from '../dom.ts';
import { ELSEWHERE, MOST_PARAGRAPHS, standsElsewhere } from './prose.ts';

/** A paragraph shorter than this is a label or a teaser. */
const SHORTEST = 60;

/**
 * The element that holds the most running text of its own, visible or not; null where no paragraph is long enough. For
 * pages Readability finds nothing on: it leaves out what is hidden until a script shows it, which articles often are.
 */
export function findBody(copy: Document): Element | null {
  const scores = new Map<Element, number>();
  let best: Element | null = null;
  let count = 0;
  for (const paragraph of copy.querySelectorAll('p')) {
    count += 1;
    if (count > MOST_PARAGRAPHS) break;
    const length = textOf(paragraph).length;
    const parent = paragraph.parentElement;
    if (length < SHORTEST || parent === null || ELSEWHERE.test(nameOf(parent))) continue;
    // The grandparent counts half: paragraphs often stand in one wrapper each.
    for (const [holder, share] of [
      [parent, 1],
      [parent.parentElement, 0.5],
    ] as const) {
      if (holder === null || tagOf(holder) === 'HTML') continue;
      const score = (scores.get(holder) ?? 0) + length * share;
      scores.set(holder, score);
      if (best === null || score > (scores.get(best) ?? 0)) best = holder;
    }
  }
  // Steps of a recipe: what they are items of stands beside the list.
  return best !== null && /^[UO]L$/.test(tagOf(best)) ? best.parentElement : best;
}

/** Share of the running text that the holder of an article has. */
const HOLDS = 0.75;

/** A long paragraph where articles stand. */
const isProse = (paragraph: Element): boolean => !standsElsewhere(paragraph);

/**
 * The smallest element that holds most of the page's running text, or of the paragraphs that count, for an article laid
 * out in many boxes; null where none does.
 */
export function findHolder(copy: Document, counts: (paragraph: Element) => boolean = isProse): Element | null {
  const lengths = new Map<Element, number>();
  let total = 0;
  let count = 0;
  for (const paragraph of copy.querySelectorAll('p')) {
    count += 1;
    if (count > MOST_PARAGRAPHS) break;
    const length = textOf(paragraph).length;
    if (length < SHORTEST || !counts(paragraph)) continue;
    total += length;
    let at = paragraph.parentElement;
    for (let up = 0; at !== null && up < LEVELS_UP; up += 1, at = at.parentElement)
      lengths.set(at, (lengths.get(at) ?? 0) + length);
  }
  let best: Element | null = null;
  for (const [element, length] of lengths) {
    if (length >= total * HOLDS && !/^(?:BODY|HTML)$/.test(tagOf(element)) && (best === null || best.contains(element)))
      best = element;
  }
  return best;
}

const LEVELS_UP = 14;
