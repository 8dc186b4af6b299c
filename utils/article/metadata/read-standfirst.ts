import { nameOf, nextElement, tagOf, textOf } from '../dom.ts';
import { overlap } from './overlap.ts';
import type { PageFacts } from './page-facts.ts';
import { firstMeta } from './read-meta-tags.ts';

const STANDFIRST =
  '[class*="standfirst" i],[class*="dek" i],[class*="subtitle" i],[class*="sub-title" i],[class*="subhead" i],[class*="subheadline" i],[class*="sub-headline" i],[class*="article-summary" i],[class*="article__summary" i],[class*="article-lead" i],[class*="article__lead" i],[class*="vorspann" i],[class*="teaser-text" i],[class*="intro" i],[class*="excerpt" i],[class*="leadtext" i],[class*="lead-text" i],[class*="elementlead" i],[class~="leadin" i],[class*="shorttext" i],[class*="epigraph" i],[class*="-spot-" i],[class*="chapo" i],[class*="entradilla" i],[itemprop~="description"],[itemprop~="alternativeHeadline"],[data-testid*="standfirst" i],[data-testid*="dek" i]';
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
    const named = at.matches(STANDFIRST) || (at.parentElement?.matches(STANDFIRST) ?? false);
    const near = steps < NEAR;
    if (named ? isLead(at) : near && !opensText(at) && described.some((one) => overlap(text, one) >= SAME)) return text;
    // A paragraph of its own is where the body begins.
    if (tagOf(at) === 'P' && text.length > 80) return null;
  }
  return null;
}

const isLead = (element: Element): boolean =>
  element.closest('figure') === null && !CAPTION_OR_BYLINE.test(nameOf(element)) && !/^by /i.test(textOf(element));

/** The first of like paragraphs: the body, of which many systems cut the page's description. */
function opensText(element: Element): boolean {
  const next = element.nextElementSibling;
  return tagOf(element) === 'P' && next !== null && tagOf(next) === 'P' && nameOf(next) === nameOf(element);
}
