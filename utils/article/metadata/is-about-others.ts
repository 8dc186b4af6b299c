import { nameOf, tagOf } from '../dom.ts';

const OTHERS =
  /comment|related|recommend|sidebar|widget|footer|copyright|promo|teaser|popular|most-read|trending|latest/;
/**
 * Page builders call every element a widget; an article has a footer of its own, where some outlets print the byline;
 * `mr-[--sidebar-width]` only measures. */
const OWN = /elementor-widget[\w-]*|elementskit-widget[\w-]*|(?:entry|post|article)[-_]+footer[\w-]*|\S*\[\S*/g;
const FAR_ENOUGH = 8;

/** Whether an element stands among what the page says of other articles, of its readers or of itself. */
export function isAboutOthers(element: Element): boolean {
  let at: Element | null = element;
  // The body is called by everything the page has.
  for (let up = 0; at !== null && tagOf(at) !== 'BODY' && up < FAR_ENOUGH; up += 1, at = at.parentElement) {
    if (OTHERS.test(nameOf(at).replace(OWN, ''))) return true;
  }
  return false;
}
