/**
 * The Japanese post: a flat list of text blocks. `kind` says what a block is (and how a target renders it), `slot` says
 * which part of the template it belongs to. The editor's schema is these kinds, one node type each.
 */
export interface Post {
  blocks: PostBlock[];
}

/** The parts of a post, in the order a new one has them. */
export const SLOTS = [
  'notice',
  'related',
  'title',
  'byline',
  'points',
  'lead',
  'sections',
  'quote',
  'comment',
  'source',
  'footer',
] as const;
export type Slot = (typeof SLOTS)[number];

/** Runs of text with one look; `\n` is a line break inside the block. */
export interface Span {
  text: string;
  /** Absolute http(s) or mailto address. */
  href?: string;
  bold?: true;
}

/** A picture by its address; the block's text is its caption. */
interface PostImage {
  /** Absolute http(s) address. */
  src: string;
  /** What it shows, for those who do not see it; may be empty. */
  alt: string;
}

export const POST_BLOCK_KINDS = [
  'rule',
  'line',
  'title',
  'heading',
  'paragraph',
  'item',
  'quote',
  'cite',
  'image',
] as const;

/**
 * - `rule`: a row of dashes, as text: note drops `<hr>`.
 * - `line`: a line of fixed text; adjacent lines and rules of one slot stand together without a gap.
 * - `title`: the post's headline. `heading`: a section's.
 * - `item`: one `- ` line (point) or `1. ` line of a list.
 * - `quote`: one paragraph of a blockquote; `cite`: the quote's own source line after it.
 * - `image`: a picture with its caption. Only writers put one in, engines never.
 */
export type PostBlockKind = (typeof POST_BLOCK_KINDS)[number];

export interface PostBlock {
  /** Unique in the post, kept through edits. */
  id: string;
  kind: PostBlockKind;
  slot: Slot;
  content: Span[];
  /** For `heading` alone. */
  level?: 2 | 3;
  /** For `item` alone. */
  ordered?: true;
  /** For `image` alone. */
  image?: PostImage;
  /** Ids of the `SourceSentence`s the text was made from. */
  sourceIds: number[];
  /** 未訳: the text still stands in the source language. */
  untranslated?: true;
}
