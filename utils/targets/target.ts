import type { Post } from '../post/post.ts';

/** In the order they are offered. Apart from the registry: who only remembers a choice does not load what draws. */
export const TARGET_IDS = [
  'note',
  'ameba',
  'amebaHtml',
  'jimdo',
  'jimdoHtml',
  'newsletter',
  'html',
  'plain',
  'markdown',
] as const;
export type TargetId = (typeof TARGET_IDS)[number];
/** A destination the writer made. */
export type OwnTargetId = `own:${string}`;
export type AnyTargetId = TargetId | OwnTargetId;

/** A destination: what it is given and what it cannot hold. Pure; one file each, listed in `registry.ts`. */
export interface Target {
  id: AnyTargetId;
  /** What its text is read as there; where `html` is given, that is what is seen. */
  text: 'plain' | 'html' | 'markdown';
  limits: Limits;
  /** How the post looks there. Blocks that show nothing render nothing. */
  render(post: Post, options: RenderOptions): Rendered;
}

/** What the destination itself allows; what is not named has no limit known. */
export interface Limits {
  /** In UTF-16 units, as `maxlength` counts. */
  title?: number;
  /** In full-width characters, markup included. */
  body?: number;
  /** Of the markup in UTF-8. */
  bytes?: number;
  /** The tags a post is filed under. */
  tags?: { count: number; length: number; hyphen: boolean };
  /** `#words` within the text. */
  hashtags?: number;
}

export interface RenderOptions {
  /** Points as `- ` lines of text, or as a list the target draws itself. */
  pointStyle: 'dash' | 'list';
}

export interface Rendered {
  /** Markup of our own making, every text escaped; null for targets that take text alone, be it the source of a page. */
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
  /** In bytes: beyond the limit mail is cut, and the rest is behind a link. */
  | { kind: 'mail-too-long'; length: number; limit: number }
  /** `count` pictures have an address no page may show (`data:`, a file of this machine): their captions alone arrive. */
  | { kind: 'image-address'; count: number }
  /** `count` blocks of that kind become paragraphs, links the words with their addresses behind them. */
  | { kind: 'heading' | 'list' | 'quotation' | 'link-words'; count: number }
  /** More tags than it takes. */
  | { kind: 'too-many-tags'; count: number; limit: number }
  /** Tags that are longer than it takes, in characters. */
  | { kind: 'tag-too-long'; tags: string[]; limit: number }
  /** Tags with a hyphen, which it does not take. */
  | { kind: 'tag-hyphen'; tags: string[] }
  /** More hashtags in the text than it takes. */
  | { kind: 'too-many-hashtags'; count: number; limit: number }
  /** Nothing but the writer's own comment is in it: no title and no words of the article. */
  | { kind: 'comment-alone' }
  /** `count` ordered lists, whose numbers become part of the text. */
  | { kind: 'ordered-list'; count: number };
