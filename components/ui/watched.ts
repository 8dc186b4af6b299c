import { useEffect, useState } from 'preact/hooks';

/** A value that changes, and those who want to hear of it: the view that shows it is drawn again, and no other. */
export interface Watched<Value> {
  now: () => Value;
  set: (value: Value) => void;
  /** Gives what ends it. */
  watch: (listener: () => void) => () => void;
}

export function createWatched<Value>(first: Value): Watched<Value> {
  const listeners = new Set<() => void>();
  let value = first;
  return {
    now: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useWatched<Value>(watched: Watched<Value>): Value {
  const [, draw] = useState(watched.now());
  useEffect(() => {
    const update = () => draw(() => watched.now());
    update();
    return watched.watch(update);
  }, [watched]);
  return watched.now();
}
