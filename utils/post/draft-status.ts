import type { DraftSummary } from './draft.ts';

/** 書きかけ, 完成, 投稿済み. */
export const DRAFT_STATUSES = ['writing', 'done', 'posted'] as const;
export type DraftStatus = (typeof DRAFT_STATUSES)[number];

/** Never stored by itself, so that it cannot disagree with what is: a draft that went out is 投稿済み. */
export function draftStatus({ done, postings }: Pick<DraftSummary, 'done' | 'postings'>): DraftStatus {
  if (postings !== undefined && postings.length > 0) return 'posted';
  return done === true ? 'done' : 'writing';
}
