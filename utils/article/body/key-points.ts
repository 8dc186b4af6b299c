import { blockText } from '../article-text.ts';
import { isTopMatterLine } from '../cleaning/top-matter-line.ts';
import { nameOf, nextElement, tagOf, textOf, tidy } from '../dom.ts';
import type { PageFacts } from '../metadata/page-facts.ts';
import type { Trace } from '../trace.ts';
import type { DraftBlock } from './draft-block.ts';
import { readBlocks } from './read-blocks.ts';

/** Elements after the headline among which a summary of points may stand. */
const NEAR = 80;
const FEWEST_POINTS = 2;
const MOST_POINTS = 10;
/** Words a point has on average; menus and tags have fewer. */
const POINT_WORDS = 5;
/** And characters: who wrote it, when and what for is said in less. */
const POINT_LENGTH = 36;
const LINKED = 0.3;
/** Elements from the list up whose names may say that it serves the page. */
const NAMES_UP = 4;
const OF_THE_PAGE =
  /share|social|nav|menu|breadcrumb|related|recent|tags|author|toc\b|table-of|tile|excerpt|service|subscri|paywall/;
/** Paragraphs of this length are the text: what comes after the second is no summary ahead of it. */
const TEXT_PARAGRAPH = 120;

/**
 * A list of points between the headline and the text, where outlets and bloggers sum up ahead. Readability takes such a
 * list for navigation as often as not.
 */
export function findKeyPoints({ document, headline, baseUrl }: PageFacts): DraftBlock | null {
  const root = document.body;
  const start = headline ?? document.querySelector('h1');
  if (root === null || start === null) return null;
  let paragraphs = 0;
  let at = nextElement(start, root, true);
  for (let steps = 0; at !== null && steps < NEAR && paragraphs < 2; steps += 1) {
    const tag = tagOf(at);
    if (tag === 'P' && textOf(at).length >= TEXT_PARAGRAPH) paragraphs += 1;
    if (tag === 'UL' || tag === 'OL') {
      const points = pointsOf(at, baseUrl);
      if (points !== null) return points;
      at = nextElement(at, root, true);
    } else at = nextElement(at, root, tag === 'NAV');
  }
  return null;
}

function pointsOf(list: Element, baseUrl: string): DraftBlock | null {
  let at: Element | null = list;
  for (let up = 0; at !== null && up < NAMES_UP; up += 1, at = at.parentElement) {
    if (tagOf(at) === 'ASIDE' || OF_THE_PAGE.test(nameOf(at))) return null;
  }
  const items = list.childElementCount;
  const text = textOf(list);
  if (items < FEWEST_POINTS || items > MOST_POINTS || text.length < items * POINT_LENGTH) return null;
  if (tidy(text).split(' ').length / items < POINT_WORDS) return null;
  const holder = list.ownerDocument.createElement('div');
  holder.appendChild(list.cloneNode(true));
  const [draft] = readBlocks(holder, baseUrl);
  // `Updated: … | Published: …`: dates are set as a list, too.
  return draft?.block.kind === 'list' && draft.linked <= LINKED && !isTopMatterLine(draft.text, []) ? draft : null;
}

/** Puts the points back ahead of the `cleaned` text where they were not even among the blocks `found`. */
export function restoreKeyPoints(
  points: DraftBlock | null,
  found: DraftBlock[],
  cleaned: DraftBlock[],
  trace: Trace,
): DraftBlock[] {
  if (points === null || points.block.kind !== 'list') return cleaned;
  const [firstItem] = points.block.items;
  const opening = tidy(firstItem?.content.map((run) => run.text).join(''));
  if (found.some(({ block }) => tidy(blockText(block)).includes(opening))) return cleaned;
  trace('restore-key-points', 'a summary ahead of the text', points.text.slice(0, 120));
  return [points, ...cleaned];
}
