import { nameOf, tagOf, textOf } from '../dom.ts';
import type { Trace } from '../trace.ts';
import type { DraftBlock } from './draft-block.ts';
import { ANSWERS, ANSWERS_UP, type Prose, type SplitProse } from './prose.ts';
import { readBlocks } from './read-blocks.ts';

/** Characters lost between headline and body: less is a standfirst, which is read by itself, or a note on the page. */
const LEAST_LOST = 200;
/** In the page's head stand standfirsts and lines about the page, unless they are this long. */
const LEAST_IN_HEAD = 400;
/** Share of a box's text that is such paragraphs: then the headings and lists between them are the article's too. */
const MOSTLY = 0.7;
/** Elements around a paragraph whose names may say what it is. */
const NAMES_UP = 6;

const HEAD = /header|hero|excerpt|summary|dek|deck|sub-?title|sub-?head|strapline|standfirst|description/;
const ELSEWHERE =
  /comment|footer|sidebar|cookie|consent|newsletter|related|recommend|promo|modal|pop-?(?:up|over)|teaser|recirc|author|byline|\bbio\b|card|caption|image|media|disclo|disclaimer|affiliate|tooltip|\bcta\b|sign-?up|subscri|\btags\b|\bmeta\b|browser|trust|metric|contents|\btoc\b|\bnav|menu|share|social|audio|video|player|banner|alert|notice|message|advert|login|form\b|search/;
const NOT_PROSE = /^(?:ASIDE|FIGURE|FIGCAPTION|BLOCKQUOTE|NAV|FOOTER|DIALOG|DETAILS|ADDRESS|FORM)$/;

/** The paragraphs that were lost ahead of the text, as its lead, and behind it, as answers to questions. */
export function restoreBeside(
  split: SplitProse,
  drafts: DraftBlock[],
  makeCopy: () => Document,
  baseUrl: string,
  trace: Trace,
): DraftBlock[] {
  const lead = mayHaveLead(split) ? restoreLead(split, makeCopy(), baseUrl, trace) : [];
  const answers = lengthIn(behindOf(split)) < LEAST_LOST ? [] : restoreAnswers(split, makeCopy(), baseUrl, trace);
  return lead.length + answers.length === 0 ? drafts : [...lead, ...drafts, ...answers];
}

/** Lost paragraphs behind the last kept one. */
function behindOf({ kept, lost }: SplitProse): Prose[] {
  const last = kept.at(-1);
  return last === undefined ? [] : lost.filter(({ index, answers }) => answers && index > last.index);
}

function restoreAnswers(split: SplitProse, copy: Document, baseUrl: string, trace: Trace): DraftBlock[] {
  const paragraphs = copy.querySelectorAll('p');
  const taken = split.kept.map(({ index }) => paragraphs[index]).filter((element) => element !== undefined);
  const home = taken.at(-1)?.closest('article,main');
  const boxes = new Set<Element>();
  for (const { index } of behindOf(split)) {
    const paragraph = paragraphs[index];
    if (paragraph === undefined || ELSEWHERE.test(namesAround(paragraph)) || home?.contains(paragraph) === false)
      continue;
    let box: Element | null = null;
    let at = paragraph.parentElement;
    for (let up = 0; at !== null && tagOf(at) !== 'BODY' && up < ANSWERS_UP; up += 1, at = at.parentElement) {
      const around = at;
      if (taken.some((element) => around.contains(element))) break;
      if (ANSWERS.test(nameOf(at))) box = at;
    }
    if (box !== null) boxes.add(box);
  }
  if (boxes.size === 0) return [];
  const holder = copy.createElement('div');
  for (const box of boxes) if (![...boxes].some((other) => other !== box && other.contains(box))) holder.append(box);
  const drafts = readBlocks(holder, baseUrl).map((draft) => ({ ...draft, outside: false }));
  trace('restore-answers', 'questions and answers behind the text', drafts[0]?.text.slice(0, 120) ?? '');
  return drafts;
}

/**
 * The paragraphs between the headline and the first one that was taken, with what stands among them: Readability takes
 * one box, and pages open in another. `copy` is a fresh one. Empty where they are too little to be the article's lead.
 */
function restoreLead({ kept, lost }: SplitProse, copy: Document, baseUrl: string, trace: Trace): DraftBlock[] {
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
const mayHaveLead = (split: SplitProse): boolean => lengthIn(leadOf(split)) >= LEAST_LOST;

const lengthIn = (list: Prose[]): number => list.reduce((sum, { length }) => sum + length, 0);

/** Lost paragraphs behind the last headline ahead of the first kept one. */
function leadOf({ kept: [first], lost }: SplitProse): Prose[] {
  if (first === undefined || first.headlines === 0) return [];
  return lost.filter(({ index, headlines }) => index < first.index && headlines === first.headlines);
}

function isProse(paragraph: Element): boolean {
  if (ELSEWHERE.test(namesAround(paragraph))) return false;
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
