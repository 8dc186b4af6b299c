interface RestOptions {
  /** Milliseconds without a change that are a rest. */
  wait: number;
  /** Milliseconds after which it is done although there was none. */
  most: number;
  run: () => void;
}

export interface Rest {
  changed: () => void;
  end: () => void;
}

/** Does once, when the hands rest, what need not be done at each key. */
export function atRest({ wait, most, run }: RestOptions): Rest {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest: number | null = null;
  const end = () => {
    clearTimeout(timer);
    latest = null;
  };
  return {
    changed: () => {
      const now = performance.now();
      latest ??= now + most;
      clearTimeout(timer);
      timer = setTimeout(
        () => {
          latest = null;
          run();
        },
        Math.max(0, Math.min(wait, latest - now)),
      );
    },
    end,
  };
}
