import { type Piece, piece } from './piece.ts';
import type { PostBlockKind, Slot } from './post.ts';
import type { Writing, WrittenText } from './writing.ts';

/** The parts of a post that an engine writes. */
export const WRITTEN_SLOTS = ['title', 'points', 'lead', 'sections'] as const;
export type WrittenSlot = (typeof WRITTEN_SLOTS)[number];

export const isWrittenSlot = (slot: Slot): slot is WrittenSlot => WRITTEN_SLOTS.some((written) => written === slot);

/** What the writing has for one part, as blocks; empty where it has nothing. */
export function writingPieces(writing: Writing, slot: WrittenSlot): Piece[] {
  switch (slot) {
    case 'title':
      return writing.title === null ? [] : [written('title', writing.title)];
    case 'points':
      return writing.points.map((point) => written('item', point));
    case 'lead':
      return writing.lead.map((paragraph) => written('paragraph', paragraph));
    case 'sections':
      return writing.sections.flatMap(({ heading, paragraphs }) => [
        ...(heading === null ? [] : [{ ...written('heading', heading), level: 2 as const }]),
        ...paragraphs.map((paragraph) => written('paragraph', paragraph)),
      ]);
  }
}

/** Points are three to five; three empty lines invite them. */
const EMPTY_POINTS = 3;

/** Empty blocks to type into; they render nothing. */
export function emptyPieces(slot: WrittenSlot): Piece[] {
  switch (slot) {
    case 'title':
      return [piece('title')];
    case 'points':
      return Array.from({ length: EMPTY_POINTS }, () => piece('item'));
    case 'lead':
      return [piece('paragraph')];
    case 'sections':
      return [{ ...piece('heading'), level: 2 }, piece('paragraph')];
  }
}

function written(kind: PostBlockKind, { text, sourceIds, untranslated }: WrittenText): Piece {
  const block = { ...piece(kind, text), sourceIds: [...sourceIds] };
  return untranslated ? { ...block, untranslated: true } : block;
}
