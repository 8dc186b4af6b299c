import { type StoreProblem, storeProblem } from './store-problem.ts';

/** What is not stored: why, of the last of it, and the names of the fields among it. */
export interface Unstored {
  problem: StoreProblem | null;
  names: ReadonlySet<string>;
}

export const ALL_STORED: Unstored = { problem: null, names: new Set() };

type Work = () => Promise<unknown>;

export interface Storer {
  /** Stores what now stands in the field of that name. False where it failed: it is kept until it, or what is typed next, is stored. */
  store: (field: string, work: Work) => Promise<boolean>;
  /** Does what a button is pressed for. Where it failed, the button is there for another try. */
  press: (work: Work) => Promise<boolean>;
  /** Tries once more to store the fields that are not. */
  retry: () => void;
}

/** For changes that are stored each by itself: none fails unheard. */
export function createStorer(onUnstored: (unstored: Unstored) => void): Storer {
  const fields = new Map<string, { why: StoreProblem; work: Work }>();
  let pressed: StoreProblem | null = null;
  const tell = () => {
    const problem = pressed ?? [...fields.values()].at(-1)?.why ?? null;
    onUnstored({ problem, names: new Set(fields.keys()) });
  };
  const attempt = async (work: Work): Promise<StoreProblem | null> => {
    try {
      await work();
      return null;
    } catch (error) {
      console.error('not stored', error);
      return storeProblem(error);
    }
  };

  const store: Storer['store'] = async (field, work) => {
    const why = await attempt(work);
    if (why !== null) {
      fields.set(field, { why, work });
      tell();
    } else if (fields.delete(field)) tell();
    return why === null;
  };
  return {
    store,
    press: async (work) => {
      const before = pressed;
      pressed = await attempt(work);
      if (pressed !== before) tell();
      return pressed === null;
    },
    retry: () => {
      for (const [field, { work }] of fields) void store(field, work);
    },
  };
}
