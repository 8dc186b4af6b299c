import { blockText, isBlankBlock } from '../../post/block-text.ts';
import { type PostBlock, type PostBlockKind, SLOTS } from '../../post/post.ts';
import type { PiecePlace, WrittenPiece } from '../engine.ts';
import type { WrittenBlock } from './writing-job.ts';

/** What to do with a piece: into which block it goes, or behind which a new one is made (null: at the very top). */
export type Placement =
  | { kind: 'into'; blockId: string }
  | { kind: 'new'; after: string | null }
  /** The writer has edited or deleted that block: it is theirs. */
  | { kind: 'leave' };

/** Where a piece goes among the post's blocks, given what the engine wrote before. */
export function placePiece(
  blocks: readonly PostBlock[],
  written: Readonly<Record<string, WrittenBlock>>,
  piece: WrittenPiece,
): Placement {
  const own = ownBlock(written, piece);
  if (own !== null) return placeGrown(blocks.find(({ id }) => id === own.id) ?? null, own.before);
  const start = blocks.findLastIndex(({ id }) => {
    const place = written[id];
    return place !== undefined && place.part === piece.part && compare(place, piece) < 0;
  });
  const blank = emptyBlockBehind(blocks, start, written, piece);
  if (blank !== undefined) return { kind: 'into', blockId: blank.id };
  return { kind: 'new', after: blocks[start === -1 ? topOf(blocks, written, piece) : start]?.id ?? null };
}

/** The block that holds what the engine put in that place before, and what that was; null where it put nothing there. */
export function ownBlock(
  written: Readonly<Record<string, WrittenBlock>>,
  piece: PiecePlace,
): { id: string; before: WrittenBlock } | null {
  const own = Object.entries(written).find(([, place]) => isSamePlace(place, piece));
  return own === undefined ? null : { id: own[0], before: own[1] };
}

/** Where more of a text goes whose block is there, or gone (null). */
export function placeGrown(block: PostBlock | null, before: WrittenBlock): Placement {
  return block !== null && blockText(block) === before.text ? { kind: 'into', blockId: block.id } : { kind: 'leave' };
}

/** The kind of block a piece becomes. */
export function kindOfPiece({ part, index }: PiecePlace): PostBlockKind {
  switch (part) {
    case 'title':
      return 'title';
    case 'points':
      return 'item';
    case 'lead':
      return 'paragraph';
    case 'sections':
      return index < 0 ? 'heading' : 'paragraph';
  }
}

/** An empty block of the right kind behind `start`, before the next text of the same part. */
function emptyBlockBehind(
  blocks: readonly PostBlock[],
  start: number,
  written: Readonly<Record<string, WrittenBlock>>,
  piece: WrittenPiece,
): PostBlock | undefined {
  for (const block of blocks.slice(start + 1)) {
    if (block.slot !== piece.part) continue;
    if (!isBlankBlock(block)) return undefined;
    if (block.kind === kindOfPiece(piece) && written[block.id] === undefined) return block;
  }
  return undefined;
}

/** Index of the block that the first piece of a part follows; -1 for the top. */
function topOf(
  blocks: readonly PostBlock[],
  written: Readonly<Record<string, WrittenBlock>>,
  piece: WrittenPiece,
): number {
  const next = blocks.findIndex(({ id }) => {
    const place = written[id];
    return place !== undefined && place.part === piece.part && compare(place, piece) > 0;
  });
  if (next !== -1) return next - 1;
  const ownSlot = blocks.findLastIndex(({ slot }) => slot === piece.part);
  if (ownSlot !== -1) return ownSlot;
  const earlier = new Set(SLOTS.slice(0, SLOTS.indexOf(piece.part)));
  return blocks.findLastIndex(({ slot }) => earlier.has(slot));
}

const compare = (a: PiecePlace, b: PiecePlace): number => a.passage - b.passage || a.index - b.index;

const isSamePlace = (a: PiecePlace, b: PiecePlace): boolean => a.part === b.part && compare(a, b) === 0;
