import { nextElement, textOf } from '../dom.ts';
import { isByAlone, opensAsByline } from './byline-words.ts';
import { isAboutOthers } from './is-about-others.ts';
import { isName } from './seen-byline.ts';

const LONGEST = 60;

/** `Written by Mara Ellison` as a line of its own, or `Author` with a name under it, anywhere on the page: some outlets sign at the end. */
export function signedBelow(document: Document): string | null {
  const root = document.body;
  if (root === null) return null;
  for (const line of document.querySelectorAll('h2,h3,h4,h5,h6,strong,b,em,p')) {
    const text = line.textContent ?? '';
    if (text.length > LONGEST * 2) continue;
    const said = textOf(line);
    if (said.length > LONGEST || isAboutOthers(line)) continue;
    if (opensAsByline(said) && isName(said)) return said;
    if (!isByAlone(said)) continue;
    const next = textOf(nextElement(line, root, true));
    if (next.includes(' ') && isName(next)) return next;
  }
  return null;
}
