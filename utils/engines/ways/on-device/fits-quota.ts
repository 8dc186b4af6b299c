import { estimateTokens } from '../../estimate-tokens.ts';
import { attempt, type Use } from './attempt.ts';

/** What Summarizers take at once; counted by our own estimate where the browser does not count, so with some room. */
const USUAL_QUOTA = 6_000;
const ESTIMATE_ROOM = 0.7;

/** Whether the model takes a text of that length in one go. What it cannot tell shows when it is asked to do it. */
export async function fitsQuota(model: Translator | Summarizer, text: string, use: Use): Promise<boolean> {
  const quota: number | undefined = model.inputQuota;
  if (quota === Number.POSITIVE_INFINITY) return true;
  if (quota !== undefined && typeof model.measureInputUsage === 'function') {
    const usage = await attempt(() => model.measureInputUsage(text), use);
    return !usage.ok || usage.value <= quota;
  }
  return estimateTokens(text) <= (quota ?? USUAL_QUOTA) * ESTIMATE_ROOM;
}
