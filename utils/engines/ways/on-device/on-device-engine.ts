import { fail, ok, type Result } from '../../../result.ts';
import type { Engine, EngineEvent, RewriteOrder, WritingOrder, WrittenAnew } from '../../engine.ts';
import type { EngineProblem } from '../../engine-problem.ts';
import type { TextModel } from '../../text-model.ts';
import type { BuiltInAi } from './built-in-ai.ts';
import {
  type Asking,
  choosePlan,
  isAvailable,
  type ModelState,
  type Plan,
  plansFor,
  whyNoPlan,
} from './choose-plan.ts';
import { type OnDeviceModels, onDeviceModels } from './on-device-models.ts';
import { onDeviceReadiness } from './on-device-readiness.ts';
import { writeSummaries } from './summarizer-writing.ts';
import { summaryContext } from './summary-context.ts';
import { CLOCK, type Timer } from './timer.ts';
import { type Sources, translateSources } from './translate-sources.ts';
import { writeTranslated } from './translator-writing.ts';

type Writing = AsyncGenerator<EngineEvent, Result<null, EngineProblem>>;
type WriteByPrompts = (order: WritingOrder, model: TextModel, signal: AbortSignal) => Writing;
type Rewriting = AsyncGenerator<WrittenAnew, Result<null, EngineProblem>>;
type RewriteByPrompt = (order: RewriteOrder, model: TextModel, signal: AbortSignal) => Rewriting;

/** What the next best way may still get round: this model cannot be had, or does not take this language. */
const GETS_ROUND: ReadonlySet<EngineProblem['kind']> = new Set([
  'download-failed',
  'download-stalled',
  'no-hardware',
  'no-language',
]);

/** 端末内AI: the browser's own models, in the best way they allow here. Nothing leaves the machine. */
export function onDeviceEngine(
  ai: BuiltInAi,
  writeByPrompts: WriteByPrompts,
  rewriteByPrompt: RewriteByPrompt,
  timer: Timer = CLOCK,
): Engine {
  return {
    id: 'on-device',
    readiness: (about, signal) => onDeviceReadiness(ai, about, { signal, timer }),
    write,
    rewrite: ai.languageModel === null ? null : rewrite,
    probe: null,
    sending: () => ({ to: null, texts: [], tokens: null }),
    sendingAnew: () => ({ to: null, texts: [], tokens: null }),
  };

  /** The best way first; where its model cannot be had, the next one that needs no download. */
  async function* write(order: WritingOrder, signal: AbortSignal): Writing {
    const { lang } = order.article;
    const asking: Asking = { signal, timer };
    let problem: EngineProblem | null = null;
    for await (const plan of plansFor(ai, lang, asking)) {
      if (problem !== null && !isAvailable(plan)) continue;
      const { end, hasWritten } = yield* notingPieces(writeBy(plan, order, signal));
      if (end.ok || hasWritten || !GETS_ROUND.has(end.problem.kind)) return end;
      problem ??= end.problem;
    }
    if (signal.aborted) return fail({ kind: 'stopped' });
    return fail(problem ?? (await whyNoPlan(ai, lang, asking)));
  }

  async function* writeBy(plan: Plan, order: WritingOrder, signal: AbortSignal): Writing {
    const models = onDeviceModels({ ai, plan, sharedContext: summaryContext(order), signal, timer });
    try {
      const ready = yield* makeAll(plan, models);
      if (!ready.ok) return ready;
      if (plan.way === 'translation') {
        const translator = yield* models.translator();
        return translator.ok ? yield* writeTranslated(order, translator.value, signal) : translator;
      }
      const sources = yield* readable(order, plan, models, signal);
      if (!sources.ok) return sources;
      const inJapanese = { ...order, ...sources.value };
      if (plan.way === 'summaries') return yield* writeSummaries(inJapanese, order.sentences, models, signal);
      const model = yield* models.textModel();
      return model.ok ? yield* writeByPrompts(inJapanese, model.value, signal) : model;
    } finally {
      models.destroy();
    }
  }

  async function* rewrite(order: RewriteOrder, signal: AbortSignal): Rewriting {
    const plan = await choosePlan(ai, order.article.lang, { signal, timer, ways: ['prompts'] });
    if (!plan.ok) return plan;
    const models = onDeviceModels({ ai, plan: plan.value, sharedContext: '', signal, timer });
    try {
      const ready = await endOf(makeAll(plan.value, models));
      if (!ready.ok) return ready;
      const { article, from: sentences } = order;
      const sources = await endOf(readable({ article, sentences }, plan.value, models, signal));
      if (!sources.ok) return sources;
      const model = await endOf(models.textModel());
      if (!model.ok) return model;
      const inJapanese = { ...order, article: sources.value.article, from: sources.value.sentences };
      return yield* rewriteByPrompt(inJapanese, model.value, signal);
    } finally {
      models.destroy();
    }
  }
}

type Step<Value> = AsyncGenerator<EngineEvent, Result<Value, EngineProblem>>;

/** All that the plan needs, before any of it works: what has to be fetched first, while the click still counts. */
async function* makeAll({ way, translator, model }: Plan, models: OnDeviceModels): Step<null> {
  const makeModel = () => (way === 'prompts' ? models.textModel() : models.summarizer('brief'));
  const makers = [
    ...(translator === null ? [] : [{ state: translator, make: models.translator }]),
    ...(model === null ? [] : [{ state: model, make: makeModel }]),
  ];
  const isHere = ({ state }: { state: ModelState }) => state === 'available';
  for (const { make } of [...makers.filter((maker) => !isHere(maker)), ...makers.filter(isHere)]) {
    const made: Result<object, EngineProblem> = yield* make();
    if (!made.ok) return made;
  }
  return ok(null);
}

/** The article and its sentences in a language that the plan's model reads. */
async function* readable(
  { article, sentences }: Sources,
  { translatesFrom }: Plan,
  models: OnDeviceModels,
  signal: AbortSignal,
): Step<Sources> {
  if (translatesFrom === null) return ok({ article, sentences });
  const translator = yield* models.translator();
  return translator.ok ? yield* translateSources({ article, sentences }, translator.value, signal) : translator;
}

/** Hands the events on, and says at the end whether anything was written. */
async function* notingPieces(
  writing: Writing,
): AsyncGenerator<EngineEvent, { end: Result<null, EngineProblem>; hasWritten: boolean }> {
  let hasWritten = false;
  try {
    for (;;) {
      const next = await writing.next();
      if (next.done) return { end: next.value, hasWritten };
      hasWritten ||= next.value.kind === 'piece';
      yield next.value;
    }
  } finally {
    // Where the reader has left before the end, the models go all the same.
    await writing.return(ok(null));
  }
}

/** What it ends with; nobody looks at its events. */
async function endOf<Value>(step: Step<Value>): Promise<Result<Value, EngineProblem>> {
  for (;;) {
    const next = await step.next();
    if (next.done) return next.value;
  }
}
