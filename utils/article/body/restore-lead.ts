import { namesAround, tagOf, textOf } from '../dom.ts';
import type { Trace } from '../trace.ts';
import type { DraftBlock } from './draft-block.ts';
import { isNamedElsewhere, LEAST_LOST, NAMES_UP, readBoxes } from './lost-boxes.ts';
import { lengthOf, type Prose, type SplitProse } from './prose.ts';

/** In the page's head stand standfirsts and lines about the page, unless they have this many characters. */
const LEAST_IN_HEAD = 400;
const HEAD = /header|hero|excerpt|summary|dek|deck|sub-?title|sub-?head|strapline|standfirst|description/;
const NOT_PROSE = 'aside,figure,blockquote,nav,footer,dialog,details,address,form';
/** Paragraphs of a lead; on a page with more, it is not the lead that was lost. */
const MOST = 40;
/** Share of a box's text that is such paragraphs: then the headings and lists between them are the article's too. */
const MOSTLY = 0.7;
/** Elements around a paragraph that may be its box. */
const LEVELS_UP = 14;

/**
 * The paragraphs between the headline and the first one that was taken, with what stands among them: Readability takes
 * one box, and pages open in another. Empty where they are too little to be the article's lead. Measured: of 33 pages of
 * 1,065 where it finds one, it is the article's on 25.
 */
export function restoreLead(split: SplitProse, makeCopy: () => Document, baseUrl: string, trace: Trace): DraftBlock[] {
  const lost = lostAhead(split);
  if (lengthOf(lost) < LEAST_LOST || lost.length > MOST) return [];
  const copy = makeCopy();
  const paragraphs = copy.querySelectorAll('p');
  const lead = lost.flatMap(({ index }) => paragraphs[index] ?? []).filter(isProse);
  const length = textLength(lead);
  const inHead = lead.some((element) => HEAD.test(namesAround(element, NAMES_UP)));
  if (length < (inHead ? LEAST_IN_HEAD : LEAST_LOST)) return [];
  const firstTaken = paragraphs[split.kept[0]?.index ?? -1] ?? null;
  const boxes = new Set(lead.map((element) => boxOf(element, lead, firstTaken)));
  const drafts = readBoxes(boxes, copy, baseUrl).map((draft) => ({ ...draft, lead: true }));
  trace('restore-lead', 'between the headline and the body', drafts[0]?.text.slice(0, 120) ?? '');
  return drafts;
}

/** Lost paragraphs behind the last headline ahead of the first kept one. */
function lostAhead({ kept: [first], lost }: SplitProse): Prose[] {
  if (first === undefined || first.headlines === 0) return [];
  return lost.filter(({ index, headlines }) => index < first.index && headlines === first.headlines);
}

const isProse = (paragraph: Element): boolean => !isNamedElsewhere(paragraph) && paragraph.closest(NOT_PROSE) === null;

/** The largest element around the paragraph that holds little else than the lead, neither the headline nor what was taken. */
function boxOf(paragraph: Element, lead: Element[], firstTaken: Element | null): Element {
  let box = paragraph;
  let at = paragraph.parentElement;
  for (let up = 0; at !== null && tagOf(at) !== 'BODY' && up < LEVELS_UP; up += 1, at = at.parentElement) {
    const around = at;
    if (around.contains(firstTaken) || around.querySelector('h1') !== null) break;
    const inside = lead.filter((element) => around.contains(element));
    if (textLength(inside) < textOf(around).length * MOSTLY) break;
    box = around;
  }
  return box;
}

const textLength = (elements: Element[]): number => elements.reduce((sum, element) => sum + textOf(element).length, 0);
