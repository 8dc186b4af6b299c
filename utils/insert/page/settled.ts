const LOOK_EVERY_MS = 50;
/** Three frames of an editor that is still drawing, and one timer of a tab that lies behind. */
const QUIET_MS = 300;
/** An editor that goes on changing by itself is read as it is. */
const LONGEST_MS = 5_000;

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Waits until what `read` gives is another than `before` and stays the same for a while; false where it stayed as it was. */
export async function settled(read: () => string, before: string | null): Promise<boolean> {
  const end = Date.now() + LONGEST_MS;
  let last = read();
  let since = Date.now();
  while (Date.now() < end) {
    await pause(LOOK_EVERY_MS);
    const now = read();
    if (now !== last) {
      last = now;
      since = Date.now();
    } else if (now !== before && Date.now() - since >= QUIET_MS) return true;
  }
  return last !== before;
}
