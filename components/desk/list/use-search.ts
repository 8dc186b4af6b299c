import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftSummary } from '../../../utils/post/draft.ts';
import { type SearchQuery, searchQuery } from '../../../utils/post/search/search-query.ts';
import { type Hit, searchDrafts } from '../../../utils/store/search/search-drafts.ts';
import { afterPaint } from '../../ui/after-paint.ts';
import { useCrash } from '../../ui/use-crash.ts';
import { database } from '../database.ts';

/** Hits looked for before somebody scrolls on. */
const AT_FIRST = 40;
const MORE = 100;

export interface Found {
  /** As it stood in the field. */
  words: string;
  query: SearchQuery;
  hits: Hit[];
  /** Whether there are no others. */
  done: boolean;
}

/**
 * What the words find among the drafts: the first as soon as there are any, others when `more` asks for them. While new
 * words are being looked for, what the ones before found stays.
 */
export function useSearch(words: string, drafts: DraftSummary[]): { found: Found | null; more: () => void } {
  const [found, setFound] = useState<Found | null>(null);
  const wanted = useRef(AT_FIRST);
  const goOn = useRef<(() => void) | null>(null);
  const crash = useCrash();

  useEffect(() => {
    const query = searchQuery(words);
    if (query.words.length === 0) {
      setFound(null);
      return undefined;
    }
    let current = true;
    wanted.current = AT_FIRST;
    const run = async () => {
      const hits: Hit[] = [];
      const show = (done: boolean) => setFound({ words, query, hits: [...hits], done });
      for await (const some of searchDrafts(database, query, drafts)) {
        if (!current) return;
        if (some.length > 0) {
          hits.push(...some);
          show(false);
          // What is found is seen before more is looked for.
          await afterPaint();
        }
        if (hits.length >= wanted.current) {
          await new Promise<void>((resolve) => {
            goOn.current = resolve;
          });
        }
        if (!current) return;
      }
      if (current) show(true);
    };
    run().catch(crash);
    return () => {
      current = false;
      goOn.current?.();
    };
  }, [words, drafts]);

  const more = () => {
    wanted.current += MORE;
    goOn.current?.();
    goOn.current = null;
  };
  return { found: words === '' ? null : found, more };
}
