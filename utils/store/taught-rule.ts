import type { SiteRule } from '../article/site-rules/site-rule.ts';

/** A rule the writer taught or imported, as it is kept. Nothing is overwritten: what a change takes away stays until the change can no longer be undone. */
export interface TaughtRule extends SiteRule {
  id: string;
  /** The change that brought it. */
  addedBy: string;
  /** The change that took it away; null while the rule holds. */
  retired: { by: string; at: number } | null;
  /** The last clip or picking it was there for; null where there was none yet. */
  lastUse: { at: number; used: boolean; words: number } | null;
}
