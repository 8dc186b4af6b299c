import { tagOf } from '../dom.ts';
import { lengthOf, lookOf, MOST_PARAGRAPHS, type Prose, type SplitProse, standsElsewhere } from './prose.ts';

/** Characters of lost paragraphs from which a page is read again: a paragraph or two is what Readability rightly leaves. */
const LEAST_LOST = 180;
/** And their share of what was kept: a long article's stray paragraphs are not worth reading it twice. */
const LEAST_SHARE = 0.04;
/** Share from which what was lost in the midst of the text is the article's, whatever it looks like: each product of a comparison in a box of its own. */
const MUCH = 0.25;
/** Wrappers dissolved around one paragraph; templates use fewer. */
const LEVELS_UP = 12;

/**
 * The paragraphs Readability left out that look just as those it kept and stand in the same `<article>`: pages lay an
 * article out in several boxes (by slide, by scroll, by advertisement), and Readability takes one. Where it left out much
 * in the midst of those it kept, they need not look like them. Null where it kept all, or lost too little to matter.
 */
export function lostParts({ kept, lost }: SplitProse): SplitProse | null {
  const looks = new Set(kept.map(({ look }) => look));
  const homes = new Set(kept.map(({ home }) => home));
  const alike = lost.filter(({ look, home }) => looks.has(look) && homes.has(home));
  const length = lengthOf(alike);
  const [from, to] = [kept[0]?.index ?? 0, kept.at(-1)?.index ?? 0];
  const between = lost.filter(({ index, home }) => index > from && index < to && homes.has(home));
  if (lengthOf(between) > Math.max(length, lengthOf(kept) * MUCH)) return { kept, lost: between };
  return length < LEAST_LOST || length < lengthOf(kept) * LEAST_SHARE ? null : { kept, lost: alike };
}

/**
 * Puts these paragraphs of a fresh copy side by side, by dissolving the boxes around each, so that Readability sees one
 * text. False where they do not belong together after all.
 */
export function gatherParts(copy: Document, kept: Prose[], lost: Prose[]): boolean {
  const all = copy.querySelectorAll('p');
  const elementsOf = (list: Prose[]): Element[] =>
    list.map(({ index }) => all[index]).filter((found) => found !== undefined);
  const taken = elementsOf(kept);
  const left = elementsOf(lost);
  const within = commonAncestor([...taken, ...left]);
  // What is said around both is said of the kept ones too.
  const belongs = (element: Element): boolean => !standsElsewhere(element, within);
  const missing = left.filter(belongs);
  if (missing.length < lost.length / 2) return false;
  const long = [...taken, ...missing];
  const common = commonAncestor(long);
  if (common === null) return false;
  const looks = new Set(kept.map(({ look }) => look));
  // A short paragraph is found by its look alone, once the longer ones have shown where the article stands.
  const short = [...all]
    .slice(0, MOST_PARAGRAPHS)
    .filter((element) => common.contains(element) && looks.has(lookOf(element)) && belongs(element));
  const parts = new Set([...long, ...short]);
  for (const part of parts) {
    let at: Element | null = part.parentElement;
    for (let up = 0; at !== null && at !== common && up < LEVELS_UP; up += 1) {
      const above: Element | null = at.parentElement;
      if (!KEEPS_ITS_TEXT.has(tagOf(at))) dissolve(at);
      at = above;
    }
  }
  return true;
}

/** Elements that say what their text is; an article in several boxes is not in several of these. */
const KEEPS_ITS_TEXT = new Set('BLOCKQUOTE LI UL OL TABLE TBODY TR TD TH FIGURE PRE'.split(' '));

function dissolve(element: Element): void {
  while (element.firstChild !== null) element.before(element.firstChild);
  element.remove();
}

function commonAncestor(elements: Element[]): Element | null {
  const [first, ...rest] = elements;
  let common: Element | null = first?.parentElement ?? null;
  for (const element of rest) {
    while (common !== null && !common.contains(element)) common = common.parentElement;
  }
  return common;
}
