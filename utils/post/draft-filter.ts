import type { DraftSummary } from './draft.ts';
import { type DraftStatus, draftStatus } from './draft-status.ts';
import { monthOf } from './month-of.ts';
import type { PostingPlace } from './posting.ts';

/** Which drafts a list shows; null leaves that question open. */
export interface DraftFilter {
  status: DraftStatus | null;
  /** Where it went, or is to go. */
  place: PostingPlace | null;
  site: string | null;
  /** `2026-11`, of the day the draft was begun. */
  month: string | null;
}

export const NO_FILTER: DraftFilter = { status: null, place: null, site: null, month: null };

export function fitsFilter(draft: DraftSummary, { status, place, site, month }: DraftFilter): boolean {
  return (
    (status === null || draftStatus(draft) === status) &&
    (place === null || placesOf(draft).includes(place)) &&
    (site === null || draft.siteName === site) &&
    (month === null || monthOf(draft.createdAt) === month)
  );
}

const placesOf = ({ meantFor, postings = [] }: DraftSummary): PostingPlace[] => [
  ...postings.map(({ place }) => place),
  ...(meantFor === undefined ? [] : [meantFor.place]),
];

export const countFilters = (filter: DraftFilter): number =>
  Object.values(filter).filter((value) => value !== null).length;

/** What there is to choose from: sites by how often they occur, months and places in order. */
export interface FilterChoices {
  places: PostingPlace[];
  sites: string[];
  months: string[];
}

export function filterChoices(drafts: DraftSummary[]): FilterChoices {
  const sites = new Map<string, number>();
  const months = new Set<string>();
  const places = new Set<PostingPlace>();
  for (const draft of drafts) {
    const { siteName, createdAt } = draft;
    if (siteName !== null) sites.set(siteName, (sites.get(siteName) ?? 0) + 1);
    months.add(monthOf(createdAt));
    for (const place of placesOf(draft)) places.add(place);
  }
  return {
    places: [...places].sort(),
    sites: [...sites].sort((a, b) => b[1] - a[1]).map(([name]) => name),
    months: [...months].sort().reverse(),
  };
}
