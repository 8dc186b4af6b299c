import type { Inline, ListBlock, ListItem } from '../article.ts';
import { ARTICLE_LIMITS } from '../article-limits.ts';
import { tagOf } from '../dom.ts';
import { BULLET, withoutMark } from './item-mark.ts';

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
    const line = inlines(at);
    const content = withoutMark(line, BULLET.exec(line[0]?.text ?? '')?.[0].length ?? 0);
    if (content.length > 0) items.push({ depth: Math.min(levels.length - 1, ARTICLE_LIMITS.listDepth), content });
    for (const list of nested.reverse()) levels.push(list.firstElementChild);
  }
  if (items.length === 0) return null;
  const start = startOf(root);
  return { kind: 'list', ordered: tagOf(root) === 'OL', ...(start === 1 ? {} : { start }), items };
}

/** The number the list begins with; 1 where it counts backwards or not at all. */
export function startOf(list: Element): number {
  const start = Number.parseInt(list.getAttribute('start') ?? '', 10);
  return tagOf(list) === 'OL' && start > 1 && start <= ARTICLE_LIMITS.listNumber ? start : 1;
}

/** Lists in the item, at once or in one element of it. */
const listsIn = (item: Element): Element[] =>
  [...item.children].flatMap((child) => (isList(child) ? [child] : [...child.children].filter(isList)));

const inThem = (lists: Element[]): number => lists.reduce((sum, list) => sum + list.querySelectorAll('p').length, 0);

export const isList = (element: Element): boolean => tagOf(element) === 'UL' || tagOf(element) === 'OL';
