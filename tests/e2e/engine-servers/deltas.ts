import { type Behaviour, DEFAULT_CHUNK } from './behaviour.ts';
import type { Step } from './step.ts';
import type { Frame } from './wire-format.ts';

/** Writes the letters from `from` up to `to`, a delta a chunk, with the pauses and the hold of the behaviour. */
export function deltas(frame: Frame, letters: string[], behaviour: Behaviour, from: number, to: number): Step[] {
  const { chunk = DEFAULT_CHUNK, pauseMs = 0, holdAfter } = behaviour;
  // At the seam of two ranges the first one holds.
  const holds = holdAfter !== undefined && holdAfter <= to && (holdAfter > from || from === 0);
  const seam = holds ? holdAfter : to;
  const steps: Step[] = [];
  const write = (start: number, end: number) => {
    for (let at = start; at < end; at += chunk) {
      if (pauseMs > 0) steps.push({ do: 'wait', ms: pauseMs });
      steps.push({ do: 'write', text: frame.delta(letters.slice(at, Math.min(at + chunk, end)).join('')) });
    }
  };
  write(from, seam);
  if (holds) steps.push({ do: 'hold' });
  write(seam, to);
  return steps;
}
