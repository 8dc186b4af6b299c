import type { ComposeRequest } from '../post/compose-request.ts';
import type { YakuhoDatabase } from './database.ts';

/** What waits to become a draft, oldest first. Apart from what makes the drafts: who only looks does not load it. */
export async function pendingRequests(database: YakuhoDatabase): Promise<ComposeRequest[]> {
  return database.requests.orderBy('createdAt').toArray();
}
