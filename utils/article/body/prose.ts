import { runningTexts } from '../article-text.ts';
import { nameOf, namesAround, tagOf, textOf } from '../dom.ts';
import type { DraftBlock } from './draft-block.ts';

/** A paragraph of the page, as it stood before Readability took the page apart. */
export interface Prose {
  /** Its place among the paragraphs of the copy: the same in every copy of the page. */
  index: number;
  length: number;
  /** Its opening, by which it is found again among the blocks. */
  key: string;
  /** Tags and classes of it and the elements around it: the paragraphs of one article look alike, whatever box each stands in. */
  look: string;
  /** Whether names around it say that it answers a question. */
  answers: boolean;
  /** How many `<h1>` stand before it. */
  headlines: number;
  /** The `<article>` it stands in; null where it stands in none. */
  home: Element | null;
}

/** Characters: shorter ones are labels and teasers. */
const SHORTEST = 80;
export const MOST_PARAGRAPHS = 3_000;
/** Elements around a paragraph that make its look. */
const LOOK_UP = 3;
/** Elements around a paragraph whose names may say that it is not the article's. */
const NAMES_UP = 8;
/** Names of places whose paragraphs are not the article's. */
export const ELSEWHERE =
  /comment|footer|sidebar|cookie|consent|newsletter|related|recommend|promo|modal|popup|teaser|recirc|author|card|caption/;
/** Characters without spaces: long enough to tell paragraphs apart, short enough to end before most line breaks. */
const KEY = 30;

/** White space aside: between two lines the page may have none where the block has a break. */
const keyOf = (text: string): string =>
  text
    .slice(0, KEY * 2)
    .replace(/\s+/g, '')
    .slice(0, KEY);

/** The longer paragraphs of the page. Reads the copy, changes nothing. */
export function listProse(copy: Document): Prose[] {
  const list: Prose[] = [];
  let index = -1;
  let headlines = 0;
  for (const element of copy.querySelectorAll('p,h1')) {
    if (tagOf(element) === 'H1') {
      headlines += 1;
      continue;
    }
    index += 1;
    if (index >= MOST_PARAGRAPHS) break;
    if ((element.textContent?.length ?? 0) < SHORTEST) continue;
    const text = textOf(element);
    // What begins with markup is the markup of a picture that a script would show.
    if (text.length < SHORTEST || /^[<{/]/.test(text) || leadsOn(element, text.length)) continue;
    list.push({
      index,
      length: text.length,
      key: keyOf(text),
      look: lookOf(element),
      headlines,
      answers: isAnswer(element),
      home: element.closest('article'),
    });
  }
  return list;
}

/** Names of questions with their answers, which pages set behind their text in a box of its own. */
export const ANSWERS = /(?:^|[\s_-])(?:faqs?|accordions?)(?=$|[\s_-])/;
/** Elements around an answer. */
export const ANSWERS_UP = 9;

const isAnswer = (paragraph: Element): boolean => ANSWERS.test(namesAround(paragraph.parentElement, ANSWERS_UP));

/** A paragraph that is mostly links leads to other pages. */
const MOST_LINKED = 0.5;

function leadsOn(paragraph: Element, length: number): boolean {
  let linked = 0;
  for (const link of paragraph.querySelectorAll('a')) linked += link.textContent?.length ?? 0;
  return linked > length * MOST_LINKED;
}

export function lookOf(element: Element): string {
  let look = '';
  let at: Element | null = element;
  for (let up = 0; at !== null && up <= LOOK_UP; up += 1, at = at.parentElement) {
    look += `${tagOf(at)}.${(at.getAttribute('class') ?? '').replace(/\d+/g, '')} `;
  }
  return look;
}

/** Whether a name around the paragraph, up to `within`, says that it belongs to something else on the page. */
export function standsElsewhere(paragraph: Element, within: Element | null = null): boolean {
  let at = paragraph.parentElement;
  for (
    let up = 0;
    at !== null && at !== within && tagOf(at) !== 'BODY' && up < NAMES_UP;
    up += 1, at = at.parentElement
  ) {
    if (tagOf(at) === 'ASIDE' || ELSEWHERE.test(nameOf(at))) return true;
  }
  return false;
}

export interface SplitProse {
  kept: Prose[];
  lost: Prose[];
}

/** Characters of the paragraphs together. */
export const lengthOf = (list: Prose[]): number => list.reduce((sum, { length }) => sum + length, 0);

/** Which of the paragraphs the blocks hold, and which they do not. */
export function splitProse(list: Prose[], drafts: DraftBlock[]): SplitProse {
  const keys = new Set<string>();
  // Items and paragraphs of a quotation are one block, each a line of it.
  for (const { block } of drafts) for (const text of runningTexts(block)) keys.add(keyOf(text));
  const kept: Prose[] = [];
  const lost: Prose[] = [];
  for (const prose of list) (keys.has(prose.key) ? kept : lost).push(prose);
  return { kept, lost };
}
