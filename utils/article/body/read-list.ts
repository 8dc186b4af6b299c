import type { Inline, ListBlock, ListItem } from '../article.ts';
import { ARTICLE_LIMITS } from '../article-limits.ts';
import { tagOf } from '../dom.ts';

/** An item with this many paragraphs of its own is a card or a slide: the list only lays it out. */
const PARAGRAPHS_OF_A_CARD = 3;
const CARD = 'h1,h2,h3,h4,h5,h6,table,figure,blockquote,pre';

/** A list with its nested lists flattened to depths, or null where the list only lays out other blocks. */
export function readList(root: Element, inlines: (item: Element) => Inline[]): ListBlock | null {
  if (root.querySelector(CARD) !== null) return null;
  const items: ListItem[] = [];
  // Each level is a place in one list; a stack, not recursion, as pages may nest lists without end.
  const levels: (Element | null)[] = [root.firstElementChild];
  while (levels.length > 0 && items.length < ARTICLE_LIMITS.parts) {
    const at = levels.at(-1) ?? null;
    if (at === null) {
      levels.pop();
      continue;
    }
    levels[levels.length - 1] = at.nextElementSibling;
    if (isList(at)) {
      levels.push(at.firstElementChild);
      continue;
    }
    const nested = listsIn(at);
    const paragraphs = at.querySelectorAll('p').length;
    if (paragraphs >= PARAGRAPHS_OF_A_CARD && paragraphs - inThem(nested) >= PARAGRAPHS_OF_A_CARD) return null;
    const content = inlines(at);
    if (content.length > 0) items.push({ depth: Math.min(levels.length - 1, ARTICLE_LIMITS.listDepth), content });
    for (const list of nested.reverse()) levels.push(list.firstElementChild);
  }
  const start = Number.parseInt(root.getAttribute('start') ?? '', 10);
  const counts = tagOf(root) === 'OL';
  const later = counts && start > 1 && start <= ARTICLE_LIMITS.listNumber;
  return items.length === 0 ? null : { kind: 'list', ordered: counts, ...(later ? { start } : {}), items };
}

/** Lists in the item, at once or in one element of it. */
const listsIn = (item: Element): Element[] =>
  [...item.children].flatMap((child) => (isList(child) ? [child] : [...child.children].filter(isList)));

const inThem = (lists: Element[]): number => lists.reduce((sum, list) => sum + list.querySelectorAll('p').length, 0);

const isList = (element: Element): boolean => tagOf(element) === 'UL' || tagOf(element) === 'OL';
