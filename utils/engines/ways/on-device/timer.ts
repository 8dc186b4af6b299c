/** Time, handed in so that tests need not wait. */
export interface Timer {
  /** Runs once after so many milliseconds, unless what it gives back is called before. */
  after(ms: number, run: () => void): () => void;
}

export const CLOCK: Timer = {
  after(ms, run) {
    const timeout = setTimeout(run, ms);
    return () => clearTimeout(timeout);
  },
};
