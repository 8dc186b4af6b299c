import { nameOf, tagOf } from '../dom.ts';
import type { Candidate } from './candidate.ts';
import { dropSiteName, type TitleSurroundings } from './drop-site-name.ts';
import { headlineText } from './headline-text.ts';
import { overlap } from './overlap.ts';
import { fold } from './split-title.ts';

export interface Headline {
  text: string;
  /** The heading that shows it, if any. */
  element: Element | null;
}

/** Headlines are phrases; a longer h1 wraps the page's header. */
const LONGEST_HEADLINE = 300;
const MOST_HEADINGS = 60;
/** Two versions of one headline share at least this part of their words; a site's name in an h1 does not. */
const AGREE = 0.5;
/** What a headline rewritten for search engines still shares with the one on the page. */
const RELATED = 0.2;
/** A heading of fewer words that nothing confirms may be a section's or a site's name. */
const FEWEST_WORDS = 3;

/** Headings the reader takes for the headline, each as far as the titles the page states bear it out. */
export function findHeadlines(
  document: Document,
  stated: string[],
  surroundings: TitleSurroundings,
): Candidate<Headline>[] {
  const read = (elements: Iterable<Element>): Found[] => readHeadings(elements, stated, surroundings);
  const first = read(document.querySelectorAll('h1'));
  const found = first.map((heading) => candidateOf(heading, 'h1', heading.aside ? ASIDE : FIRST));
  const lone = loneHeading(first);
  if (lone !== undefined && lone.agreement < AGREE && !opensTitle(lone.text, stated)) {
    const related = lone.agreement >= RELATED;
    if (related || wordsOf(lone.text) >= FEWEST_WORDS)
      found.push(candidateOf({ ...lone, agreement: AGREE }, 'the only h1', related ? RELATED_ONLY : ONLY));
  }
  const sure = found.some(({ confidence }) => confidence >= FIRST[0]);
  if (!sure && stated.length > 0)
    found.push(
      ...read(document.querySelectorAll(SECOND_RANK)).map((heading) =>
        candidateOf(heading, tagOf(heading.element).toLowerCase(), SECOND),
      ),
    );
  return found.filter(({ confidence }) => confidence > 0);
}

/** `Blog: Headline` beside `Headline`: what stands before it is the blog's name. */
const opensTitle = (text: string, stated: string[]): boolean =>
  stated.some((title) => title.startsWith(text) && stated.includes(title.slice(text.length).replace(/^\W+/, '')));

/** The confidence of a heading that half agrees with a stated title, and of one that does so to the letter. */
type Trust = readonly [half: number, full: number];
const FIRST: Trust = [0.9, 0.95];
/** The only h1, though its words are others than the page's title for search engines. */
const RELATED_ONLY: Trust = [0.86, 0.86];
/** A lower heading that says the same to the letter outdoes an h1 among breadcrumbs. */
const SECOND: Trust = [0.7, 0.8];
const ASIDE: Trust = [0.74, 0.79];
const ONLY: Trust = [0.7, 0.7];

const SECOND_RANK =
  'h2,[itemprop~="headline"],[class*="headline" i],[class*="entry-title" i],[class*="article-title" i]';

interface Found {
  element: Element;
  text: string;
  agreement: number;
  aside: boolean;
}

const candidateOf = (
  { element, text, agreement }: Found,
  source: string,
  [half, full]: Trust,
): Candidate<Headline> => ({
  value: { text, element },
  origin: 'visible-text',
  source,
  confidence: agreement < AGREE ? 0 : half + ((full - half) * (agreement - AGREE)) / (1 - AGREE),
});

function readHeadings(elements: Iterable<Element>, stated: string[], surroundings: TitleSurroundings): Found[] {
  const found: Found[] = [];
  let count = 0;
  for (const element of elements) {
    count += 1;
    if (count > MOST_HEADINGS) break;
    if (NOT_A_HEADLINE.test(nameOf(element))) continue;
    const text = dropSiteName(headlineText(element, stated), surroundings);
    if (text === '' || text.length > LONGEST_HEADLINE || isSiteName(element, text, surroundings)) continue;
    const agreement = Math.max(0, ...stated.map((title) => overlap(text, title)));
    found.push({ element, text, agreement, aside: isAside(element) });
  }
  return found;
}

const NOT_A_HEADLINE = /logo|site-title|sitename|brand|comment|respon[ds]|repl(?:y|ies)|related|newsletter|cookie/;

function isSiteName(element: Element, text: string, { siteNames }: TitleSurroundings): boolean {
  const folded = fold(text);
  return siteNames.some((name) => fold(name) === folded) && element.closest('article,main') === null;
}

/** The way back to the section, where outlets repeat a headline written for search engines. */
function isAside(element: Element): boolean {
  let at: Element | null = element;
  for (let up = 0; at !== null && up < 3; up += 1, at = at.parentElement) {
    if (tagOf(at) === 'NAV' || /crumb|seo-?title/.test(nameOf(at))) return true;
  }
  return false;
}

/** The one heading that can be the headline: alone, or alone in having a headline's length. */
function loneHeading(headings: Found[]): Found | undefined {
  const usable = headings.filter(
    ({ element, aside, agreement }) => !aside && !inPageFrame(element, agreement >= RELATED),
  );
  if (usable.length <= 1) return usable[0];
  const long = usable.filter(({ text }) => wordsOf(text) > FEWEST_WORDS + 1);
  return long.length === 1 || (long.length > 1 && long.every(({ text }) => text === long[0]?.text))
    ? long[0]
    : undefined;
}

/** A header may be the article's own: its place says so, or the heading's words do (`related`). */
function inPageFrame(element: Element, related: boolean): boolean {
  const frame = element.closest('nav,footer,aside,dialog,header,[role="dialog"],[role="banner"]');
  if (frame === null) return false;
  return !(tagOf(frame) === 'HEADER' && (related || element.closest('article,main,[role="main"]') !== null));
}

/** Words; two characters of a script without spaces count as one. */
const wordsOf = (text: string): number =>
  text.split(/\s+/).length + (text.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0) / 2;
