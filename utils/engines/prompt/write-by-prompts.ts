import { fail, ok, type Result } from '../../result.ts';
import type { EngineEvent, WritingOrder } from '../engine.ts';
import type { EngineProblem } from '../engine-problem.ts';
import { planSteps, type Step } from '../job/plan-steps.ts';
import { stillWanted } from '../job/still-wanted.ts';
import { countWanted, isNothingWanted, type WantedParts } from '../job/wanted-parts.ts';
import type { TextModel } from '../text-model.ts';
import { answerSchema } from './answer-form.ts';
import { streamStep } from './stream-step.ts';
import { writingPrompt } from './writing-prompt.ts';

/** How often a request that ends well but leaves parts out is made again, for those parts alone. */
const ASKED_AGAIN = 1;
/** How often a reply cut at its length limit with nothing finished is asked for in pieces of half the size. */
const HALVED = 3;

/** Writes what is wanted by as many prompts as the model's limits need; what a cut reply left out is asked for again. */
export async function* writeByPrompts(
  order: WritingOrder,
  model: TextModel,
  signal: AbortSignal,
): AsyncGenerator<EngineEvent, Result<null, EngineProblem>> {
  let { limits } = model;
  let wanted = order.wanted;
  let missed = false;
  let again = 0;
  let halved = 0;
  for (let count = 1; ; count++) {
    const steps = planSteps({ ...order, wanted }, limits);
    const step = steps[0];
    if (step === undefined) return missed ? fail({ kind: 'incomplete' }) : ok(null);
    yield { kind: 'step', step: count, of: count - 1 + steps.length };
    const before = wanted;
    const stream = streamStep(order, step, model, promptOf(order, step, model), signal);
    for (let next = await stream.next(); ; next = await stream.next()) {
      if (!next.done) {
        wanted = stillWanted(wanted, next.value);
        yield next.value;
        continue;
      }
      if (!next.value.ok) return next.value;
      const isWhole = isWritten(step, wanted);
      const progressed = countWanted(wanted) < countWanted(before);
      if (next.value.value === 'length' && !isNothingWanted(wanted)) {
        yield { kind: 'continuing' };
        if (progressed) break;
        if (halved >= HALVED) return fail({ kind: 'too-short-a-limit' });
        halved += 1;
        limits = { ...limits, output: Math.floor(limits.output / 2) };
      } else if (!isWhole && again < ASKED_AGAIN) again += 1;
      else if (!isWhole) {
        missed = true;
        again = 0;
        wanted = without(step, wanted);
      } else again = 0;
      break;
    }
  }
}

function promptOf(order: WritingOrder, step: Step, { structured }: TextModel) {
  return {
    text: writingPrompt(order, step, structured ? 'json' : 'lines'),
    schema: structured ? answerSchema(step) : null,
  };
}

/** Whether all that the step asked for is written. */
function isWritten(step: Step, wanted: WantedParts): boolean {
  const open = new Set(wanted.blocks);
  return (
    !(step.title && wanted.title) &&
    !(step.points && wanted.points) &&
    !(step.lead && wanted.lead) &&
    !step.passages.some(({ blocks }) => blocks.some((block) => open.has(block)))
  );
}

function without(step: Step, wanted: WantedParts): WantedParts {
  const asked = new Set(step.passages.flatMap(({ blocks }) => blocks));
  return {
    title: wanted.title && !step.title,
    points: wanted.points && !step.points,
    lead: wanted.lead && !step.lead,
    blocks: wanted.blocks.filter((block) => !asked.has(block)),
  };
}
