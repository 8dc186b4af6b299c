import type { PostBlockKind, Slot } from '../../../utils/post/post.ts';

/** A post as the editor's document: ProseMirror's JSON, narrowed to our schema. */
export interface PostDoc {
  type: 'doc';
  content: DocBlock[];
}

export interface DocBlock {
  type: PostBlockKind;
  attrs: BlockAttrs;
  content?: DocInline[];
}

/** One set for every kind, so that a block keeps what it knows when its kind changes. */
export interface BlockAttrs {
  /** Null for a moment in a block just made; `tidyBlocks` gives it one. */
  blockId: string | null;
  slot: Slot | null;
  sourceIds: number[];
  untranslated: boolean;
  level: 2 | 3;
  ordered: boolean;
  /** For `image` alone: its address and what it shows. Null only in one that came damaged; it is a caption then, and reads as a paragraph. */
  src: string | null;
  alt: string;
}

export type DocInline = { type: 'text'; text: string; marks?: DocMark[] } | { type: 'hardBreak'; marks?: DocMark[] };

export type DocMark = { type: 'bold' } | { type: 'link'; attrs: { href: string } };
