import { describe, expect, test } from 'vitest';
import { httpProblem } from '../../../utils/engines/ways/http-problem.ts';
import type { ProviderId } from '../../../utils/engines/ways/providers.ts';

const problem = (id: ProviderId, status: number, error: object | string, headers = {}) =>
  httpProblem(
    { status, headers, body: typeof error === 'string' ? error : JSON.stringify({ error }, null, 2) },
    { id, origin: 'https://x.example', local: false, ownOrigin: 'chrome-extension://id' },
  );

const GEMINI_WORDS = 'You exceeded your current quota, please check your plan and billing details.';
const gemini = (quotaIds: string[], message = GEMINI_WORDS) => ({
  code: 429,
  message,
  status: 'RESOURCE_EXHAUSTED',
  details: [
    { '@type': 'type.googleapis.com/google.rpc.QuotaFailure', violations: quotaIds.map((quotaId) => ({ quotaId })) },
    { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '26s' },
  ],
});
const A_MINUTE = 'GenerateRequestsPerMinutePerProjectPerModel-FreeTier';
const A_DAY = 'GenerateRequestsPerDayPerProjectPerModel-FreeTier';
const NO_CARD =
  'Rate limit reached for small-1 on requests per min (RPM): Limit 3, Used 3, Requested 1. Please try again in 20s. You can add a payment method at https://pay.example/account/billing.';

describe('too many requests', () => {
  test('of Gemini’s free minute is no lack of money, and its wait is in the body', () => {
    expect(problem('gemini', 429, gemini([A_MINUTE]))).toMatchObject({ kind: 'rate-limited', retryAfter: 26 });
  });

  test('of an OpenAI account without a card is no lack of money, and its wait is in the sentence', () => {
    const error = { message: NO_CARD, type: 'requests', code: 'rate_limit_exceeded' };
    expect(problem('openai', 429, error)).toMatchObject({ kind: 'rate-limited', retryAfter: 20 });
  });

  test.each([
    ['Please try again in 250ms.', 1],
    ['Please try again in 6m0s.', 360],
    ['Please try again in 1h12m3.5s.', 4324],
    ['Please retry in 20.04466179s.', 21],
    ['Please retry after 35 seconds.', 35],
    ['Please try again in 2 minutes.', 120],
    ['Please try again in a while.', null],
  ])('that say %j are waited for so many seconds: %j', (message, retryAfter) => {
    expect(problem('compatible', 429, { message })).toMatchObject({ kind: 'rate-limited', retryAfter });
  });

  test('go by the header where it says how long', () => {
    expect(problem('gemini', 429, gemini([A_MINUTE]), { 'retry-after': '7' })).toMatchObject({ retryAfter: 7 });
  });

  test('of a whole day are not waited for by the seconds', () => {
    expect(problem('gemini', 429, gemini([A_MINUTE, A_DAY]))).toEqual({ kind: 'day-limit' });
    expect(problem('openrouter', 429, { code: 429, message: 'Rate limit exceeded: free-models-per-day.' })).toEqual({
      kind: 'day-limit',
    });
  });
});

describe('no money left', () => {
  test.each<[string, ProviderId, number, object]>([
    ['402', 'openrouter', 402, { message: 'Insufficient credits', code: 402 }],
    ['OpenAI’s code', 'openai', 429, { message: GEMINI_WORDS, type: 'x', code: 'insufficient_quota' }],
    ['OpenAI’s type', 'compatible', 429, { message: GEMINI_WORDS, type: 'insufficient_quota', code: null }],
    ['a closed account', 'openai', 429, { message: 'Your account is not active.', code: 'billing_not_active' }],
    ['Anthropic', 'anthropic', 400, { message: 'Your credit balance is too low to access the API.' }],
    ['Gemini, paid before', 'gemini', 429, { code: 429, message: 'Your prepayment credits are depleted.' }],
    ['Gemini, a model not free', 'gemini', 429, gemini([A_MINUTE], `${GEMINI_WORDS}\n* limit: 0, model: large-2`)],
    ['Gemini, no free tier here', 'gemini', 400, { code: 400, message: 'Please enable billing on your project.' }],
    ['words in Chinese', 'compatible', 403, { message: '账户余额不足' }],
  ])('is said: %s', (_, id, status, error) => {
    expect(problem(id, status, error)).toEqual({ kind: 'no-credit' });
  });

  test('is not what a page with a link to billing says', () => {
    const page = '<!doctype html><title>x</title><a href="/billing">Billing and payment</a>';
    expect(problem('compatible', 404, page).kind).toBe('not-an-api');
    expect(problem('compatible', 500, page).kind).toBe('server-error');
    expect(problem('compatible', 500, { message: 'payment service is down' }).kind).toBe('server-error');
    expect(problem('openai', 401, { message: 'No key. See /account/billing' }).kind).toBe('bad-key');
  });
});
