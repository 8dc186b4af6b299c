import { TEXT_NODE, textOf, tidy } from '../dom.ts';
import { lowerInPlace } from '../letter-ranges.ts';
import { startsName } from './byline-words.ts';
import { cleanAuthors } from './clean-authors.ts';
import { isAboutOthers } from './is-about-others.ts';
import { isName } from './is-name.ts';

const SAYS =
  /^(?:(?:article |this (?:article|post|story) was )?(?:written|posted) by\b\s*:?|(?:authors?|about the author|contributors)\s*(?::|$)|беседовал[аи]?|розмовля(?:в|ла|ли)|propos recueillis par|das (?:interview|gespräch) führten?|entrevista de|intervista di)\s*/;
const LONGEST_LINE = 160;
/** An element whose own text opens with the words, as few elements do. */
const HOLDERS = 'p,div,span,strong,b,em,small,li,h2,h3,h4,h5,h6';

/** Who the first line anywhere on the page says that it was written by: many blogs print the byline behind the text. */
export function bylineBehind(document: Document, siteNames: string[]): string[] {
  for (const element of document.querySelectorAll(HOLDERS)) {
    const first = element.firstChild;
    const words = first?.nodeType === TEXT_NODE ? SAYS.exec(lowerInPlace(tidy(first.nodeValue))) : null;
    if (words === null) continue;
    const names = cleanAuthors([sayingOf(element, words[0].length)], { siteNames }).filter(startsName);
    if (names.length > 0 && !isAboutOthers(element)) return names;
  }
  const last = document.querySelector(LAST_LINE);
  return last !== null && isName(textOf(last)) ? cleanAuthors([textOf(last)], { siteNames }) : [];
}

/** As Vietnamese outlets end their articles: a name alone, set to the right. */
const LAST_LINE = 'p[style*="text-align"][style*="right"] > strong:only-child,p[align="right"] > strong:only-child';

/** What stands behind the words: in the same line, or in the next element. */
function sayingOf(element: Element, words: number): string {
  const line = textOf(element);
  const own = line.slice(words).trim();
  if (own !== '') return line.length > LONGEST_LINE ? '' : own;
  const next = element.nextElementSibling ?? element.parentElement?.nextElementSibling;
  return textOf(next).slice(0, LONGEST_LINE);
}
