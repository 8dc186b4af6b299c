import { nameOf, tagOf, textOf } from '../dom.ts';
import type { Trace } from '../trace.ts';
import type { DraftBlock } from './draft-block.ts';
import type { Prose, SplitProse } from './prose.ts';
import { readBlocks } from './read-blocks.ts';

/** Characters lost between headline and body: less is a standfirst, which is read by itself, or a note on the page. */
const LEAST_LOST = 200;
/** In the page's head stand standfirsts and lines about the page, unless they are this long. */
const LEAST_IN_HEAD = 400;
/** Share of a box's text that is such paragraphs: then the headings and lists between them are the article's too. */
const MOSTLY = 0.7;
const MOST_LINKED = 0.5;
/** Elements around a paragraph whose names may say what it is. */
const NAMES_UP = 6;

const HEAD = /header|hero|excerpt|summary|dek|deck|sub-?title|sub-?head|strapline|standfirst|description/;
const ELSEWHERE =
  /comment|footer|sidebar|cookie|consent|newsletter|related|recommend|promo|modal|pop-?(?:up|over)|teaser|recirc|author|byline|\bbio\b|card|caption|image|media|disclo|disclaimer|affiliate|tooltip|\bcta\b|sign-?up|subscri|\btags\b|\bmeta\b|browser|trust|metric|contents|\btoc\b|\bnav|menu|share|social|audio|video|player|banner|alert|notice|message|advert|login|form\b|search/;
const NOT_PROSE = /^(?:ASIDE|FIGURE|FIGCAPTION|BLOCKQUOTE|NAV|FOOTER|DIALOG|DETAILS|ADDRESS|FORM)$/;

/**
 * The paragraphs between the headline and the first one that was taken, with what stands among them: Readability takes
 * one box, and pages open in another. `copy` is a fresh one. Empty where they are too little to be the article's lead.
 */
export function restoreLead({ kept, lost }: SplitProse, copy: Document, baseUrl: string, trace: Trace): DraftBlock[] {
  const paragraphs = copy.querySelectorAll('p');
  const lead = leadOf({ kept, lost }).map(({ index }) => paragraphs[index]);
  const ahead = lead.filter((element) => element !== undefined).filter((element) => isProse(element));
  const length = lengthOf(ahead);
  if (length < LEAST_LOST || (length < LEAST_IN_HEAD && ahead.some((element) => HEAD.test(namesAround(element)))))
    return [];
  const taken = new Set(kept.map(({ index }) => paragraphs[index]).filter((element) => element !== undefined));
  const boxes = new Set(ahead.map((element) => boxOf(element, ahead, taken)));
  const holder = copy.createElement('div');
  for (const box of boxes) if (![...boxes].some((other) => other !== box && other.contains(box))) holder.append(box);
  const drafts = readBlocks(holder, baseUrl).map((draft) => ({ ...draft, outside: false, lead: true }));
  trace('restore-lead', 'between the headline and the body', drafts[0]?.text.slice(0, 120) ?? '');
  return drafts;
}

/** Whether enough was lost there to make a fresh copy for it. */
export const mayHaveLead = (split: SplitProse): boolean =>
  leadOf(split).reduce((sum, { length }) => sum + length, 0) >= LEAST_LOST;

/** Lost paragraphs behind the last headline ahead of the first kept one. */
function leadOf({ kept: [first], lost }: SplitProse): Prose[] {
  if (first === undefined || first.headlines === 0) return [];
  return lost.filter(({ index, headlines }) => index < first.index && headlines === first.headlines);
}

function isProse(paragraph: Element): boolean {
  const text = textOf(paragraph);
  let linked = 0;
  for (const link of paragraph.querySelectorAll('a')) linked += textOf(link).length;
  if (linked > text.length * MOST_LINKED || ELSEWHERE.test(namesAround(paragraph))) return false;
  for (let at = paragraph.parentElement; at !== null; at = at.parentElement)
    if (NOT_PROSE.test(tagOf(at))) return false;
  return true;
}

function namesAround(paragraph: Element): string {
  let names = '';
  let at: Element | null = paragraph;
  for (let up = 0; at !== null && tagOf(at) !== 'BODY' && up < NAMES_UP; up += 1, at = at.parentElement)
    names += `${nameOf(at)} `;
  return names;
}

/** The largest element around the paragraph that holds little else than such paragraphs, and none that was taken. */
function boxOf(paragraph: Element, ahead: Element[], taken: ReadonlySet<Element>): Element {
  let box = paragraph;
  for (let at = paragraph.parentElement; at !== null && tagOf(at) !== 'BODY'; at = at.parentElement) {
    const around = at;
    if (at.querySelector('h1') !== null || [...taken].some((element) => around.contains(element))) break;
    if (lengthOf(ahead.filter((element) => around.contains(element))) >= textOf(at).length * MOSTLY) box = at;
  }
  return box;
}

const lengthOf = (elements: Element[]): number => elements.reduce((sum, element) => sum + textOf(element).length, 0);
