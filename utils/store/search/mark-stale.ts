import type { YakuhoDatabase } from '../database.ts';

/**
 * The draft reads otherwise than the search index says. Called in the transaction of the change: until the index has been
 * brought up to date, whenever that is, the draft is found by its own text.
 */
export async function markStale(database: YakuhoDatabase, draftId: string): Promise<void> {
  const before = await database.searchStale.get(draftId);
  await database.searchStale.put({ draftId, changes: (before?.changes ?? 0) + 1 });
}
