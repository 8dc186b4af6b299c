import { blockText, isBlankBlock } from '../../utils/post/block-text.ts';
import type { Post } from '../../utils/post/post.ts';
import type { Writing } from '../../utils/post/writing.ts';
import { WRITTEN_SLOTS, type WrittenSlot, writingPieces } from '../../utils/post/writing-pieces.ts';

/**
 * The parts in which the writing would replace words of the writer's own: neither empty, nor as one of `engines` left them.
 * These are asked about before they are overwritten.
 */
export function overwrittenParts(post: Post, writing: Writing, engines: Writing[]): WrittenSlot[] {
  return WRITTEN_SLOTS.filter((slot) => {
    if (writingPieces(writing, slot).length === 0) return false;
    const made = new Set(engines.flatMap((engine) => writingPieces(engine, slot)).map(blockText));
    return post.blocks.some((block) => block.slot === slot && !isBlankBlock(block) && !made.has(blockText(block)));
  });
}

/** Nothing stands yet in the parts an engine writes. */
export function isUnwritten(post: Post): boolean {
  const written: ReadonlySet<string> = new Set(WRITTEN_SLOTS);
  return post.blocks.every((block) => !written.has(block.slot) || isBlankBlock(block));
}
