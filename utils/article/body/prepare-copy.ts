import { nameOf, tagOf } from '../dom.ts';

/**
 * Makes ready in the copy what Readability would lose or take for text: names under quotations (it drops every footer),
 * AMP's pictures, consent and sign-up dialogs; and takes out drawings, whose hundreds of parts it would visit one by one.
 */
export function prepareCopy(copy: Document): void {
  for (const drawing of copy.querySelectorAll('svg')) drawing.remove();
  for (const footer of copy.querySelectorAll('blockquote footer')) replaceTag(footer, 'cite');
  for (const picture of copy.querySelectorAll('amp-img,amp-anim')) picture.replaceWith(imageOf(picture));
  for (const dialog of copy.querySelectorAll(DIALOGS)) {
    if (tagOf(dialog) !== 'BODY' && tagOf(dialog) !== 'HTML' && !/\barticle\b/.test(nameOf(dialog))) dialog.remove();
  }
}

const DIALOGS =
  '[aria-modal="true"],dialog,#onetrust-consent-sdk,#CybotCookiebotDialog,#usercentrics-root,#didomi-host,#cookie-notice,#cookie-law-info-bar,.cc-window,.qc-cmp2-container,.fc-consent-root,[id^="sp_message_container"]';

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
