import type { WritingOrder } from '../engine.ts';
import { planSteps, type Step } from '../job/plan-steps.ts';
import { writingPrompt } from './writing-prompt.ts';

/**
 * Tokens of one paste into a chat AI's box and of one reply. The boxes of the large services take more; free plans begin to
 * cut, or to turn a paste into an attachment, not far above this.
 */
const RELAY_LIMITS = { input: 24_000, output: 6_000 };

/** コピペAI: the next request for what is wanted, as the text to be copied; null where nothing is. */
export function relayPrompt(order: WritingOrder): { text: string; step: Step; of: number } | null {
  const steps = planSteps(order, RELAY_LIMITS);
  const step = steps[0];
  return step === undefined ? null : { text: writingPrompt(order, step, 'lines'), step, of: steps.length };
}
