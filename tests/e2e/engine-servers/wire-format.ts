import type { Answer } from './answer.ts';
import type { Fault, Refusal } from './behaviour.ts';
import type { Json } from './json.ts';
import type { RecordedRequest } from './recorded-request.ts';

export interface EngineOptions {
  /** Other keys are refused as the service does; without it every key is good. */
  key?: string;
  models?: string[];
  /** Ollama's OLLAMA_ORIGINS, beside the origins it always allows. `*` stands for anything. */
  allowedOrigins?: string[];
}

/** Why a reply ended. */
export type Ending = 'stop' | 'length' | 'filtered';

/** How a text goes over the wire: `open`, its deltas, `close`. */
export interface Frame {
  contentType: string;
  open: string;
  delta(part: string): string;
  close: string;
  /** Is not JSON, or breaks it, where it stands between two deltas. */
  garbled: string;
  /** The error event of an overloaded service. */
  overloaded: string;
}

/** What one protocol says, and how. */
export interface WireFormat {
  /** Too many requests are told with a `retry-after` header; else the refusal says in its body how long to wait. */
  waitInHeader: boolean;
  /** Faults that this protocol has no words for. */
  lacks: readonly Fault[];
  /** Answers before anything else is looked at; null lets the request in. */
  guard?(request: RecordedRequest, options: EngineOptions): Answer | null;
  /** Headers of all answers to a request that was let in. */
  headers?(request: RecordedRequest): Record<string, string>;
  key(request: RecordedRequest): string | undefined;
  /** What is read without writing: models, usage, version. Null: no such path. */
  look(path: string, models: string[] | undefined): Json;
  isWriting(request: RecordedRequest): boolean;
  /** Null where the request is one that the servers answer; else what is wrong with it. */
  mistake(request: RecordedRequest): string | null;
  asksSchema(request: RecordedRequest): boolean;
  refuse(why: Refusal, request: RecordedRequest): Answer;
  badRequest(words: string): Answer;
  /** The text that travels: a model's reply, or DeepL's JSON. */
  compose(request: RecordedRequest, reply: (prompt: string) => string): string;
  frame(request: RecordedRequest, text: string, ending: Ending): Frame;
}
