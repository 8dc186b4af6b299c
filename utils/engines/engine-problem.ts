/** Why an engine did not write, or not to the end. Each kind has its own sentence and its own next step in the views. */
export type EngineProblem =
  | { kind: 'stopped' }
  | { kind: 'no-key' }
  /** The stored key holds letters that no request can carry. */
  | { kind: 'malformed-key' }
  | { kind: 'no-model' }
  | { kind: 'no-address' }
  /** The browser has not been allowed to reach that origin. */
  | { kind: 'no-permission'; origin: string }
  /** HTTP 401. */
  | { kind: 'bad-key' }
  /** HTTP 402, or a 400, 403 or 429 that says so by its code or words. */
  | { kind: 'no-credit' }
  /** HTTP 403 for any other reason. */
  | { kind: 'forbidden' }
  /** Ollama's 403: it does not accept this extension's origin; `origin` is what OLLAMA_ORIGINS must allow. */
  | { kind: 'ollama-origin'; origin: string }
  /** HTTP 404: no such model, or no API at that address. */
  | { kind: 'not-found' }
  /** HTTP 429. `retryAfter`: seconds, where the server says so, from `saidAt` on (milliseconds since 1970). */
  | { kind: 'rate-limited'; retryAfter: number | null; saidAt: number }
  /** HTTP 429 for what a day allows. */
  | { kind: 'day-limit' }
  /** HTTP 413, or a 400 that speaks of the context's length. */
  | { kind: 'too-long' }
  /** Another 4xx; `detail`: the service's own words, shortened. */
  | { kind: 'rejected'; status: number; detail: string }
  /** 5xx. */
  | { kind: 'server-error'; status: number }
  /** Nobody answers at that address: no network, or the program is not running. `local`: on this machine or in this house. */
  | { kind: 'unreachable'; origin: string; local: boolean }
  /** Something answers, but it is no API (an HTML page, a login). */
  | { kind: 'not-an-api' }
  /** HTTP 200 with nothing in it, from the connection test. */
  | { kind: 'empty-response' }
  /** The answer broke off: the connection was lost. */
  | { kind: 'cut-off' }
  /** The service itself ended the answer early; `reason`: its own word for it. */
  | { kind: 'broken-off'; reason: string }
  /** No further sign for `seconds`. */
  | { kind: 'silent'; seconds: number }
  | { kind: 'empty' }
  /** The reply is in a shape that holds no part of a post. */
  | { kind: 'unreadable' }
  | { kind: 'not-japanese' }
  /** A content filter stopped the reply. */
  | { kind: 'filtered' }
  /** The reply ended at its length limit again and again, without finishing a part. */
  | { kind: 'too-short-a-limit' }
  /** The engine ended well, but did not write all that was asked. */
  | { kind: 'incomplete' }
  /** Built-in AI. */
  | { kind: 'no-builtin' }
  | { kind: 'no-hardware' }
  | { kind: 'no-language'; lang: string }
  /** A download needs a click of its own. */
  | { kind: 'needs-click' }
  | { kind: 'download-failed' }
  /** Neither progress nor an end for `seconds`. */
  | { kind: 'download-stalled'; seconds: number }
  /** The browser took the model away while it was in use. */
  | { kind: 'model-gone' };
