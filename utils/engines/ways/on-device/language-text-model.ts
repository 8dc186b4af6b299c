import { ok, type Result } from '../../../result.ts';
import type { EngineProblem } from '../../engine-problem.ts';
import type { ModelEnd, ModelPrompt, TextModel } from '../../text-model.ts';
import { deltaReader } from './as-deltas.ts';
import { attempt } from './attempt.ts';

/** A reply may take this much of what the model holds at once. */
const REPLY_SHARE = 1 / 3;
/** For a browser that does not say: the first of them held this much. */
const LEAST_WINDOW = 4_096;

/** The built-in language model as one of text. `lang`: what it reads; null where unknown. */
export function languageTextModel(session: LanguageModel, lang: string | null): TextModel & DestroyableModel {
  /** Sessions of replies that are still being read, or that nobody reads any more. */
  const open = new Set<LanguageModel>();
  const window = windowOf(session);
  const output = Math.floor(window * REPLY_SHARE);
  return { limits: { input: window - output, output }, structured: true, stream, destroy };

  function destroy(): void {
    for (const one of [...open, session]) one.destroy();
    open.clear();
  }

  async function* stream(
    { text, schema }: ModelPrompt,
    signal: AbortSignal,
  ): AsyncGenerator<string, Result<ModelEnd, EngineProblem>> {
    // A session remembers what it was asked: each prompt has its own, or the article would fill it again and again.
    const cloning = session.clone({ signal });
    const clone = await attempt(() => cloning, { signal, lang });
    if (!clone.ok) {
      cloning.then(
        (late) => late.destroy(),
        () => {},
      );
      return clone;
    }
    open.add(clone.value);
    try {
      const constraint = schema === null ? {} : { responseConstraint: schema };
      const streaming = async () => clone.value.promptStreaming(text, { signal, ...constraint }).getReader();
      const reader = await attempt(streaming, { signal, lang });
      if (!reader.ok) return reader;
      const deltas = deltaReader();
      for (;;) {
        const chunk = await attempt(() => reader.value.read(), { signal, lang });
        if (!chunk.ok) return chunk;
        const delta = chunk.value.done ? deltas.rest() : deltas.take(chunk.value.value);
        if (delta !== '') yield delta;
        if (chunk.value.done) return ok(isFull(clone.value) ? 'length' : 'stop');
      }
    } finally {
      // Ends the stream, too.
      open.delete(clone.value);
      clone.value.destroy();
    }
  }
}

/** Names changed in 2026; each browser has one pair of them or both. */
const windowOf = ({ contextWindow, inputQuota }: LanguageModel): number => contextWindow || inputQuota || LEAST_WINDOW;

function isFull(session: LanguageModel): boolean {
  return (session.contextUsage ?? session.inputUsage ?? 0) >= windowOf(session);
}
