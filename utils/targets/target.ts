import type { Post } from '../post/post.ts';

export const TARGET_IDS = ['note', 'ameba', 'plain', 'markdown'] as const;
export type TargetId = (typeof TARGET_IDS)[number];

/** A destination: what it is given and what it cannot hold. Pure; one file each, listed in `registry.ts`. */
export interface Target {
  id: TargetId;
  /** How the post looks there. Blocks that show nothing render nothing. */
  render(post: Post, options: RenderOptions): Rendered;
}

export interface RenderOptions {
  /** Points as `- ` lines of text, or as a list the target draws itself. */
  pointStyle: 'dash' | 'list';
}

export interface Rendered {
  /** Markup of our own making, every text escaped; null for targets that take text alone. */
  html: string | null;
  /** The same post as text: the clipboard's second half, and for text targets all of it. */
  text: string;
  /** The headline alone, in one line, for the editor's own title field; empty while the post has none. */
  title: string;
  /** What the target cannot hold, said before pasting. */
  losses: Loss[];
}

export type Loss =
  /** `count` runs lose their bold. */
  | { kind: 'bold'; count: number }
  /** `count` links become text, their addresses not being http(s) or mailto (plain text keeps an address beside its words and loses nothing). */
  | { kind: 'link'; count: number }
  /** `count` pictures stay out: the target takes none by address. */
  | { kind: 'image'; count: number }
  /** The target has one size of heading: `count` smaller ones look like the others. */
  | { kind: 'heading-level'; count: number }
  /** In UTF-16 units, as `maxlength` counts: equal to characters but for emoji and rare kanji, which may count double. */
  | { kind: 'title-too-long'; length: number; limit: number }
  /** In full-width characters, markup included; a half-width one is half. */
  | { kind: 'body-too-long'; length: number; limit: number }
  /** `count` ordered lists, whose numbers become part of the text. */
  | { kind: 'ordered-list'; count: number };
