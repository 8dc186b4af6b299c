import type { YakuhoDatabase } from './database.ts';
import { pendingRequests } from './pending-requests.ts';
import { fulfilRequest } from './requests.ts';

/** Makes the drafts of all stored requests, oldest first; gives those that failed, which stay stored for the next try. */
export async function finishRequests(
  database: YakuhoDatabase,
  context: { newId: () => string; now: () => number },
): Promise<{ requestId: string; error: unknown }[]> {
  const failures: { requestId: string; error: unknown }[] = [];
  for (const { id } of await pendingRequests(database)) {
    try {
      await fulfilRequest(database, id, context);
    } catch (error) {
      failures.push({ requestId: id, error });
    }
  }
  return failures;
}
