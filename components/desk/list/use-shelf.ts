import { useEffect, useState } from 'preact/hooks';
import type { Shelf } from '../../../utils/store/catalogue.ts';
import { useCrash } from '../../ui/use-crash.ts';
import { catalogue } from './catalogue.ts';

/** All drafts, now and after every change made by any of our pages; null until the first are known. */
export function useShelf(): Shelf | null {
  const [shelf, setShelf] = useState(catalogue.current);
  const crash = useCrash();
  useEffect(() => {
    const ended = new AbortController();
    catalogue.watch(() => setShelf(catalogue.current()), crash, ended.signal);
    setShelf(catalogue.current());
    return () => ended.abort();
  }, []);
  return shelf;
}
