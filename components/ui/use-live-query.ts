import { useEffect, useState } from 'preact/hooks';
import { useCrash } from './use-crash.ts';
import { watchQuery } from './watch-query.ts';

/** What `query` finds in IndexedDB, now and after every change made by any of our pages; undefined until the first answer. */
export function useLiveQuery<Value>(query: () => Promise<Value>, dependencies: unknown[]): Value | undefined {
  const [found, setFound] = useState<{ value: Value } | undefined>(undefined);
  // An error is a bug or a broken database: the error boundary says so.
  const crash = useCrash();
  useEffect(() => {
    setFound(undefined);
    const take = (value: Value) =>
      setFound((before) => (before !== undefined && Object.is(before.value, value) ? before : { value }));
    return watchQuery(query, take, crash);
  }, dependencies);
  return found?.value;
}
