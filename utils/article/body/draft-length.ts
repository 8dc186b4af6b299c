import type { DraftBlock } from './draft-block.ts';

/** Characters of the blocks' running text together. */
export const draftLength = (drafts: readonly DraftBlock[]): number =>
  drafts.reduce((sum, { text }) => sum + text.length, 0);
