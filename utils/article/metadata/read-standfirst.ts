import { nameOf, nextElement, tagOf, textOf } from '../dom.ts';
import { overlap } from './overlap.ts';
import type { PageFacts } from './page-facts.ts';
import { firstMeta } from './read-meta-tags.ts';

/** Names of the line's element, or of the one around it. */
const STANDFIRST =
  /standfirst|dek|sub-?title|sub-?head|article(?:-|__)(?:summary|lead)|vorspann|teaser-text|intro|excerpt|lead-?text|elementlead|\bleadin(?!-)\b|shorttext|epigraph|-spot-|chapo|entradilla/;
const STATED =
  '[itemprop~="description"],[itemprop~="alternativeHeadline"],[data-testid*="standfirst" i],[data-testid*="dek" i]';
const SHORTEST = 25;
const LONGEST = 700;
/** Elements after the headline among which it stands. */
const NEAR = 40;
/** Elements after it among which one that is named so may still stand: picture, byline and buttons come first on some pages. */
const FAR = 160;
const CAPTION_OR_BYLINE = /caption|credit|byline|author/;
/** The description of the page and the line under the headline are often the same words, cut. */
const SAME = 0.6;

/** The line or two under the headline, as the page shows it; found on the page before the body is known. */
export function findStandfirst({ document, headline, meta }: PageFacts): string | null {
  const root = document.body;
  if (root === null || headline === null) return null;
  const described = [firstMeta(meta, 'description'), firstMeta(meta, 'og:description')].filter((text) => text !== null);
  let at = nextElement(headline, root, true);
  for (let steps = 0; at !== null && steps < FAR; steps += 1, at = nextElement(at, root)) {
    if (
      !/^(?:P|DIV|H2|H3|H4|SPAN|SECTION|STRONG)$/.test(tagOf(at)) ||
      at.querySelector('p ~ p,ul,ol,h1,h2 ~ h2') !== null
    )
      continue;
    const text = textOf(at);
    if (text.length < SHORTEST || text.length > LONGEST) continue;
    const named = isNamed(at) || isNamed(at.parentElement);
    const near = steps < NEAR;
    if (named ? isLead(at) : near && !opensText(at) && described.some((one) => overlap(text, one) >= SAME)) return text;
    // A paragraph of its own is where the body begins.
    if (tagOf(at) === 'P' && text.length > 80) return null;
  }
  return null;
}

const isNamed = (element: Element | null): boolean =>
  element !== null && (STANDFIRST.test(nameOf(element)) || element.matches(STATED));

const isLead = (element: Element): boolean =>
  element.closest('figure') === null && !CAPTION_OR_BYLINE.test(nameOf(element)) && !/^by /i.test(textOf(element));

/** The first of like paragraphs: the body, of which many systems cut the page's description. */
function opensText(element: Element): boolean {
  const next = element.nextElementSibling;
  return tagOf(element) === 'P' && next !== null && tagOf(next) === 'P' && nameOf(next) === nameOf(element);
}
