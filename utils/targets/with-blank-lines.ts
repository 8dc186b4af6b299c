import { type BlockGroup, standsBelow } from './group-blocks.ts';

/** Ameba sets no space between paragraphs; its own editor writes an empty line so. */
const BLANK_LINE = '<p>&nbsp;</p>';

/** The groups drawn for Ameba, an empty line between them. */
export function withBlankLines(groups: BlockGroup[], draw: (group: BlockGroup) => string): string {
  return groups
    .map((group, index) => {
      const before = groups[index - 1];
      return (before === undefined || standsBelow(before, group) ? '' : BLANK_LINE) + draw(group);
    })
    .join('');
}
