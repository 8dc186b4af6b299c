import type { RecordedRequest } from './recorded-request.ts';

/** Refused with a status and an error in the protocol's own words. */
export const REFUSALS = [
  'unauthorized',
  /** What the service itself answers to a wrong key, which is not 401 everywhere. */
  'bad-key',
  'forbidden',
  'rate-limited',
  'no-credit',
  /** OpenAI's way to say that the credit is used up: 429, not 402. */
  'no-quota',
  'server-error',
  'overloaded',
  'not-found',
  /** Only where the request asks for a JSON schema; else a good reply. */
  'no-schema',
] as const;

export type Refusal = (typeof REFUSALS)[number];

/** A reply that goes wrong on its way. */
type Disturbance =
  | 'slow-first-byte'
  /** Each byte in a write of its own, which also splits characters. */
  | 'byte-at-a-time'
  /** The connection is lost after half of the reply. */
  | 'cut'
  /** The response is complete, the reply is not: half of it and no finish, as some proxies leave it. */
  | 'ends-midway'
  /** Status 200, half of the reply, then an error event. */
  | 'overloaded-midway'
  /** Status 200, and the first event is the error. */
  | 'overloaded-at-once'
  | 'html'
  | 'html-502'
  /** A complete stream without text. */
  | 'empty'
  | 'empty-body'
  | 'length'
  | 'content-filter'
  /** An event in the middle whose data is not JSON; the rest follows. */
  | 'invalid-json'
  | 'hang'
  | 'hang-midway';

export type Fault = Refusal | Disturbance;

export interface Behaviour {
  /** For a language model from the whole prompt, for DeepL from each text. */
  reply: string | ((prompt: string, request: RecordedRequest) => string);
  fault?: Fault;
  /** Of `slow-first-byte`. */
  delayMs?: number;
  /** Characters in one delta. */
  chunk?: number;
  /** Before each delta. */
  pauseMs?: number;
  /** Characters after which the reply waits until the test calls `release`. */
  holdAfter?: number;
}

export const DEFAULT_CHUNK = 12;
export const DEFAULT_DELAY_MS = 1500;
