import { blockText } from './block-text.ts';
import type { Post, PostBlock } from './post.ts';

/** Whether two posts read and look the same; ids do not count. */
export function samePost(a: Post, b: Post): boolean {
  return a.blocks.length === b.blocks.length && a.blocks.every((block, index) => sameBlock(block, b.blocks[index]));
}

/** Whether two blocks read and look the same. */
export function sameBlock(a: PostBlock, b: PostBlock | undefined): boolean {
  return b !== undefined && blockText(a) === blockText(b) && lookOf(a) === lookOf(b);
}

const lookOf = ({ id: _, sourceIds: __, ...rest }: PostBlock): string =>
  JSON.stringify(Object.entries(rest).toSorted());
