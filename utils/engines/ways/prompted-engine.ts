import { fail, ok, type Result } from '../../result.ts';
import type { Engine, Sending, WritingOrder } from '../engine.ts';
import type { EngineProblem } from '../engine-problem.ts';
import { estimateTokens } from '../estimate-tokens.ts';
import { planSteps } from '../job/plan-steps.ts';
import { rewriteByPrompt } from '../prompt/rewrite-by-prompt.ts';
import { rewritePrompt } from '../prompt/rewrite-prompt.ts';
import { writeByPrompts } from '../prompt/write-by-prompts.ts';
import { writingPrompt } from '../prompt/writing-prompt.ts';
import type { TextModel } from '../text-model.ts';
import { listModels } from './list-models.ts';
import { CLOUD_PATIENCE, LOCAL_PATIENCE, patientModel } from './patient-model.ts';
import { providerFetch } from './provider-fetch.ts';
import { type ProviderSetup, type ProviderTools, providerReadiness, setupOf } from './provider-setup.ts';
import { isLocalAddress, PROVIDERS, type ProviderId } from './providers.ts';

/** Makes a provider's model; its library is fetched on the way. */
export type ModelMaker = (setup: ProviderSetup, fetch: typeof globalThis.fetch, ownOrigin: string) => TextModel;

/** An engine that asks a language model behind an address. */
export function promptedEngine(id: ProviderId, tools: ProviderTools, loadMaker: () => Promise<ModelMaker>): Engine {
  const open = async (): Promise<Result<TextModel, EngineProblem>> => {
    const setup = setupOf(id, tools);
    if (!setup.ok) return setup;
    const { baseUrl } = setup.value;
    if (!(await tools.isAllowed(baseUrl))) return fail({ kind: 'no-permission', origin: new URL(baseUrl).origin });
    const make = await loadMaker();
    const patience = isLocalAddress(baseUrl) ? LOCAL_PATIENCE : CLOUD_PATIENCE;
    return ok(patientModel(make(setup.value, providerFetch(tools.fetch), tools.ownOrigin), patience));
  };
  return {
    id,
    readiness: (_, signal) => providerReadiness(id, tools, signal),
    async *write(order, signal) {
      const model = await open();
      return model.ok ? yield* writeByPrompts(order, model.value, signal) : model;
    },
    async *rewrite(order, signal) {
      const model = await open();
      return model.ok ? yield* rewriteByPrompt(order, model.value, signal) : model;
    },
    async probe(signal) {
      // Without a model yet, the list to choose it from is what is wanted.
      const { settings } = tools;
      const setup = setupOf(id, { ...tools, settings: { ...settings, model: settings.model.trim() || 'unchosen' } });
      if (!setup.ok) return setup;
      const origin = new URL(setup.value.baseUrl).origin;
      if (!(await tools.isAllowed(setup.value.baseUrl))) return fail({ kind: 'no-permission', origin });
      const models = await listModels(setup.value, tools, signal);
      // A server of few parts may have no list; what it writes tells.
      if (!models.ok && models.problem.kind !== 'not-found') return models;
      const names = models.ok ? models.value : [];
      if (settings.model.trim() === '') return ok({ models: names, answeredAfter: null });
      const model = await open();
      if (!model.ok) return model;
      const answer = await firstWord(model.value, signal);
      return answer.ok ? ok({ models: names, answeredAfter: answer.value }) : answer;
    },
    sending: (order) => sendingOf(id, tools, ({ limits }) => writingTexts(id, order, limits)),
    sendingAnew: (order) => sendingOf(id, tools, () => [rewritePrompt(order)]),
  };
}

/** Short, and in the language that is wanted. */
const GREETING = '「はい」とだけ答えてください。';

/** Milliseconds until the model says anything; the rest of what it says is not waited for. */
async function firstWord(model: TextModel, signal: AbortSignal): Promise<Result<number, EngineProblem>> {
  const heard = new AbortController();
  const begun = performance.now();
  const stream = model.stream({ text: GREETING, schema: null }, AbortSignal.any([signal, heard.signal]));
  for (;;) {
    const next = await stream.next();
    if (!next.done && next.value.trim() === '') continue;
    heard.abort();
    if (next.done && !next.value.ok) return next.value;
    return ok(Math.round(performance.now() - begun));
  }
}

function writingTexts(id: ProviderId, order: WritingOrder, limits: ProviderSetup['limits']): string[] {
  const form = PROVIDERS[id].structured ? 'json' : 'lines';
  return planSteps(order, limits).map((step) => writingPrompt(order, step, form));
}

function sendingOf(id: ProviderId, tools: ProviderTools, textsFor: (setup: ProviderSetup) => string[]): Sending {
  const setup = setupOf(id, tools);
  if (!setup.ok) return { to: null, texts: [], tokens: null };
  const texts = textsFor(setup.value);
  return {
    to: new URL(setup.value.baseUrl).host,
    texts,
    tokens: texts.reduce((sum, text) => sum + estimateTokens(text), 0),
  };
}
