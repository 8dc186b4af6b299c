import { isBlankBlock } from '../../post/block-text.ts';
import type { Post } from '../../post/post.ts';
import type { WrittenSlot } from '../../post/writing-pieces.ts';
import type { WrittenPiece } from '../engine.ts';
import { applyPieces, clearParts } from './apply-pieces.ts';
import type { Step } from './plan-steps.ts';
import { stillWanted } from './still-wanted.ts';
import type { WantedParts } from './wanted-parts.ts';
import type { WrittenBlock } from './writing-job.ts';

/** What a whole reply (コピペAI) changes: the post, what is the engine's in it, and what is still to be asked for. */
export interface AppliedReply {
  post: Post;
  written: Record<string, WrittenBlock>;
  wanted: WantedParts;
}

/** Puts a reply's pieces into the post; see `replacedParts` for what goes. */
export function applyReply(
  { post, written, wanted }: AppliedReply,
  pieces: readonly WrittenPiece[],
  { passages }: Pick<Step, 'passages'>,
  all: WantedParts,
  newId: () => string,
): AppliedReply {
  const parts = partsOf(pieces);
  const replaced = replacedParts(pieces, wanted, all);
  const others = Object.fromEntries(Object.entries(written).filter(([, { part }]) => !replaced.includes(part)));
  const applied = applyPieces({ post: clearParts(post, replaced, newId), written: others }, pieces, newId);
  return {
    post: withoutBlanks(applied.post, parts),
    written: applied.written,
    wanted: wantedAfter(wanted, pieces, passages),
  };
}

/** The parts that the pieces have something for. */
export const partsOf = (pieces: readonly WrittenPiece[]): WrittenSlot[] => [...new Set(pieces.map(({ part }) => part))];

/**
 * The parts of which the pieces take the place of what stands there: all they have something for, but for the sections only
 * while none of them is written yet (`all`); later ones go between those that are.
 */
export function replacedParts(pieces: readonly WrittenPiece[], wanted: WantedParts, all: WantedParts): WrittenSlot[] {
  return partsOf(pieces).filter((part) => part !== 'sections' || wanted.blocks.length === all.blocks.length);
}

/** What is left of `wanted` once these pieces are written. */
function wantedAfter(wanted: WantedParts, pieces: readonly WrittenPiece[], passages: Step['passages']): WantedParts {
  return pieces.reduce((left, { part, passage }) => {
    if (part !== 'sections') return stillWanted(left, { kind: 'part-done', part });
    const blocks = passages.find((one) => one.blocks[0] === passage)?.blocks ?? [];
    return stillWanted(left, { kind: 'passage-done', blocks });
  }, wanted);
}

/** Of what was asked (`step`), what the pieces have nothing for. */
export function missingOf(wanted: WantedParts, step: Step, pieces: readonly WrittenPiece[]): WantedParts {
  const asked = {
    title: step.title,
    points: step.points,
    lead: step.lead,
    blocks: step.passages.flatMap(({ blocks }) => blocks).filter((block) => wanted.blocks.includes(block)),
  };
  return wantedAfter(asked, pieces, step.passages);
}

/** The frame's empty blocks in parts that have their text. */
function withoutBlanks(post: Post, parts: readonly WrittenSlot[]): Post {
  const isLeftOver = (slot: string) => parts.some((part) => part === slot);
  return { ...post, blocks: post.blocks.filter((block) => !isLeftOver(block.slot) || !isBlankBlock(block)) };
}
