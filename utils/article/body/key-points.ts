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
const LINKED = 0.3;
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
  const parent = list.parentElement;
  if (
    /share|social|nav|menu|breadcrumb|related|tags|author|toc\b/.test(
      `${nameOf(list)} ${parent === null ? '' : nameOf(parent)}`,
    )
  )
    return null;
  const items = list.childElementCount;
  const text = textOf(list);
  if (items < FEWEST_POINTS || items > MOST_POINTS || tidy(text).split(' ').length / items < POINT_WORDS) return null;
  const holder = list.ownerDocument.createElement('div');
  holder.appendChild(list.cloneNode(true));
  const [draft] = readBlocks(holder, baseUrl);
  // `Updated: … | Published: …`: dates are set as a list, too.
  return draft?.block.kind === 'list' && draft.linked <= LINKED && !isTopMatterLine(draft.text, []) ? draft : null;
}

/** Puts the points back ahead of the text where the body lacks them. */
export function restoreKeyPoints(points: DraftBlock | null, blocks: DraftBlock[], trace: Trace): DraftBlock[] {
  if (points === null || points.block.kind !== 'list') return blocks;
  const [firstItem] = points.block.items;
  const opening = tidy(firstItem?.content.map((run) => run.text).join(''));
  if (blocks.some(({ block }) => tidy(blockText(block)).includes(opening))) return blocks;
  trace('restore-key-points', 'a summary ahead of the text', points.text.slice(0, 120));
  return [points, ...blocks];
}
