import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { useCrash } from './use-crash.ts';

/** What `query` finds in IndexedDB, now and after every change made by any of our pages; undefined until the first answer. */
export function useLiveQuery<Value>(query: () => Promise<Value>, dependencies: unknown[]): Value | undefined {
  const [found, setFound] = useState<{ value: Value } | undefined>(undefined);
  const crash = useCrash();
  useEffect(() => {
    setFound(undefined);
    // An error is a bug or a broken database: the error boundary says so.
    const subscription = liveQuery(() => query().catch(tellClosed)).subscribe({
      next: (value) =>
        setFound((before) => (before !== undefined && Object.is(before.value, value) ? before : { value })),
      error: crash,
    });
    return () => subscription.unsubscribe();
  }, dependencies);
  return found?.value;
}

/** `liveQuery` keeps a closed database to itself, also one that never opened, and the view would wait for ever: told by another name it is passed on. */
function tellClosed(error: unknown): never {
  const closed = error instanceof Error && error.name === 'DatabaseClosedError';
  throw closed ? Object.assign(new Error('The database is closed', { cause: error }), { inner: error }) : error;
}
