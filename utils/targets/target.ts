import type { Post } from '../post/post.ts';

export const TARGET_IDS = ['note', 'ameba', 'plain', 'markdown'] as const;
export type TargetId = (typeof TARGET_IDS)[number];

/** A destination: what it is given and what it cannot hold. Pure; one file each, listed in `registry.ts`. */
export interface Target {
  id: TargetId;
  /** How the post looks there. `html` is null for targets that take text alone. */
  render(post: Post, options: RenderOptions): Rendered;
}

export interface RenderOptions {
  pointStyle: 'dash' | 'list';
}

export interface Rendered {
  html: string | null;
  text: string;
  /** The headline alone, for the editor's own title field. */
  title: string;
  /** What the target cannot hold, said before pasting. */
  losses: Loss[];
}

export type Loss =
  /** `count` runs lose their bold. */
  | { kind: 'bold'; count: number }
  /** `count` links become text (Markdown and plain text keep the address in brackets and lose nothing). */
  | { kind: 'link'; count: number }
  | { kind: 'title-too-long'; length: number; limit: number }
  | { kind: 'body-too-long'; length: number; limit: number }
  /** An ordered list's numbers become part of the text. */
  | { kind: 'ordered-list'; count: number };
