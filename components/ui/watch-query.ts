import { liveQuery } from 'dexie';

/** Tells `next` what `query` finds in IndexedDB, now and after every change made by any of our pages; gives what ends it. */
export function watchQuery<Value>(
  query: () => Promise<Value>,
  next: (value: Value) => void,
  error: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(() => query().catch(tellClosed)).subscribe({ next, error });
  return () => subscription.unsubscribe();
}

/** `liveQuery` keeps a closed database to itself, also one that never opened, and the view would wait for ever: told by another name it is passed on. */
function tellClosed(error: unknown): never {
  const closed = error instanceof Error && error.name === 'DatabaseClosedError';
  throw closed ? Object.assign(new Error('The database is closed', { cause: error }), { inner: error }) : error;
}
