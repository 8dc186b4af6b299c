import type { DraftSummary } from './draft.ts';

export const DRAFT_ORDERS = ['updated', 'created', 'oldest', 'title'] as const;
export type DraftOrder = (typeof DRAFT_ORDERS)[number];

const collator = new Intl.Collator('ja', { numeric: true });

const COMPARE: Record<DraftOrder, (a: DraftSummary, b: DraftSummary) => number> = {
  updated: (a, b) => b.updatedAt - a.updatedAt,
  created: (a, b) => b.createdAt - a.createdAt,
  oldest: (a, b) => a.createdAt - b.createdAt,
  title: (a, b) => collator.compare(a.title, b.title),
};

export const orderDrafts = (drafts: DraftSummary[], order: DraftOrder): DraftSummary[] =>
  drafts.toSorted(COMPARE[order]);
