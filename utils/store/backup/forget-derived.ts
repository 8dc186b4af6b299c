import type { YakuhoDatabase } from '../database.ts';

/** Tables made from the drafts and articles: what a restoring changes below them, they are made anew from. */
export const DERIVED = ['sources', 'searchBlocks', 'searchBits', 'searchStale', 'complete'] as const;

/** Empties them, in the transaction of the change; until they are made again drafts are found by their own texts. */
export async function forgetDerived(database: YakuhoDatabase): Promise<void> {
  await Promise.all(DERIVED.map((table) => database.table(table).clear()));
}
