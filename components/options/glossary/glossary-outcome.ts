import type { GlossaryEntry } from '../../../utils/post/glossary.ts';

/** What the last press did, and how to take it back. */
export interface GlossaryOutcome {
  text: string;
  failed?: true;
  undo?: GlossaryUndo;
}

export interface GlossaryUndo {
  put: GlossaryEntry[];
  remove: string[];
}
