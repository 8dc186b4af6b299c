import { useState } from 'preact/hooks';
import { ALL_STORED, createStorer, type Storer } from './create-storer.ts';
import type { StoreProblem } from './store-problem.ts';

export interface ViewStorer extends Storer {
  problem: StoreProblem | null;
  /** The fields whose contents are not stored. */
  unstored: ReadonlySet<string>;
}

/** Stores a view's changes; `NotStored` says what could not be. */
export function useStorer(): ViewStorer {
  const [{ problem, names }, setUnstored] = useState(ALL_STORED);
  const [storer] = useState(() => createStorer(setUnstored));
  return { ...storer, problem, unstored: names };
}
