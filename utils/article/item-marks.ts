import type { ListBlock } from './article.ts';

/** What stands before each item where a list is text: `1. ` in a numbered list, `・` in others and in lists within lists. */
export function itemMarks({ ordered, start = 1, items }: ListBlock): string[] {
  let number = start;
  return items.map(({ depth }) => (ordered && depth === 0 ? `${number++}. ` : '・'));
}
