import { namesAround } from '../dom.ts';
import type { DraftBlock } from './draft-block.ts';
import { ELSEWHERE } from './prose.ts';
import { readBlocks } from './read-blocks.ts';

/** Characters lost in one place from which the page is copied once more for them. */
export const LEAST_LOST = 200;

/** Elements around a paragraph whose names may say what it is. */
export const NAMES_UP = 6;

const ALSO_ELSEWHERE =
  /pop-?over|byline|\bbio\b|image|media|disclo|disclaimer|affiliate|tooltip|\bcta\b|sign-?up|subscri|\btags\b|\bmeta\b|browser|trust|metric|contents|\btoc\b|\bnav|menu|share|social|audio|video|player|banner|alert|notice|message|advert|login|form\b|search/;

/** Whether a name around the paragraph says that it is no part of the article, though Readability left it out for another reason. */
export function isNamedElsewhere(paragraph: Element): boolean {
  const names = namesAround(paragraph, NAMES_UP);
  return ELSEWHERE.test(names) || ALSO_ELSEWHERE.test(names);
}

/** The blocks of these elements, which are taken out of their copy of the page; one inside another is read once. */
export function readBoxes(boxes: ReadonlySet<Element>, copy: Document, baseUrl: string): DraftBlock[] {
  const holder = copy.createElement('div');
  // In reading order an outer box comes before what it holds.
  for (const box of boxes) if (!holder.contains(box)) holder.append(box);
  return readBlocks(holder, baseUrl).map((draft) => ({ ...draft, outside: false }));
}
