export interface Watch {
  /** Whoever waits looks again. */
  changed(): void;
  /** Resolves as soon as it holds. */
  until(holds: () => boolean): Promise<void>;
}

/** Lets a test wait for something without asking for it again and again. */
export function createWatch(): Watch {
  const waiting = new Set<() => void>();
  return {
    changed() {
      for (const look of waiting) look();
    },
    until: (holds) =>
      new Promise((done) => {
        const look = () => {
          if (!holds()) return;
          waiting.delete(look);
          done();
        };
        waiting.add(look);
        look();
      }),
  };
}
