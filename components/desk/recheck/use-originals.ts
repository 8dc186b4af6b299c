import { useEffect, useState } from 'preact/hooks';
import { loadOriginals, loadRecheck, type Originals } from '../../../utils/store/originals.ts';
import { useCrash } from '../../ui/use-crash.ts';
import { useLiveQuery } from '../../ui/use-live-query.ts';
import { database } from '../database.ts';

/** The draft's originals as they are stored now; null until they are read. */
export function useOriginals(draftId: string): Originals | null {
  const [originals, setOriginals] = useState<Originals | null>(null);
  const crash = useCrash();
  // Each save writes the draft's row: its articles are read again only where it names others.
  const named = JSON.stringify(useLiveQuery(() => loadRecheck(database, draftId), [draftId]) ?? null);
  useEffect(() => {
    let current = true;
    loadOriginals(database, draftId).then((found) => {
      if (current && found) setOriginals(found);
    }, crash);
    return () => {
      current = false;
    };
  }, [draftId, named]);
  return originals;
}
