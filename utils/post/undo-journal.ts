/**
 * What 取り消す needs to know after a reload: the document as it was, and every change since, as ProseMirror's own JSON
 * (documents and steps). The last change leads to the post it is stored with, or it is of no use.
 */
export interface UndoJournal {
  base: unknown;
  entries: JournalEntry[];
}

/**
 * - `new`: an edit that begins an undo step, `same`: one that belongs to the step before, `beside`: one that is no step (an
 *   engine's text), `after`: a change made by rule right after 取り消す or やり直す.
 * - `undo`, `redo`: those two themselves.
 */
export type JournalEntry =
  | { kind: 'new' | 'same' | 'beside' | 'after'; steps: unknown[]; from: number; to: number }
  | { kind: 'undo' | 'redo' };
