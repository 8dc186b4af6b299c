import type { BlockGroup } from './group-blocks.ts';

/** What stands before a list's item when it is text: `- `, or its number. */
export function itemMarker(group: BlockGroup, index: number): string {
  return group.blocks[0].ordered ? `${index + 1}. ` : '- ';
}
