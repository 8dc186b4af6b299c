import type { BlockGroup } from './group-blocks.ts';
import { inlineHtml } from './inline-html.ts';
import { itemMarker } from './item-marker.ts';
import { styled } from './styled.ts';

/** A list as lines of text with their marks. */
export function itemLines(group: BlockGroup): string {
  return group.blocks.map((block, index) => itemMarker(group, index) + inlineHtml(block)).join('<br>');
}

/** A list that the target draws itself. */
export function itemList({ blocks }: BlockGroup, style = ''): string {
  const items = blocks.map((block) => `<li>${inlineHtml(block)}</li>`).join('');
  return styled(blocks[0].ordered ? 'ol' : 'ul', style, items);
}
