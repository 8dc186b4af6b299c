import type { Article } from '../article/article.ts';
import { composeByline } from './compose-byline.ts';
import { composeFooter } from './compose-footer.ts';
import { composeNotice } from './compose-notice.ts';
import { composeSource } from './compose-source.ts';
import type { Depth } from './depth.ts';
import { type Piece, piece } from './piece.ts';
import type { Post, Slot } from './post.ts';
import type { Profile } from './profile.ts';
import { isTextPart, type SlotPart, type Template, type TemplatePart } from './template.ts';
import { textPieces } from './text-pieces.ts';
import type { Writing } from './writing.ts';
import { emptyPieces, isWrittenSlot, type WrittenSlot, writingPieces } from './writing-pieces.ts';

export interface Composition {
  article: Article;
  template: Template;
  /** The template's fixed texts as they read for this article, by the part's id (`renderTexts`). */
  texts: ReadonlyMap<string, string>;
  profile: Profile;
  depth: Depth;
  /** Null where the engine writes later: the frame is there, its texts are empty. */
  writing: Writing | null;
  newId: () => string;
}

type Part = (composition: Composition, options: SlotPart) => Piece[];

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
  byline: ({ article, profile }, { pattern }) =>
    composeByline(article, { bylinePattern: pattern ?? profile.bylinePattern }),
  points: written('points'),
  lead: written('lead'),
  sections: written('sections'),
  quote: () => [piece('quote'), piece('cite')],
  comment: () => [piece('paragraph')],
  source: ({ article, profile }, { label }) => composeSource(article, profile, label),
  footer: ({ profile }) => composeFooter(profile),
};

/** 要点だけ has no running text: what would hold it is left out of the frame. */
const LEFT_OUT_OF_POINTS: ReadonlySet<Slot> = new Set(['lead', 'sections', 'quote']);

/** A new post: the template's parts in order, filled from article, profile and writing. Parts without text are empty blocks. */
export function composePost(composition: Composition): Post {
  const { template, texts, profile, newId } = composition;
  const opening = template.parts.findIndex((part) => !isTextPart(part) && isWrittenSlot(part.slot));
  const blocks = template.parts.flatMap((part, index) => {
    if (isLeftOut(part, template.parts[index + 1], composition.depth)) return [];
    if (!isTextPart(part))
      return PARTS[part.slot](composition, part).map((made) => ({ ...made, id: newId(), slot: part.slot }));
    // Standing text, like the profile's: what an engine writes or clears, and where it puts a part the post lacks, never touches it.
    const slot: Slot = index < opening ? 'notice' : 'footer';
    const pieces = textPieces(part.kind, texts.get(part.id) ?? part.text, profile);
    return pieces.map((made) => ({ ...made, id: newId(), slot }));
  });
  // A text that is a condition may come to nothing, and the editor needs a place to type.
  return { blocks: blocks.length > 0 ? blocks : [{ ...piece('paragraph'), id: newId(), slot: 'comment' }] };
}

/** The parts of the template that an engine writes. */
export const writtenSlots = ({ parts }: Template): WrittenSlot[] =>
  parts.flatMap((part) => (!isTextPart(part) && isWrittenSlot(part.slot) ? [part.slot] : []));

/** A heading goes with the part it stands over. */
function isLeftOut(part: TemplatePart, next: TemplatePart | undefined, depth: Depth): boolean {
  if (depth !== 'points') return false;
  if (!isTextPart(part)) return LEFT_OUT_OF_POINTS.has(part.slot);
  return part.kind === 'heading' && next !== undefined && !isTextPart(next) && LEFT_OUT_OF_POINTS.has(next.slot);
}
