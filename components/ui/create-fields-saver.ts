/** Well under the half second in which every keystroke has to be stored, and still one write for a burst of keys. */
const SAVE_AFTER_MS = 250;

/** A save that failed is tried again by itself; the writer may have freed space meanwhile. */
const RETRY_AFTER_MS = 3_000;

export type SaveState = 'saved' | 'saving' | 'failed';

interface FieldsSaverOptions<Fields> {
  /** Stores the changed fields and gives them all as they are stored then. */
  save: (changes: Partial<Fields>) => Promise<Fields>;
  load: () => Promise<Fields>;
  onStored: (fields: Fields) => void;
  /** What is not stored yet, to be shown on top of what is, and how storing stands. */
  onState: (unsaved: Partial<Fields>, state: SaveState) => void;
}

export interface FieldsSaver<Fields> {
  change: (changes: Partial<Fields>) => void;
  /** Stores at once what is collected; resolves when it is stored or has failed. */
  flush: () => Promise<void>;
  /** Takes over what another page stored, unless something was typed here meanwhile: that is stored on top of it. */
  refresh: () => Promise<void>;
}

/** Collects changed fields and stores them shortly after, one write at a time; what fails goes along with the next try. */
export function createFieldsSaver<Fields extends object>({
  save,
  load,
  onStored,
  onState,
}: FieldsSaverOptions<Fields>): FieldsSaver<Fields> {
  let waiting: Partial<Fields> = {};
  let inFlight: Partial<Fields> = {};
  let changes = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();

  const tell = (state: SaveState) => onState({ ...inFlight, ...waiting }, state);
  // Not restarted by later keys: somebody who types without a pause is stored all the same.
  const schedule = (delay: number) => {
    timer ??= setTimeout(() => void flush(), delay);
  };

  const write = async () => {
    if (Object.keys(waiting).length === 0) return;
    inFlight = waiting;
    waiting = {};
    try {
      const stored = await save(inFlight);
      inFlight = {};
      onStored(stored);
      tell(Object.keys(waiting).length === 0 ? 'saved' : 'saving');
    } catch (error) {
      console.error('not stored', error);
      waiting = { ...inFlight, ...waiting };
      inFlight = {};
      tell('failed');
      schedule(RETRY_AFTER_MS);
    }
  };

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write);
    return writing;
  };

  return {
    change(changed) {
      changes += 1;
      waiting = { ...waiting, ...changed };
      tell('saving');
      schedule(SAVE_AFTER_MS);
    },
    flush,
    async refresh() {
      const isIdle = () => Object.keys({ ...inFlight, ...waiting }).length === 0;
      const before = changes;
      if (!isIdle()) return;
      // Read here and now: news of an earlier write can come late, and would take back what was typed since.
      const fields = await load();
      if (isIdle() && changes === before) onStored(fields);
    },
  };
}
