import type { EngineProblem } from '../engine-problem.ts';
import type { ProviderId } from './providers.ts';
import { retryAfter } from './retry-after.ts';

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

/** The statuses, beside 402, with which services say "no money left", and much else: a code or their own words tell. */
const CREDIT_STATUS = new Set([400, 403, 429]);
/** OpenAI's (a used-up or closed account, the account's own limit) and Moonshot's. */
const CREDIT_CODE =
  /"(?:code|type)"\s*:\s*"(?:insufficient_quota|billing_not_active|billing_hard_limit_reached|exceeded_current_quota_error)"/;
/**
 * Anthropic's, Gemini's (paid before; not paid where nothing is free) and those of services in China. A mere "billing" or
 * "exceeded your current quota" is in the ordinary 429 of Gemini and OpenAI as well.
 */
const CREDIT_WORDS =
  /credit balance is too low|credits are depleted|insufficient balance|enable billing|billing to be enabled|余额/i;
/** Gemini's for a model that an account without payment may not use at all: there is nothing to wait for. */
const NOTHING_FREE = /\blimit: 0\b/;
/** The quota of a whole day (Gemini's `quotaId`, OpenRouter's words): the wait they tell is that of a minute. */
const DAY_QUOTA = /quotaId\W+\w*PerDay|\bper-day\b/;
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
  if (status === 402 || status === DEEPL_QUOTA) return { kind: 'no-credit' };
  if (!isPage && CREDIT_STATUS.has(status) && saysNoCredit(body)) return { kind: 'no-credit' };
  if (status === 401) return { kind: 'bad-key' };
  if (status === 403) {
    if (id === 'ollama') return { kind: 'ollama-origin', origin: ownOrigin };
    // DeepL says "forbidden" to a wrong key.
    return id === 'deepl' ? { kind: 'bad-key' } : { kind: 'forbidden' };
  }
  if (status === 429) return rateLimited(headers, body);
  if (status >= 500) return { kind: 'server-error', status };
  if (status === 404) return isPage ? { kind: 'not-an-api' } : { kind: 'not-found' };
  if (status === 413 || TOO_LONG.test(body)) return { kind: 'too-long' };
  // Gemini says 400 to a wrong key.
  if (status === 400 && /API_KEY_INVALID|api key not valid/i.test(body)) return { kind: 'bad-key' };
  return isPage ? { kind: 'not-an-api' } : { kind: 'rejected', status, detail: detailOf(body) };
}

const saysNoCredit = (body: string): boolean =>
  CREDIT_CODE.test(body) || CREDIT_WORDS.test(body) || NOTHING_FREE.test(body);

function rateLimited(headers: HttpFailure['headers'], body: string): EngineProblem {
  if (DAY_QUOTA.test(body)) return { kind: 'day-limit' };
  return { kind: 'rate-limited', retryAfter: retryAfter(headers['retry-after'], body), saidAt: Date.now() };
}

/** The message in the service's JSON, as plain text. */
function detailOf(body: string): string {
  const message = /"message"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(body)?.[1] ?? body;
  return message
    .replace(/\\n|\s+/g, ' ')
    .slice(0, DETAIL_LENGTH)
    .trim();
}
