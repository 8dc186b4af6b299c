import type { Result } from '../result.ts';
import type { EngineProblem } from './engine-problem.ts';

/** A language model behind whatever API: text in, text out as it is written. */
export interface TextModel {
  /** Tokens of the prompt, and of the reply, that one request may have (as `estimateTokens` counts). */
  limits: { input: number; output: number };
  /** Whether it holds to a JSON schema. */
  structured: boolean;
  /**
   * Yields what is added to the reply, an empty text where the model only thinks aloud; ends with why it ended. Aborting
   * `signal` ends it with `stopped`.
   */
  stream(prompt: ModelPrompt, signal: AbortSignal): AsyncGenerator<string, Result<ModelEnd, EngineProblem>>;
}

export interface ModelPrompt {
  text: string;
  /** Plain JSON Schema of the reply; null asks for text. Given to `structured` models alone. */
  schema: JsonSchema | null;
}

export type JsonSchema = { [key: string]: unknown };

/** `length`: the reply stopped at its length limit. */
export type ModelEnd = 'stop' | 'length';
