import { madeDrafts } from './made-drafts.ts';

/** Rows a transaction: one of all 10,000 would hold them in memory at once. */
const AT_ONCE = 200;

/** What `desk.ts` runs in a page of the extension: fills its database behind the extension's back, as years would have. */
const inPage = {
  async fill(count: number, seed: number): Promise<void> {
    const opening = indexedDB.open('yakuho');
    const database = await answer(opening);
    let transaction: IDBTransaction | null = null;
    let at = 0;
    for (const { summary, post, article } of madeDrafts(count, seed, Date.now())) {
      transaction ??= database.transaction(['drafts', 'posts', 'articles'], 'readwrite', { durability: 'relaxed' });
      transaction.objectStore('drafts').put(summary);
      transaction.objectStore('posts').put(post);
      transaction.objectStore('articles').put(article);
      at += 1;
      if (at % AT_ONCE === 0 || at === count) {
        await done(transaction);
        transaction = null;
      }
    }
    // As after an update from before 0.4.0.
    const before = database.transaction('complete', 'readwrite');
    before.objectStore('complete').clear();
    await done(before);
    database.close();
  },
};
export type FillDesk = typeof inPage;
Object.assign(globalThis, { fillDesk: inPage });

function answer<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((found, failed) => {
    request.onsuccess = () => found(request.result);
    request.onerror = () => failed(request.error);
  });
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((finished, failed) => {
    transaction.oncomplete = () => finished();
    transaction.onabort = () => failed(transaction.error);
  });
}
