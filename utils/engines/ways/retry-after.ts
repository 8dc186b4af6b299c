/** Google's `RetryInfo`, as Gemini sends it in the body of a 429 that has no header, and gateways within a string. */
const RETRY_DELAY = /retryDelay\W+(\d+(?:\.\d+)?)s/;
/** OpenAI's "Please try again in 6m0s", Gemini's "Please retry in 20.04s", Azure's "Please retry after 35 seconds". */
const IN_WORDS = /\b(?:try again|retry) (?:in|after) ((?:\d+(?:\.\d+)?\s?(?:ms|[smh])[a-z]*\s?)+)/i;
const AMOUNT = /(\d+(?:\.\d+)?)\s?(ms|[smh])/gi;
const SECONDS: Record<string, number> = { ms: 0.001, s: 1, m: 60, h: 3_600 };

/** Whole seconds that the service asks to wait: by its header, else by what its body says; null where it says nothing. */
export function retryAfter(header: string | undefined, body: string): number | null {
  return (header === undefined ? null : ofHeader(header)) ?? ofBody(body);
}

/** Seconds, or a date, which is counted from now; what is neither is not said. */
function ofHeader(value: string): number | null {
  const seconds = /^\d+(?:\.\d+)?$/.test(value.trim()) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds) : null;
}

function ofBody(body: string): number | null {
  const delay = RETRY_DELAY.exec(body)?.[1];
  if (delay !== undefined) return Math.ceil(Number(delay));
  const words = IN_WORDS.exec(body)?.[1];
  if (words === undefined) return null;
  let seconds = 0;
  for (const [, amount, unit] of words.matchAll(AMOUNT))
    seconds += Number(amount) * (SECONDS[String(unit).toLowerCase()] ?? 0);
  return Math.ceil(seconds);
}
