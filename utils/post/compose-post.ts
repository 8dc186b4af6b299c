import type { Article } from '../article/article.ts';
import { composeByline } from './compose-byline.ts';
import { composeFooter } from './compose-footer.ts';
import { composeNotice } from './compose-notice.ts';
import { composeSource } from './compose-source.ts';
import type { Depth } from './depth.ts';
import { type Piece, piece } from './piece.ts';
import type { Post, Slot } from './post.ts';
import type { Profile } from './profile.ts';
import type { Template } from './template.ts';
import type { Writing } from './writing.ts';
import { emptyPieces, type WrittenSlot, writingPieces } from './writing-pieces.ts';

export interface Composition {
  article: Article;
  template: Template;
  profile: Profile;
  depth: Depth;
  /** Null where the engine writes later: the frame is there, its texts are empty. */
  writing: Writing | null;
  newId: () => string;
}

type Part = (composition: Composition) => Piece[];

/** An engine's part; where it has nothing, empty blocks to type into. */
const written =
  (slot: WrittenSlot): Part =>
  ({ writing }) => {
    const pieces = writing === null ? [] : writingPieces(writing, slot);
    return pieces.length === 0 ? emptyPieces(slot) : pieces;
  };

/** One entry a part of `product.md`'s table. */
const PARTS: Record<Slot, Part> = {
  notice: ({ profile }) => composeNotice(profile),
  related: () => [piece('line')],
  title: written('title'),
  byline: ({ article, profile }) => composeByline(article, profile),
  points: written('points'),
  lead: written('lead'),
  sections: written('sections'),
  quote: () => [piece('quote'), piece('cite')],
  comment: () => [piece('paragraph')],
  source: ({ article, profile }) => composeSource(article, profile),
  footer: ({ profile }) => composeFooter(profile),
};

/** 要点だけ has no running text: what would hold it is left out of the frame. */
const LEFT_OUT_OF_POINTS: ReadonlySet<Slot> = new Set(['lead', 'sections', 'quote']);

/** A new post: the template's parts in order, filled from article, profile and writing. Parts without text are empty blocks. */
export function composePost(composition: Composition): Post {
  const { template, depth, newId } = composition;
  const slots = template.slots.filter((slot) => depth !== 'points' || !LEFT_OUT_OF_POINTS.has(slot));
  const blocks = slots.flatMap((slot) => PARTS[slot](composition).map((part) => ({ ...part, id: newId(), slot })));
  return { blocks };
}
