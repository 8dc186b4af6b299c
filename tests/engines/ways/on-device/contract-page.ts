import type { EngineProblem } from '../../../../utils/engines/engine-problem.ts';
import type { ModelEnd, TextModel } from '../../../../utils/engines/text-model.ts';
import { type BuiltInAi, builtInAi } from '../../../../utils/engines/ways/on-device/built-in-ai.ts';
import { createModel } from '../../../../utils/engines/ways/on-device/create-model.ts';
import { fitsQuota } from '../../../../utils/engines/ways/on-device/fits-quota.ts';
import { languageTextModel } from '../../../../utils/engines/ways/on-device/language-text-model.ts';
import { onDeviceReadiness } from '../../../../utils/engines/ways/on-device/on-device-readiness.ts';
import type { Timer } from '../../../../utils/engines/ways/on-device/timer.ts';
import type { Result } from '../../../../utils/result.ts';

/**
 * Our code over the built-in models of a real browser: bundled and run in its page. Each function gives plain data, and
 * asks for English, which is all that the echoing models speak.
 */

export interface Reply {
  text: string;
  end: Result<ModelEnd, EngineProblem>;
}

const ai: BuiltInAi = builtInAi(globalThis);

export const present = (): string[] =>
  Object.entries(ai).flatMap(([name, factory]) => (factory === null ? [] : [name]));

/** Makes the language model; gives the progress it told. */
export async function makeModel(languages: string[], stopAtOnce = false) {
  const abort = new AbortController();
  const progress: number[] = [];
  const making = createModel({
    create: (more) => needed(ai.languageModel).create({ ...speaking(languages), ...more }),
    unsupported: { kind: 'no-hardware' },
    signal: abort.signal,
    onProgress: (part) => progress.push(part),
  });
  if (stopAtOnce) abort.abort();
  const made = await making;
  if (!made.ok) return { problem: made.problem };
  const { limits, structured } = languageTextModel(made.value, 'en');
  made.value.destroy();
  return { problem: null, progress, limits, structured };
}

/** One prompt after the other to the same model. */
export async function ask(prompts: string[]): Promise<Reply[]> {
  const model = await textModel();
  const replies: Reply[] = [];
  for (const text of prompts) replies.push(await replyTo(model, text, new AbortController().signal));
  model.destroy();
  return replies;
}

/** A prompt that is stopped, or loses its model, while the reply is waited for. */
export async function interrupted(by: 'stop' | 'destroy'): Promise<Reply & { milliseconds: number }> {
  const model = await textModel();
  const abort = new AbortController();
  const reply = replyTo(model, 'Will this ever end?', abort.signal);
  await new Promise((done) => setTimeout(done, 200));
  const start = performance.now();
  if (by === 'stop') abort.abort();
  else model.destroy();
  const ended = await reply;
  model.destroy();
  return { ...ended, milliseconds: performance.now() - start };
}

export async function askDestroyed(): Promise<Reply> {
  const model = await textModel();
  model.destroy();
  return replyTo(model, 'Are you there?', new AbortController().signal);
}

export async function summary(text: string) {
  const { signal } = new AbortController();
  const options = { type: 'headline', expectedInputLanguages: ['en'], outputLanguage: 'en' } as const;
  const made = await createModel({
    create: (more) => needed(ai.summarizer).create({ ...options, ...more }),
    unsupported: { kind: 'no-hardware' },
    signal,
    onProgress: () => {},
  });
  if (!made.ok) throw new Error(made.problem.kind);
  const use = { signal, lang: 'en' };
  const fits = [await fitsQuota(made.value, text, use), await fitsQuota(made.value, 'word '.repeat(1_000), use)];
  const words = await made.value.summarize(text);
  made.value.destroy();
  return { fits, words };
}

/** Time runs a hundred times faster for it: its Translator never says whether it is there. */
export async function readiness(lang: string) {
  const hurried: Timer = {
    after(ms, run) {
      const timeout = setTimeout(run, ms / 100);
      return () => clearTimeout(timeout);
    },
  };
  return onDeviceReadiness(ai, { lang }, { signal: new AbortController().signal, timer: hurried });
}

async function textModel() {
  const made = await createModel({
    create: (more) => needed(ai.languageModel).create({ ...speaking(['en']), ...more }),
    unsupported: { kind: 'no-hardware' },
    signal: new AbortController().signal,
    onProgress: () => {},
  });
  if (!made.ok) throw new Error(made.problem.kind);
  return languageTextModel(made.value, 'en');
}

async function replyTo(model: TextModel, text: string, signal: AbortSignal): Promise<Reply> {
  const stream = model.stream({ text, schema: null }, signal);
  let reply = '';
  for (;;) {
    const next = await stream.next();
    if (next.done) return { text: reply, end: next.value };
    reply += next.value;
  }
}

const speaking = (languages: string[]): LanguageModelCreateCoreOptions => ({
  expectedInputs: [{ type: 'text', languages: ['en'] }],
  expectedOutputs: [{ type: 'text', languages }],
});

function needed<Value>(value: Value | null): Value {
  if (value === null) throw new Error('This browser has no such model');
  return value;
}
