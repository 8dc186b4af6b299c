import { blockText, isBlankBlock } from '../../post/block-text.ts';
import type { Post } from '../../post/post.ts';
import type { Writing } from '../../post/writing.ts';
import { WRITTEN_SLOTS, type WrittenSlot, writingPieces } from '../../post/writing-pieces.ts';
import type { WantedParts } from './wanted-parts.ts';
import type { WrittenBlock } from './writing-job.ts';

/**
 * The parts that hold words of the writer's own: neither empty, nor as an engine left them (`written`), nor as 抜き出し
 * would have made them. These are asked about before they are overwritten.
 */
export function writersParts(
  post: Post,
  written: Readonly<Record<string, WrittenBlock>>,
  extract: Writing,
): WrittenSlot[] {
  return WRITTEN_SLOTS.filter((slot) => {
    const made = new Set(writingPieces(extract, slot).map(blockText));
    return post.blocks.some((block) => {
      const text = blockText(block);
      return block.slot === slot && !isBlankBlock(block) && written[block.id]?.text !== text && !made.has(text);
    });
  });
}

/** The parts in which something stands. */
export const writtenParts = (post: Post): WrittenSlot[] =>
  WRITTEN_SLOTS.filter((part) => post.blocks.some((block) => block.slot === part && !isBlankBlock(block)));

/** Nothing stands yet in the parts an engine writes. */
export const isUnwritten = (post: Post): boolean => writtenParts(post).length === 0;

/** Which of the parts of a post `wanted` would write. */
export function partsWanted({ title, points, lead, blocks }: WantedParts): WrittenSlot[] {
  const asked: Record<WrittenSlot, boolean> = { title, points, lead, sections: blocks.length > 0 };
  return WRITTEN_SLOTS.filter((part) => asked[part]);
}

/** The same without these parts. */
export function wantedWithout(wanted: WantedParts, parts: readonly WrittenSlot[]): WantedParts {
  const keeps = (part: WrittenSlot) => !parts.includes(part);
  return {
    title: wanted.title && keeps('title'),
    points: wanted.points && keeps('points'),
    lead: wanted.lead && keeps('lead'),
    blocks: keeps('sections') ? wanted.blocks : [],
  };
}
