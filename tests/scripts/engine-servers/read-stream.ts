import { createAnthropic } from '@ai-sdk/anthropic';
import { createGoogle } from '@ai-sdk/google';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { APICallError, type FinishReason, jsonSchema, type LanguageModel, Output, streamText } from 'ai';
import type { EngineServer, Protocol } from '../../e2e/engine-servers/engine-server.ts';

export type ModelProtocol = Exclude<Protocol, 'deepl'>;

export const MODEL_PROTOCOLS: ModelProtocol[] = ['openai', 'anthropic', 'gemini', 'ollama'];

/** The model of the real SDK behind a server. */
export function modelOf(protocol: ModelProtocol, { origin }: EngineServer, modelId?: string): LanguageModel {
  const apiKey = 'key';
  if (protocol === 'anthropic') {
    return createAnthropic({ baseURL: `${origin}/v1`, apiKey })(modelId ?? 'claude-haiku-4-5');
  }
  if (protocol === 'gemini')
    return createGoogle({ baseURL: `${origin}/v1beta`, apiKey })(modelId ?? 'gemini-2.5-flash');
  return createOpenAICompatible({
    name: protocol,
    baseURL: `${origin}/v1`,
    apiKey,
    includeUsage: true,
    supportsStructuredOutputs: true,
  })(modelId ?? 'gpt-4.1-mini');
}

/** What came out of the SDK's stream, whatever became of it. */
export interface Outcome {
  text: string;
  /** The `error` parts, and what the stream threw. */
  errors: unknown[];
  hasThrown: boolean;
  isAborted: boolean;
  finish: { reason: FinishReason; raw: string | undefined; outputTokens: number | undefined } | null;
  output: unknown;
}

interface ReadOptions {
  prompt?: string;
  instructions?: string;
  signal?: AbortSignal;
  /** Asks for `{ title }` by its schema. */
  structured?: boolean;
  onText?: (text: string) => void;
}

const TITLE_SCHEMA = jsonSchema<{ title: string }>({
  type: 'object',
  properties: { title: { type: 'string' } },
  required: ['title'],
  additionalProperties: false,
});

/** Streams a reply through the SDK to its end. */
export async function readStream(model: LanguageModel, options: ReadOptions = {}): Promise<Outcome> {
  const { prompt = 'Write.', instructions, signal, structured = false, onText } = options;
  const outcome: Outcome = {
    text: '',
    errors: [],
    hasThrown: false,
    isAborted: false,
    finish: null,
    output: undefined,
  };
  const result = streamText({
    model,
    prompt,
    maxRetries: 0,
    onError() {},
    ...(instructions !== undefined && { instructions }),
    ...(signal && { abortSignal: signal }),
    ...(structured && { output: Output.object({ schema: TITLE_SCHEMA }) }),
  });
  try {
    for await (const part of result.stream) {
      if (part.type === 'text-delta') {
        outcome.text += part.text;
        onText?.(outcome.text);
      } else if (part.type === 'error') outcome.errors.push(part.error);
      else if (part.type === 'abort') outcome.isAborted = true;
      else if (part.type === 'finish') {
        outcome.finish = {
          reason: part.finishReason,
          raw: part.rawFinishReason,
          outputTokens: part.totalUsage.outputTokens,
        };
      }
    }
  } catch (error) {
    outcome.hasThrown = true;
    outcome.errors.push(error);
  }
  if (structured && outcome.errors.length === 0) outcome.output = await result.output;
  return outcome;
}

/** The only error of a stream, which must be one of the service's HTTP answers. */
export function apiError({ errors }: Outcome): APICallError {
  const [error] = errors;
  if (errors.length !== 1 || !APICallError.isInstance(error)) throw new Error(`no API error: ${errors}`);
  return error;
}
