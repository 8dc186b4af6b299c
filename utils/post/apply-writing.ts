import { isBlankBlock } from './block-text.ts';
import { type Post, type PostBlock, SLOTS, type Slot } from './post.ts';
import type { Writing } from './writing.ts';
import { WRITTEN_SLOTS, writingPieces } from './writing-pieces.ts';

/**
 * The post with the engine's text in it: title, points, lead and sections are replaced where the writing has them;
 * a part it lacks keeps what stands there. All other blocks stay as they are.
 */
export function applyWriting(post: Post, writing: Writing, newId: () => string): Post {
  let { blocks } = post;
  for (const slot of WRITTEN_SLOTS) {
    const fresh = writingPieces(writing, slot).filter((part) => !isBlankBlock(part));
    if (fresh.length === 0) continue;
    const at = placeOf(blocks, slot);
    const keep = (block: PostBlock) => block.slot !== slot;
    blocks = [
      ...blocks.slice(0, at).filter(keep),
      ...fresh.map((part) => ({ ...part, id: newId(), slot })),
      ...blocks.slice(at).filter(keep),
    ];
  }
  return { ...post, blocks };
}

/** Where the slot's blocks begin; where it has none left, after the blocks that come before it in a new post. */
function placeOf(blocks: PostBlock[], slot: Slot): number {
  const own = blocks.findIndex((block) => block.slot === slot);
  if (own !== -1) return own;
  const earlier = new Set(SLOTS.slice(0, SLOTS.indexOf(slot)));
  return blocks.findLastIndex((block) => earlier.has(block.slot)) + 1;
}
