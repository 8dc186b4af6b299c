import type { Page } from 'puppeteer-core';

/** Has a page of ours keep a store of the database busy, as a slow disk would: what others write there waits for `releaseStore`. */
export const holdStore = (page: Page, store: string): Promise<void> =>
  page.evaluate(
    (name) =>
      new Promise<void>((held, failed) => {
        const opening = indexedDB.open('yakuho');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const rows = opening.result.transaction(name, 'readwrite').objectStore(name);
          const hold = () => {
            if ('released' in globalThis) return opening.result.close();
            rows.get('').onsuccess = () => {
              held();
              hold();
            };
          };
          hold();
        };
      }),
    store,
  );

/** Lets go of what that page holds. */
export const releaseStore = (page: Page): Promise<void> =>
  page.evaluate(() => void Object.assign(globalThis, { released: true }));
