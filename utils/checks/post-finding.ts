import type { Fact, Severity } from './finding.ts';
import type { SourcePart } from './quotation/quotation-fact.ts';

/** What a writer is told together, in this order: figures first, as a wrong one is the worst of all; `target` is what does not fit there. */
export const CHECK_GROUPS = ['numbers', 'names', 'quotation', 'style', 'target'] as const;
export type CheckGroup = (typeof CHECK_GROUPS)[number];

/** Other words for a part of one block's text. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/** What puts it right: other words in the block, the line below a quotation, or what 出典 lacks (null: all of it). */
export type Fix = { kind: 'replace'; edits: Edit[] } | { kind: 'cite' } | { kind: 'source'; part: SourcePart | null };

/** A finding where it stands in the post. */
export interface PostFinding {
  /** Unique in its report, and the same in the next one while that is found in that block. */
  id: string;
  /** What a dismissal is remembered by: the finding and the sentence it is about. */
  key: string;
  group: CheckGroup;
  severity: Severity;
  blockId: string;
  /** Characters of the block's text; equal where the whole block is meant. */
  start: number;
  end: number;
  fact: Fact;
  /** Id of the sentence of the original it was held against. */
  sourceId: number | null;
  fix: Fix | null;
  /** The fix changes nothing a reader is told: it may be taken unread. */
  safe: boolean;
}

export interface PostReport {
  /** Figures of the post, and those the original bears out; null where they cannot be held against it. */
  figures: { found: number; supported: number } | null;
  /** Why figures and names are not held against the original. */
  unchecked: 'no-original' | 'language' | null;
  quotation: { share: number; longestRun: number };
  /** The gravest first, then by group and place. */
  findings: PostFinding[];
}
