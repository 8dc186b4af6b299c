import { DATABASE_NAME } from './database-name.ts';
import type { TaughtRule } from './taught-rule.ts';

/**
 * A popup waits for its rules at most this long: without them it clips as on a site that was never taught. The page
 * is being read meanwhile; a disk that was asleep takes the better part of a second.
 */
const PATIENCE_MS = 1000;

/**
 * The taught rules that hold, read without Dexie, which the popup would load for this alone. Never makes or upgrades
 * the database: where it is not there yet, nothing was taught.
 */
export async function readTaughtRules(name = DATABASE_NAME, patience = PATIENCE_MS): Promise<TaughtRule[]> {
  const late = new Promise<TaughtRule[]>((resolve) => setTimeout(() => resolve([]), patience));
  return Promise.race([readAll(name), late]);
}

function readAll(name: string): Promise<TaughtRule[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    let missing = false;
    opening.onupgradeneeded = () => {
      // Asked for without a version, only a database that is not there needs an upgrade.
      missing = true;
      opening.transaction?.abort();
    };
    opening.onerror = (event) => {
      event.preventDefault();
      if (missing) resolve([]);
      else reject(opening.error);
    };
    opening.onsuccess = () => {
      const database = opening.result;
      if (!database.objectStoreNames.contains('siteRules')) {
        database.close();
        resolve([]);
        return;
      }
      const reading = database.transaction('siteRules').objectStore('siteRules').getAll();
      reading.onsuccess = () => {
        const rules: TaughtRule[] = reading.result;
        resolve(rules.filter(({ retired }) => retired === null));
      };
      reading.onerror = () => reject(reading.error);
      // At once, though it ends only with the reading: an upgrade must not wait for a popup.
      database.close();
    };
  });
}
