import { tagOf, textOf, tidy } from '../dom.ts';
import { cleanAuthors } from './clean-authors.ts';
import { isAboutOthers } from './is-about-others.ts';

/** Places whose name says they hold a byline, the surer first. */
const BYLINES = [
  'a[rel~="author"]',
  '[class*="author-name" i],[class*="author_name" i],[class*="authorname" i],[class*="author__name" i],[class*="author-box__name" i],[class*="byline-name" i],[class*="byline__name" i],[class*="byline__author" i]',
  '[class*="byline" i] a[href*="author" i],[class*="byline" i] a[href*="/people/" i],[class*="byline" i] a[href*="/by/" i]',
  '.byline,.vcard .fn,.author a,.post-author a,.entry-author a,.article-author a,.article__author,.posted-by a',
  '[class*="byline" i],[data-testid*="byline" i],[data-component*="byline" i]',
  '.author,.post-author,.entry-author,.article-author,[class*="author" i]:not(body):not(article):not(section),[class*="writer" i]:not(body):not(article):not(section)',
  'a[href*="/author/" i],a[href*="/authors/" i],a[href*="/profile/" i],a[href*="/reporter/" i]',
];
/** Whatever any of them may match: asked once of the page, as each question to it costs a walk through all its elements. */
const MAY_BE_BYLINE =
  '[class*="author" i],[class*="byline" i],[class*="writer" i],[data-testid*="byline" i],[data-component*="byline" i],[rel~="author"],.fn,.posted-by a,[class*="author" i] a,[class*="byline" i] a,a[href*="/author" i],a[href*="/profile/" i],a[href*="/reporter/" i]';
const LONGEST_BYLINE = 200;
const BLOCKS = new Set('DIV P LI UL OL SECTION H1 H2 H3 H4 H5 H6 DD DT DL TR TD TABLE'.split(' '));

/** What the first place that names somebody says; the rest are other articles' authors. */
export function bylineInPlaces(document: Document): string[] {
  const candidates = [...document.querySelectorAll(MAY_BE_BYLINE)];
  for (const selector of BYLINES) {
    for (const element of candidates.filter((candidate) => candidate.matches(selector))) {
      // A quotation's, a picture's.
      if (isAboutOthers(element) || element.closest('blockquote,figure') !== null) continue;
      const named = namedLine(element);
      if (named !== null) return withSiblings(element, named, selector);
    }
  }
  return fromAttributes(document);
}

const ATTRIBUTES = ['data-author', 'data-author-name', 'data-byline-writer-name', 'data-byline'];

/** What templates leave for the scripts that draw the byline. */
function fromAttributes(document: Document): string[] {
  const holder = document.querySelector(ATTRIBUTES.map((name) => `[${name}]`).join(','));
  const value = ATTRIBUTES.map((name) => holder?.getAttribute(name)).find((text) => typeof text === 'string');
  return value === undefined || value === null || value.length > LONGEST_BYLINE ? [] : [value];
}

/** Authors of one byline stand in one parent, one link each. */
function withSiblings(element: Element, named: string, selector: string): string[] {
  const parent = element.parentElement;
  if (parent === null || textOf(parent).length > LONGEST_BYLINE) return [named];
  const siblings = [...parent.querySelectorAll(selector)];
  if (siblings.length > MOST_SIBLINGS || siblings.some((sibling) => sibling.contains(element) && sibling !== element))
    return [named];
  const lines = siblings.map((sibling) => namedLine(sibling) ?? '');
  // Beside a name in full, one word is a link to something else.
  return named.includes(' ') ? lines.filter((line) => line.includes(' ')) : lines;
}

/** More names in one place are a list of authors, not a byline. */
const MOST_SIBLINGS = 6;

/** The line of the element that names somebody: under a name stands a job, above it "Written by". */
function namedLine(element: Element): string | null {
  const text = textOf(element);
  if (text === '' || text.length > LONGEST_BYLINE * 2) return null;
  return (
    linesOf(element).find(
      (line) => line.length <= LONGEST_BYLINE && cleanAuthors([line], { siteNames: [] }).length > 0,
    ) ?? null
  );
}

/** The element's text as it stands on the page: `<span>By</span><a>Name</a>` with a space, blocks apart; no scripts. */
function linesOf(element: Element): string[] {
  if (element.childElementCount === 0) return [textOf(element)];
  const holder = element.cloneNode(true) as Element;
  for (const child of holder.querySelectorAll('*')) {
    const tag = tagOf(child);
    if (/^(?:SCRIPT|STYLE|SVG|BUTTON|TIME)$/.test(tag)) child.remove();
    else if (BLOCKS.has(tag) || tag === 'BR') {
      child.before(LINE_END);
      child.after(LINE_END);
    } else child.before(' ');
  }
  return (holder.textContent ?? '')
    .split(LINE_END)
    .map(tidy)
    .filter((line) => line !== '');
}

/** Never in a page's text: white space would not survive being tidied. */
const LINE_END = '\u001e';
