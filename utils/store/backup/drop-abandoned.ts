import type { YakuhoDatabase } from '../database.ts';

/** What lies ready is one for all windows: one at a time reads and restores, and holds this lock of the browser meanwhile. */
export const RESTORE_LOCK = 'yakuho-restore';

/** Clears what a preview left that was closed without an answer; what a window is still at stays. */
export async function dropAbandoned(database: YakuhoDatabase): Promise<void> {
  await navigator.locks.request(RESTORE_LOCK, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await database.incoming.clear();
  });
}
