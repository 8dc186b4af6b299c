import type { PostBlock, PostBlockKind } from '../post/post.ts';

/** What a target draws as one piece: adjacent lines, the items of one list, a quotation with its own source line. */
export type GroupKind = 'lines' | 'title' | 'heading' | 'paragraph' | 'items' | 'quote' | 'image';

export interface BlockGroup {
  kind: GroupKind;
  /** At least one. */
  blocks: [PostBlock, ...PostBlock[]];
}

const GROUP_OF: Record<PostBlockKind, GroupKind> = {
  rule: 'lines',
  line: 'lines',
  title: 'title',
  heading: 'heading',
  paragraph: 'paragraph',
  item: 'items',
  quote: 'quote',
  cite: 'quote',
  image: 'image',
};

/** Puts together what stands together. A block of a kind we do not know is a bug, and throws. */
export function groupBlocks(blocks: PostBlock[]): BlockGroup[] {
  const groups: BlockGroup[] = [];
  for (const block of blocks) {
    if (!Object.hasOwn(GROUP_OF, block.kind)) throw new Error(`No target knows the block kind "${block.kind}"`);
    const kind = GROUP_OF[block.kind];
    const group = groups.at(-1);
    if (group?.kind === kind && joins(group, block)) group.blocks.push(block);
    else groups.push({ kind, blocks: [block] });
  }
  return groups;
}

function joins(group: BlockGroup, block: PostBlock): boolean {
  const last = group.blocks.at(-1);
  if (last === undefined || last.slot !== block.slot) return false;
  switch (group.kind) {
    case 'lines':
      return true;
    case 'items':
      return last.ordered === block.ordered;
    case 'quote':
      return last.kind === 'quote';
    default:
      return false;
  }
}

/** Whether the next group stands right below without a blank line: the byline below its title, text below its heading. */
export function standsBelow(group: BlockGroup, next: BlockGroup): boolean {
  if (group.kind === 'title') return next.kind === 'lines' && next.blocks[0].slot === 'byline';
  return group.kind === 'heading' && next.kind !== 'heading';
}
