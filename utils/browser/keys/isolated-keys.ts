import type { StoredKeys } from './stored-keys.ts';

const DATABASE = 'yakuho-keys';
const STORE = 'keys';

/**
 * Keys in an IndexedDB of the extension's origin, which content scripts (they live in the page's origin) cannot open.
 * A database of its own, so that no backup of the other one can ever hold them.
 */
export const isolatedKeys: StoredKeys = {
  load: async (id) => {
    const key: unknown = await inStore('readonly', (store) => store.get(id));
    return typeof key === 'string' && key !== '' ? key : null;
  },
  save: async (id, key) => {
    await inStore('readwrite', (store) => store.put(key, id));
  },
  remove: async (id) => {
    await inStore('readwrite', (store) => store.delete(id));
  },
};

async function inStore(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await open();
  try {
    const transaction = database.transaction(STORE, mode);
    const request = work(transaction.objectStore(STORE));
    await new Promise<void>((done, failed) => {
      transaction.oncomplete = () => done();
      transaction.onabort = () => failed(transaction.error ?? new Error('the keys could not be stored'));
    });
    return request.result;
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error ?? new Error('the keys could not be opened'));
  });
}
