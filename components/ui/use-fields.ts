import { useEffect, useState } from 'preact/hooks';
import { createFieldsSaver, type FieldsSaver, type SaveState } from './create-fields-saver.ts';
import { useCrash } from './use-crash.ts';

export interface KeptFields<Fields> {
  /** What is stored, with what was changed here and is not stored yet; undefined while it is read. */
  fields: Fields | undefined;
  state: SaveState;
  change: FieldsSaver<Fields>['change'];
  flush: FieldsSaver<Fields>['flush'];
  /** Reads what something else stored. */
  refresh: FieldsSaver<Fields>['refresh'];
}

interface Place<Fields> {
  load: () => Promise<Fields>;
  /** Stores the changed fields and gives all as they are stored then. */
  save: (changes: Partial<Fields>) => Promise<Fields>;
}

/** Fields that are stored while they are changed, and at once where the view or the page goes. */
export function useFields<Fields extends object>({ load, save }: Place<Fields>): KeptFields<Fields> {
  const crash = useCrash();
  const [stored, setStored] = useState<Fields | undefined>(undefined);
  const [editing, setEditing] = useState<{ unsaved: Partial<Fields>; state: SaveState }>({
    unsaved: {},
    state: 'saved',
  });
  const [saver] = useState(() =>
    createFieldsSaver<Fields>({
      save,
      load,
      onStored: setStored,
      onState: (unsaved, state) => setEditing({ unsaved, state }),
    }),
  );
  useEffect(() => {
    saver.refresh().catch(crash);
    const leaving = new AbortController();
    const flush = () => void saver.flush();
    document.addEventListener('visibilitychange', flush, { signal: leaving.signal });
    addEventListener('pagehide', flush, { signal: leaving.signal });
    return () => {
      leaving.abort();
      flush();
    };
  }, []);
  return { fields: stored && { ...stored, ...editing.unsaved }, state: editing.state, ...saver };
}
