import { jsonSchema, type LanguageModel, Output, streamText } from 'ai';
import { fail, ok, type Result } from '../../../result.ts';
import type { EngineProblem } from '../../engine-problem.ts';
import type { ModelEnd, ModelPrompt, TextModel } from '../../text-model.ts';
import type { HttpContext } from '../http-problem.ts';
import { refusesSchema, sdkProblem } from './sdk-problem.ts';

interface SdkModelOptions {
  model: LanguageModel;
  limits: TextModel['limits'];
  structured: boolean;
  /** Given to services that demand it (Anthropic); others are left to end when they have said all. */
  maxOutputTokens: number | null;
  context: HttpContext;
}

type End = Result<ModelEnd, EngineProblem> | 'no-schema';

/** A model of the AI SDK as ours: no tools, no retries of its own (a retry would ask, and cost, unseen), problems typed. */
export function sdkTextModel({ model, limits, structured, maxOutputTokens, context }: SdkModelOptions): TextModel {
  async function* ask({ text, schema }: ModelPrompt, signal: AbortSignal): AsyncGenerator<string, End> {
    let begun = false;
    try {
      const { stream } = streamText({
        model,
        prompt: text,
        maxRetries: 0,
        streamRetries: 0,
        abortSignal: signal,
        ...(maxOutputTokens === null ? {} : { maxOutputTokens }),
        ...(schema === null ? {} : { output: Output.object({ schema: jsonSchema(schema) }) }),
        // Errors come as parts of the stream as well; the console is for bugs.
        onError: () => {},
      });
      for await (const part of stream) {
        if (part.type === 'text-delta') {
          begun ||= part.text !== '';
          yield part.text;
        } else if (part.type === 'reasoning-delta') {
          yield '';
        } else if (part.type === 'error') {
          if (schema !== null && !begun && refusesSchema(part.error)) return 'no-schema';
          // What comes after an error is a reply with a hole in it.
          return fail(sdkProblem(part.error, context, { begun }));
        } else if (part.type === 'abort') return fail({ kind: 'stopped' });
        else if (part.type === 'finish') return endOf(part, begun);
      }
    } catch (error) {
      return fail(sdkProblem(error, context, { begun }));
    }
    return fail(begun ? { kind: 'cut-off' } : { kind: 'not-an-api' });
  }

  return {
    limits,
    structured,
    async *stream(prompt, signal) {
      const end = yield* ask(prompt, signal);
      if (signal.aborted) return fail({ kind: 'stopped' });
      if (end !== 'no-schema') return end;
      // The prompt describes the same JSON in words.
      const again = yield* ask({ ...prompt, schema: null }, signal);
      return again === 'no-schema' ? fail({ kind: 'unreadable' }) : again;
    },
  };
}

/**
 * Words of the services' own, which the SDK calls `other`, for an ordinary end: Together's, Text Generation Inference's,
 * gateways' before Anthropic, Cohere's, Baidu's; and those of servers that do not say. Any other word ends a reply early.
 */
const ORDINARY = new Set(['eos', 'eos_token', 'stop_sequence', 'end_turn', 'complete', 'normal', 'unknown', '']);
/** And for the length limit: gateways' before Anthropic, Mistral's. */
const AT_LENGTH = new Set(['max_tokens', 'model_length']);
/** How much of the service's word is shown. */
const REASON_LENGTH = 40;

function endOf(
  { finishReason, rawFinishReason }: { finishReason: string; rawFinishReason: string | undefined },
  begun: boolean,
): Result<ModelEnd, EngineProblem> {
  switch (finishReason) {
    case 'stop':
      return begun ? ok('stop') : fail({ kind: 'empty' });
    case 'other': {
      const reason = rawFinishReason ?? '';
      if (AT_LENGTH.has(reason.toLowerCase())) return ok('length');
      if (!begun) return fail({ kind: 'empty' });
      if (ORDINARY.has(reason.toLowerCase())) return ok('stop');
      return fail({ kind: 'broken-off', reason: reason.slice(0, REASON_LENGTH) });
    }
    case 'length':
      return ok('length');
    case 'content-filter':
      return fail({ kind: 'filtered' });
    default:
      // `error`, `interrupted`: the stream ended without the service saying why.
      return fail(begun ? { kind: 'cut-off' } : { kind: 'not-an-api' });
  }
}
