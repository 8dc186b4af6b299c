import type { PostBlockKind, Slot } from './post.ts';
import type { BylinePattern } from './profile.ts';

/** What a new post starts from: its parts in order, and the pages it is for. Engine, depth, target and style are kept beside it, by its id. */
export interface Template {
  id: string;
  /** Null for a built-in one that the writer has not named: its name follows the language of the interface. */
  name: string | null;
  parts: TemplatePart[];
  /** Sites whose pages it is chosen for by itself, as typed: `news.example`, `*.paper.example`, an address of the site. */
  sites: string[];
  /** Languages whose pages it is chosen for by itself: `en`, `zh-TW`. */
  languages: string[];
}

export type TemplatePart = SlotPart | TextPart;

/** A part that the article, the profile, the engine or the writer fills. */
export interface SlotPart {
  /** Unique in the template, kept through edits. */
  id: string;
  slot: Slot;
  /** Of the source alone: the words it begins with in place of 出典. */
  label?: string | undefined;
  /** Of the byline alone: its own pattern in place of the profile's. */
  pattern?: BylinePattern | undefined;
}

/** A text of the writer's own in every post of the template, with variables and conditions (Liquid). */
export interface TextPart {
  id: string;
  kind: TextKind;
  /** What posts get: the last text that could be read. */
  text: string;
  /** What was typed since and cannot be read (yet). */
  typed?: string;
}

export const TEXT_KINDS = ['line', 'paragraph', 'heading', 'rule'] as const satisfies readonly PostBlockKind[];
export type TextKind = (typeof TEXT_KINDS)[number];

export const isTextPart = (part: TemplatePart): part is TextPart => 'kind' in part;

/** Parts that may stand in several places; of any other a second one would take the text meant for the first. */
const REPEATABLE: ReadonlySet<Slot> = new Set(['quote', 'comment']);

/** Whether the template may have (another) one of that part. */
export const hasRoomFor = (parts: readonly Omit<TemplatePart, 'id'>[], slot: Slot): boolean =>
  REPEATABLE.has(slot) || !parts.some((part) => 'slot' in part && part.slot === slot);

/** Characters and parts: far above what a post has, low enough for a file and a page to hold. */
export const TEMPLATE_LIMITS = { name: 100, text: 10_000, site: 300, entries: 200, parts: 100 } as const;
