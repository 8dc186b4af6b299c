import type { OwnTargetId } from '../target.ts';

export const OWN_FORMATS = ['rich', 'html', 'markdown', 'plain'] as const;
/** `rich`: formatted text as it is pasted into an editor; the others are its source, or text alone. */
export type OwnFormat = (typeof OWN_FORMATS)[number];

/** What a destination may keep beside plain paragraphs. */
export const KEPT_PARTS = ['heading', 'list', 'quotation', 'image', 'bold', 'link'] as const;
export type KeptPart = (typeof KEPT_PARTS)[number];

export const OWN_LIMITS = ['title', 'body', 'tags', 'hashtags'] as const;
export type OwnLimit = (typeof OWN_LIMITS)[number];

/** A destination of the writer's own, as it is stored. */
export interface OwnTarget {
  id: OwnTargetId;
  name: string;
  format: OwnFormat;
  kept: KeptPart[];
  /** Null: none is known. Counted as `Limits` says. */
  limits: Record<OwnLimit, number | null>;
  /** The title has a field of its own there: the body goes without it. */
  titleApart: boolean;
  /** Where its editor is opened; null: the writer goes there by themselves. */
  editorUrl: string | null;
  updatedAt: number;
}

export const isOwnTargetId = (id: string): id is OwnTargetId => /^own:[\w-]{1,64}$/.test(id);

export const newOwnTarget = (id: OwnTargetId, now: number): OwnTarget => ({
  id,
  name: '',
  format: 'rich',
  kept: [...KEPT_PARTS],
  limits: { title: null, body: null, tags: null, hashtags: null },
  titleApart: true,
  editorUrl: null,
  updatedAt: now,
});
