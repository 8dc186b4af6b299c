import type { Readiness, ReadinessQuery } from '../../engine.ts';
import type { BuiltInAi } from './built-in-ai.ts';
import { type Asking, choosePlan, worstOf } from './choose-plan.ts';

/** Whether the best way there is for this language could begin now. Downloads nothing. */
export async function onDeviceReadiness(ai: BuiltInAi, { lang }: ReadinessQuery, asking: Asking): Promise<Readiness> {
  const plan = await choosePlan(ai, lang, asking);
  if (!plan.ok) return { kind: 'cannot', why: plan.problem };
  const { translator, model } = plan.value;
  const state = worstOf([translator, model].filter((one) => one !== null));
  if (state === 'available') return { kind: 'ready' };
  return { kind: state === 'downloading' ? 'downloading' : 'needs-download' };
}
