import type { Timer } from '../../../../utils/engines/ways/on-device/timer.ts';

/** Time that passes when the test says so. */
export function fakeTimer(): Timer & { pass(ms: number): void; waiting(): number } {
  let now = 0;
  const due = new Map<object, { at: number; run: () => void }>();
  return {
    after(ms, run) {
      const key = {};
      due.set(key, { at: now + ms, run });
      return () => due.delete(key);
    },
    pass(ms) {
      now += ms;
      for (const [key, { at, run }] of [...due]) {
        if (at > now) continue;
        due.delete(key);
        run();
      }
    },
    waiting: () => due.size,
  };
}

/** Lets all that waits for nothing but promises go on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}
