import { isElement, nameOf, TEXT_NODE, tagOf, textOf } from '../dom.ts';
import { protectHeading } from './protect-heading.ts';
import { HIDDEN, placeStreamed, revealFolded, STREAMED } from './reveal-hidden.ts';

/**
 * Makes ready in the copy what Readability would lose or take for text: names under quotations (it drops every footer), headings,
 * AMP's pictures, what is folded away, consent and sign-up dialogs; and takes out drawings, whose hundreds of parts it would visit one by one.
 */
export function prepareCopy(copy: Document): void {
  const placeholders = new Map<string, Element>();
  for (const element of copy.querySelectorAll(HANDLED)) {
    const tag = tagOf(element);
    if (tag === 'FOOTER' && element.closest('blockquote') !== null) replaceTag(element, 'cite');
    else if (SECTION_HEADING.test(tag)) protectHeading(element);
    else if (NEVER_TEXT.has(tag)) element.remove();
    else if (tag === 'IMG') removeIcon(element);
    else if (tag === 'BUTTON' || element.matches(OPENS)) showQuestion(element);
    else if (tag === 'BR') keepInParagraph(element);
    else if (element.matches(DATA)) element.parentElement?.remove();
    else if (tag.startsWith('AMP-')) element.replaceWith(imageOf(element));
    else if (element.matches(FACTS)) replaceTag(element, 'section');
    else if (tag === 'ARTICLE') removeCard(element);
    else if (tag === 'TEMPLATE') placeholders.set(element.id.slice(2), element);
    else if (element.id.startsWith('S:')) placeStreamed(element, placeholders);
    else if (tag !== 'BODY' && tag !== 'HTML' && element.matches(DIALOGS) && !/\barticle\b/.test(nameOf(element)))
      element.remove();
    else revealFolded(element);
  }
}

const DIALOGS =
  '[aria-modal="true"],dialog,#onetrust-consent-sdk,#CybotCookiebotDialog,#usercentrics-root,#didomi-host,#cookie-notice,[class*="privacy-modal"],[class*="cookie-modal"],[class*="cookie-list"],#cookie-law-info-bar,.cc-window,.qc-cmp2-container,.fc-consent-root,[id^="sp_message_container"]';

/**
 * The whole text without a paragraph among other properties: what a template writes for machines, and a style sheet hides.
 * Other templates call each paragraph of the text by that name.
 */
const DATA = 'div[itemprop="headline"] ~ div[itemprop="articleBody"]:not(:has(*))';

/** Boxes with facts beside the text, which are the article's own: Readability drops them as asides, or as widgets. */
const FACTS =
  'article aside:has(tr + tr),aside[class*="infobox" i],div[class*="infobox" i][class*="widget" i],.widget-info-box,[class*="factbox" i],[class*="fact-box" i],aside[class*="faktaboks" i],aside[class*="kader" i],.fact.widget';

/** Nothing of these is ever read as a block; Readability would weigh every link and field in them. */
const NEVER_TEXT = new Set('SVG NAV FOOTER'.split(' '));

const SECTION_HEADING = /^H[2-6]$/;

/** Page builders make their buttons of other elements. */
const OPENS = '[role="button"][aria-expanded]';

/** Asked once of the whole page: each question walks through all its elements. */
const HANDLED = `h2,h3,h4,h5,h6,svg,nav,footer,li img[width],p ~ p > br,button[aria-expanded],${OPENS},${FACTS},article article,amp-img,amp-anim,${DATA},${DIALOGS},${HIDDEN},${STREAMED}`;

/** A button that opens an answer is its question, and so its heading. */
function showQuestion(button: Element): void {
  if (button.closest('h2,h3,h4,h5,h6') === null && /[?？]$/.test(textOf(button))) replaceTag(button, 'h3');
}

/**
 * Two breaks in a paragraph are an empty line. Readability makes a box of such a paragraph, which it may then drop from among others for its
 * links: the invisible mark between the two keeps it from that, and `tidy` takes the mark out again.
 */
function keepInParagraph(second: Element): void {
  const { previousSibling: before } = second;
  const blank =
    before?.nodeType === TEXT_NODE && (before.nodeValue ?? '').trim() === '' ? before.previousSibling : before;
  if (blank !== null && blank !== undefined && isElement(blank) && tagOf(blank) === 'BR') second.before(MARK);
}

const MARK = '\u200b';

/** An `<article>` in the article: a headline that leads to another one, with a line or two. The entries of a live blog may be as short. */
function removeCard(card: Element): void {
  if (card.querySelector('article') !== null || card.closest('[class*="live" i],[id*="live" i]') !== null) return;
  const link = card.querySelector('a[href]:has(h2,h3,h4,h5),h2 a[href],h3 a[href],h4 a[href],h5 a[href]');
  if (link !== null && textOf(card).length <= LONGEST_CARD && !link.getAttribute('href')?.includes('#')) card.remove();
}

/** Characters. */
const LONGEST_CARD = 300;

/** A tick drawn before each item: Readability takes a list with more pictures than paragraphs for a menu. */
function removeIcon(image: Element): void {
  if (Number(image.getAttribute('width')) <= LARGEST_ICON) image.remove();
}

/** Pixels. */
const LARGEST_ICON = 48;

function replaceTag(element: Element, tag: string): void {
  const replacement = element.ownerDocument.createElement(tag);
  while (element.firstChild !== null) replacement.appendChild(element.firstChild);
  element.replaceWith(replacement);
}

function imageOf(picture: Element): Element {
  const image = picture.ownerDocument.createElement('img');
  for (const name of ['src', 'srcset', 'alt', 'width', 'height']) {
    const value = picture.getAttribute(name);
    if (value !== null) image.setAttribute(name, value);
  }
  return image;
}
