import { textOf, tidy } from '../dom.ts';
import { decodeReferences } from './entities.ts';
import { fold, isBar, splitTitle } from './split-title.ts';

/** Labels for screen readers, buttons and clocks in a heading are not its words. */
const NOT_HEADLINE =
  '[class*="sr-only" i],[class*="visually-hidden" i],[class*="screen-reader" i],style,script,button,time';

/** A heading's own words, without kickers and counters that the page's metadata show to be no part of the headline. */
export function headlineText(heading: Element, stated: string[]): string {
  let text = spacedText(heading);
  for (const extra of heading.querySelectorAll(NOT_HEADLINE)) text = tidy(text.replace(textOf(extra), ' '));
  text = decodeReferences(text);
  const plain = plainText(text);
  if (stated.some((title) => plainText(title) === plain)) return text;
  // `<span>Dam dispute</span><span>Gates opened</span>` is `Dam dispute: Gates opened` where a line has room for it.
  const written =
    heading.firstElementChild && stated.find((title) => title.length > text.length && fold(title) === fold(text));
  if (written) return written;
  for (const title of stated) {
    const own = plainText(title);
    const at = plain.startsWith(own) ? 0 : plain.endsWith(own) ? plain.length - own.length : -1;
    if (at < 0 || own === '') continue;
    const rest = tidy(at === 0 ? text.slice(own.length) : text.slice(0, at));
    if (isSetApart(rest, at, text, own.length, heading)) return text.slice(at, at + own.length);
  }
  return text;
}

/** Whether what surrounds the headline stands in its own element, or behind a bar. */
function isSetApart(rest: string, at: number, text: string, length: number, heading: Element): boolean {
  const parts = splitTitle(text);
  const separator = at === 0 ? parts.at(-1)?.separator : parts[1]?.separator;
  if (separator !== undefined && isBar(separator) && parts.length > 1) return true;
  const own = text.slice(at, at + length);
  for (const child of heading.querySelectorAll('*')) {
    const inside = decodeReferences(textOf(child));
    if (inside === rest || inside === own) return true;
  }
  return false;
}

/** `Weekend<br>Coding<br>Agent` is three words on the page. */
function spacedText(heading: Element): string {
  if (heading.querySelector('br,div,p,.block') === null) return textOf(heading);
  const copy = heading.cloneNode(true) as Element;
  for (const edge of copy.querySelectorAll('br,div,p,.block')) edge.before(' ');
  return textOf(copy);
}

/** Character by character the same length, so that what is found in it stands at the same place in the text. */
const plainText = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[‘’‚‛`´′]/g, "'")
    .replace(/[“”„«»″]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s/g, ' ');
