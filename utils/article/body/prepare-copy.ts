import { nameOf, tagOf } from '../dom.ts';

/**
 * Makes ready in the copy what Readability would lose or take for text: names under quotations (it drops every footer),
 * AMP's pictures, consent and sign-up dialogs; and takes out drawings, whose hundreds of parts it would visit one by one.
 */
export function prepareCopy(copy: Document): void {
  for (const element of copy.querySelectorAll(HANDLED)) {
    const tag = tagOf(element);
    if (tag === 'SVG') element.remove();
    else if (tag === 'FOOTER' && element.closest('blockquote') !== null) replaceTag(element, 'cite');
    else if (tag.startsWith('AMP-')) element.replaceWith(imageOf(element));
    else if (tag !== 'BODY' && tag !== 'HTML' && element.matches(DIALOGS) && !/\barticle\b/.test(nameOf(element)))
      element.remove();
  }
}

const DIALOGS =
  '[aria-modal="true"],dialog,#onetrust-consent-sdk,#CybotCookiebotDialog,#usercentrics-root,#didomi-host,#cookie-notice,#cookie-law-info-bar,.cc-window,.qc-cmp2-container,.fc-consent-root,[id^="sp_message_container"]';

/** Asked once of the whole page: each question walks through all its elements. */
const HANDLED = `svg,blockquote footer,amp-img,amp-anim,${DIALOGS}`;

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
