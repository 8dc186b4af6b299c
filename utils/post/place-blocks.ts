import { isBlankBlock } from './block-text.ts';
import type { Post, PostBlock, PostBlockKind, Slot } from './post.ts';

/** Where a block stands, as data: the view puts it into words ("要点 2", "本文 見出し 1"). */
export interface BlockPlace {
  id: string;
  slot: Slot;
  kind: PostBlockKind;
  /** 1-based place among the slot's shown blocks of that kind. */
  ordinal: number;
  /** How many blocks of that kind the slot shows; with 1 the ordinal says nothing. */
  of: number;
}

/** The places of the blocks asked for, in the post's order. Empty blocks render nothing and have none. */
export function placeBlocks(post: Post, isAsked: (block: PostBlock) => boolean): BlockPlace[] {
  const shown = post.blocks.filter((block) => !isBlankBlock(block));
  return shown.filter(isAsked).map((block) => {
    const { id, slot, kind } = block;
    const peers = shown.filter((peer) => peer.slot === slot && peer.kind === kind);
    return { id, slot, kind, ordinal: peers.indexOf(block) + 1, of: peers.length };
  });
}
