import type { DraftSummary } from './draft.ts';
import { monthOf } from './month-of.ts';
import type { Posting } from './posting.ts';

export interface RecordedPosting {
  draft: DraftSummary;
  posting: Posting;
}

/** What went out, by month (`2026-11`), latest month first, and within it latest first. */
export function postingRecord(drafts: DraftSummary[]): Map<string, RecordedPosting[]> {
  const all = drafts.flatMap((draft) => (draft.postings ?? []).map((posting) => ({ draft, posting })));
  all.sort((a, b) => b.posting.at - a.posting.at);
  return Map.groupBy(all, ({ posting }) => monthOf(posting.at));
}
