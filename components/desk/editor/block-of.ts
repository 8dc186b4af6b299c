import type { Node } from '@tiptap/pm/model';
import { POST_BLOCK_KINDS, type PostBlockKind } from '../../../utils/post/post.ts';
import type { BlockAttrs } from './post-doc.ts';

/** The kind of a block node; throws on a node of another schema. */
export function kindOf(block: Node): PostBlockKind {
  const kind = POST_BLOCK_KINDS.find((known) => known === block.type.name);
  if (kind === undefined) throw new Error(`not a block of a post: ${block.type.name}`);
  return kind;
}

export function attrsOf(block: Node): BlockAttrs {
  return block.attrs as BlockAttrs;
}
