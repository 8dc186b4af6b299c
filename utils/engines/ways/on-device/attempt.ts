import { fail, ok, type Result } from '../../../result.ts';
import type { EngineProblem } from '../../engine-problem.ts';
import { usageProblem } from './model-problem.ts';
import { untilAborted } from './until-aborted.ts';

/** Who waits for a model, and what it is reading. */
export interface Use {
  signal: AbortSignal;
  /** BCP 47; null where unknown. */
  lang: string | null;
}

/** One use of a model as a result: ends with `stopped` as soon as the signal aborts, whatever the model does. */
export async function attempt<Value>(
  work: () => Promise<Value>,
  { signal, lang }: Use,
): Promise<Result<Value, EngineProblem>> {
  if (signal.aborted) return fail({ kind: 'stopped' });
  try {
    return ok(await untilAborted(work(), signal));
  } catch (error) {
    return fail(signal.aborted ? { kind: 'stopped' } : usageProblem(error, lang));
  }
}
