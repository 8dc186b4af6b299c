import { nameOf, tagOf } from '../dom.ts';
import type { Trace } from '../trace.ts';
import type { DraftBlock } from './draft-block.ts';
import { isNamedElsewhere, LEAST_LOST, readBoxes } from './lost-boxes.ts';
import { ANSWERS, ANSWERS_UP, lengthOf, type Prose, type SplitProse } from './prose.ts';

/**
 * Questions with their answers that stand behind the text in boxes named so, in the same `<article>` or `<main>`:
 * Readability takes one box. Measured: of 11 pages of 1,065 where it finds some, they are the article's on 8.
 */
export function restoreAnswers(
  split: SplitProse,
  makeCopy: () => Document,
  baseUrl: string,
  trace: Trace,
): DraftBlock[] {
  const lost = lostBehind(split);
  if (lengthOf(lost) < LEAST_LOST) return [];
  const copy = makeCopy();
  const paragraphs = copy.querySelectorAll('p');
  const lastTaken = paragraphs[split.kept.at(-1)?.index ?? -1] ?? null;
  const home = lastTaken?.closest('article,main') ?? null;
  const boxes = new Set<Element>();
  for (const { index } of lost) {
    const paragraph = paragraphs[index];
    if (paragraph === undefined || isNamedElsewhere(paragraph) || home?.contains(paragraph) === false) continue;
    const box = boxOf(paragraph, lastTaken);
    if (box !== null) boxes.add(box);
  }
  if (boxes.size === 0) return [];
  const drafts = readBoxes(boxes, copy, baseUrl);
  trace('restore-answers', 'questions and answers behind the text', drafts[0]?.text.slice(0, 120) ?? '');
  return drafts;
}

function lostBehind({ kept, lost }: SplitProse): Prose[] {
  const last = kept.at(-1);
  return last === undefined ? [] : lost.filter(({ index, answers }) => answers && index > last.index);
}

/** The outermost element named after its answers that holds nothing of what was taken; null where none is. */
function boxOf(paragraph: Element, lastTaken: Element | null): Element | null {
  let box: Element | null = null;
  let at = paragraph.parentElement;
  for (let up = 0; at !== null && tagOf(at) !== 'BODY' && up < ANSWERS_UP; up += 1, at = at.parentElement) {
    if (at.contains(lastTaken)) break;
    if (ANSWERS.test(nameOf(at))) box = at;
  }
  return box;
}
