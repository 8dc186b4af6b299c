import { useEffect, useState } from 'preact/hooks';
import { indexDrafts } from '../../../utils/store/search/index-drafts.ts';
import { database } from '../database.ts';

/** One window at a time; a window that dies gives it back by dying. */
const LOCK = 'yakuho-search-index';

/** Brings the search index up to date while nothing else is to be done; true once it is. Searching does not wait for it. */
export function useIndexing(ready: boolean): boolean {
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!ready) return undefined;
    let current = true;
    const run = async () => {
      await rest();
      while (current && (await indexDrafts(database, rest))) await rest();
      if (current) setDone(true);
    };
    // Only the search's speed rests on it: it goes on where it was when the list is next opened.
    navigator.locks.request(LOCK, run).catch((error: unknown) => console.error('search index not made', error));
    return () => {
      current = false;
    };
  }, [ready]);
  return done;
}

/** Keys, clicks and frames that wait are dealt with meanwhile. Waiting for the page to be idle takes ten times as long. */
const REST_MS = 8;
const rest = () => new Promise<void>((resolve) => setTimeout(resolve, REST_MS));
