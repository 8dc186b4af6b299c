import { useEffect, useState } from 'preact/hooks';
import type { DraftSummary } from '../../../utils/post/draft.ts';
import { loadOriginals, type Originals } from '../../../utils/store/originals.ts';
import { useCrash } from '../../ui/use-crash.ts';
import { useWatched, type Watched } from '../../ui/watched.ts';
import { database } from '../database.ts';

/** The draft's originals as they are stored now; null until they are read. */
export function useOriginals(summary: Watched<DraftSummary>): Originals | null {
  const [originals, setOriginals] = useState<Originals | null>(null);
  const crash = useCrash();
  const { id, articleId, recheck } = useWatched(summary);
  useEffect(() => {
    let current = true;
    loadOriginals(database, id).then((found) => {
      if (current && found) setOriginals(found);
    }, crash);
    return () => {
      current = false;
    };
  }, [id, articleId, JSON.stringify(recheck)]);
  return originals;
}
