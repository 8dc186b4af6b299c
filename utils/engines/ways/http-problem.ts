import type { EngineProblem } from '../engine-problem.ts';
import type { ProviderId } from './providers.ts';

export interface HttpContext {
  id: ProviderId;
  origin: string;
  local: boolean;
  /** The extension's origin, which Ollama has to allow. */
  ownOrigin: string;
}

export interface HttpFailure {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string | undefined>;
  body: string;
}

/** The services' own words for "no money left": they come with 400, 403 and 429 alike. */
const CREDIT = /insufficient_quota|credit balance|billing|payment|exceeded your current quota|余额/i;
/** And for a prompt that is too long. */
const TOO_LONG =
  /context_length|context length|too many tokens|prompt is too long|maximum context|token count .* exceeds/i;

/** DeepL's "quota exceeded". */
const DEEPL_QUOTA = 456;
/** How much of a service's own words is shown. */
const DETAIL_LENGTH = 200;

/** What a status and its body mean for the writer. */
export function httpProblem({ status, headers, body }: HttpFailure, { id, ownOrigin }: HttpContext): EngineProblem {
  const isPage = (headers['content-type'] ?? '').includes('text/html') || /^\s*<(?:!doctype|html)/i.test(body);
  if (status === 402 || status === DEEPL_QUOTA || CREDIT.test(body)) return { kind: 'no-credit' };
  if (status === 401) return { kind: 'bad-key' };
  if (status === 403) {
    if (id === 'ollama') return { kind: 'ollama-origin', origin: ownOrigin };
    // DeepL says "forbidden" to a wrong key.
    return id === 'deepl' ? { kind: 'bad-key' } : { kind: 'forbidden' };
  }
  if (status === 429) return { kind: 'rate-limited', retryAfter: retryAfter(headers['retry-after']) };
  if (status >= 500) return { kind: 'server-error', status };
  if (status === 404) return isPage ? { kind: 'not-an-api' } : { kind: 'not-found' };
  if (status === 413 || TOO_LONG.test(body)) return { kind: 'too-long' };
  // Gemini says 400 to a wrong key.
  if (status === 400 && /API_KEY_INVALID|api key not valid/i.test(body)) return { kind: 'bad-key' };
  return isPage ? { kind: 'not-an-api' } : { kind: 'rejected', status, detail: detailOf(body) };
}

/** Seconds; a date is counted from now, what is neither is not said. */
function retryAfter(value: string | undefined): number | null {
  if (value === undefined) return null;
  const seconds = /^\d+(?:\.\d+)?$/.test(value.trim()) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds) : null;
}

/** The message in the service's JSON, as plain text. */
function detailOf(body: string): string {
  const message = /"message"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(body)?.[1] ?? body;
  return message
    .replace(/\\n|\s+/g, ' ')
    .slice(0, DETAIL_LENGTH)
    .trim();
}
