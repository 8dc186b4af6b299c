/** Where a post is announced, in the order they are shown. */
export const ANNOUNCE_IDS = ['x', 'threads', 'bluesky', 'instagram', 'truth', 'rumble'] as const;
export type AnnounceId = (typeof ANNOUNCE_IDS)[number];

/** One thing a service limits. */
interface Measure {
  unit: 'weight' | 'letters' | 'bytes' | 'hashtags';
  count: (text: string) => number;
  limit: number;
}

export interface AnnounceService {
  id: AnnounceId;
  /** All of them hold for a text that can be posted; the first is what the counter shows. */
  measures: readonly [Measure, ...Measure[]];
  /** Hashtags that are put in at most. */
  hashtags: number;
  /** Whether posts can be joined to a thread. */
  thread: boolean;
  /** The service's own page with the text in it; null where there is none, or it does not take so much. */
  composeAddress: ((text: string, link: string | null) => string | null) | null;
}

/** How much of one limit a text takes. */
export interface Count {
  unit: Measure['unit'];
  count: number;
  limit: number;
}

export const countsOf = ({ measures }: AnnounceService, text: string): Count[] =>
  measures.map(({ unit, count, limit }) => ({ unit, count: count(text), limit }));

export const isOver = ({ count, limit }: Count): boolean => count > limit;

export const fits = ({ measures }: AnnounceService, text: string): boolean =>
  measures.every(({ count, limit }) => count(text) <= limit);
