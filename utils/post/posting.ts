/** Where a post can have gone; not only where this extension copies to: a writer announces a post by hand, too. */
export const POSTING_PLACES = [
  'note',
  'ameba',
  'jimdo',
  'newsletter',
  'x',
  'instagram',
  'truth',
  'rumble',
  'threads',
  'bluesky',
  'other',
] as const;
export type PostingPlace = (typeof POSTING_PLACES)[number];

/** That a draft went out: where, when, and the address it has there. */
export interface Posting {
  id: string;
  place: PostingPlace;
  /** Milliseconds since 1970. */
  at: number;
  /** Absolute http(s) address; null where there is none, or it is not known (yet). */
  url: string | null;
}
