import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';

/** What `query` finds in IndexedDB, now and after every change made by any of our pages; undefined until the first answer. */
export function useLiveQuery<Value>(query: () => Promise<Value>, dependencies: unknown[]): Value | undefined {
  const [found, setFound] = useState<{ value: Value } | undefined>(undefined);
  useEffect(() => {
    setFound(undefined);
    const subscription = liveQuery(query).subscribe({
      next: (value) => setFound({ value }),
      error: (error: unknown) => {
        // A bug or a broken database: rethrown outside Dexie, so that the view's error boundary and the console see it.
        setFound(() => {
          throw error;
        });
      },
    });
    return () => subscription.unsubscribe();
  }, dependencies);
  return found?.value;
}
