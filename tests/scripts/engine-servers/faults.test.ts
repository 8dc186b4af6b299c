import {
  APICallError,
  InvalidResponseDataError,
  JSONParseError,
  NoOutputGeneratedError,
  StreamProviderError,
} from 'ai';
import { afterEach, describe, expect, test } from 'vitest';
import { type EngineServer, type Fault, serveEngine } from '../../e2e/engine-servers/engine-server.ts';
import { apiError, MODEL_PROTOCOLS, type ModelProtocol, modelOf, type Outcome, readStream } from './read-stream.ts';

let server: EngineServer;

afterEach(() => server.close());

const REPLY = '一二三四五六七八九十甲乙丙丁戊己庚辛壬癸';
const HALF = '一二三四五六七八九十';

async function replyWith(protocol: ModelProtocol, fault: Fault, structured = false): Promise<Outcome> {
  server = await serveEngine(protocol);
  server.behave({ reply: structured ? '{"title":"港"}' : REPLY, fault, chunk: 4 });
  return readStream(modelOf(protocol, server), { structured });
}

describe('a refusal has its status, and the words of the service', () => {
  test.each<[ModelProtocol, Fault, number, RegExp]>([
    ['openai', 'unauthorized', 401, /Incorrect API key/],
    ['openai', 'bad-key', 401, /Incorrect API key/],
    ['openai', 'forbidden', 403, /not supported/],
    ['openai', 'rate-limited', 429, /Rate limit/],
    ['openai', 'no-credit', 402, /Insufficient Balance/],
    ['openai', 'no-quota', 429, /exceeded your current quota/],
    ['openai', 'server-error', 500, /had an error/],
    ['openai', 'overloaded', 503, /overloaded/],
    ['openai', 'not-found', 404, /`gpt-4.1-mini` does not exist/],
    ['anthropic', 'unauthorized', 401, /invalid x-api-key/],
    ['anthropic', 'bad-key', 401, /invalid x-api-key/],
    ['anthropic', 'forbidden', 403, /permission/],
    ['anthropic', 'rate-limited', 429, /rate limit/],
    ['anthropic', 'no-credit', 400, /credit balance is too low/],
    ['anthropic', 'no-quota', 400, /credit balance is too low/],
    ['anthropic', 'server-error', 500, /Internal server error/],
    ['anthropic', 'overloaded', 529, /Overloaded/],
    ['anthropic', 'not-found', 404, /model: claude-haiku-4-5/],
    ['gemini', 'unauthorized', 401, /invalid authentication credentials/],
    ['gemini', 'bad-key', 400, /API key not valid/],
    ['gemini', 'forbidden', 403, /blocked/],
    ['gemini', 'rate-limited', 429, /exceeded your current quota/],
    ['gemini', 'no-credit', 429, /credits are depleted/],
    ['gemini', 'no-quota', 429, /credits are depleted/],
    ['gemini', 'server-error', 500, /internal error/],
    ['gemini', 'overloaded', 503, /overloaded/],
    ['gemini', 'not-found', 404, /models\/gemini-2.5-flash is not found/],
    ['ollama', 'unauthorized', 401, /unauthorized/],
    ['ollama', 'bad-key', 401, /unauthorized/],
    ['ollama', 'forbidden', 403, /^Forbidden$/],
    ['ollama', 'rate-limited', 429, /too many/],
    ['ollama', 'no-credit', 402, /subscription/],
    ['ollama', 'no-quota', 429, /usage limit/],
    ['ollama', 'server-error', 500, /terminated/],
    ['ollama', 'overloaded', 503, /server busy/],
    ['ollama', 'not-found', 404, /'gpt-4.1-mini' not found/],
  ])('%s: %s is %i', async (protocol, fault, status, words) => {
    const outcome = await replyWith(protocol, fault);
    const error = apiError(outcome);
    expect(error.statusCode).toBe(status);
    expect(error.message).toMatch(words);
    expect(outcome).toMatchObject({ text: '', finish: null, hasThrown: false });
    const isTold = fault === 'rate-limited' && protocol !== 'gemini';
    expect(error.responseHeaders?.['retry-after']).toBe(isTold ? '7' : undefined);
  });

  test('gemini: how long to wait is in the body alone', async () => {
    expect(apiError(await replyWith('gemini', 'rate-limited')).responseBody).toContain('"retryDelay":"7s"');
  });

  test('openai: a used-up quota is told from too many requests by its code', async () => {
    const error = apiError(await replyWith('openai', 'no-quota'));
    expect(error.data).toMatchObject({ error: { code: 'insufficient_quota' } });
  });

  test("ollama: the body of 403 is empty, as in its check of the request's origin", async () => {
    expect(apiError(await replyWith('ollama', 'forbidden')).responseBody).toBe('');
  });
});

describe.each(MODEL_PROTOCOLS)('%s', (protocol) => {
  test('no-schema refuses what asks for a schema and nothing else', async () => {
    const error = apiError(await replyWith(protocol, 'no-schema', true));
    expect(error.statusCode).toBe(400);
    expect(error.message).toMatch(/(json_schema|response_json_schema).* not supported/);
    const { text, errors } = await readStream(modelOf(protocol, server));
    expect({ text, errors }).toEqual({ text: '{"title":"港"}', errors: [] });
  });

  test('a gateway page is an API error that carries the page', async () => {
    const error = apiError(await replyWith(protocol, 'html-502'));
    expect(error).toMatchObject({ statusCode: 502, message: 'Bad Gateway' });
    expect(error.responseHeaders?.['content-type']).toContain('text/html');
    expect(error.responseBody).toContain('<!doctype html>');
  });

  test('a cut connection throws, after the text that had come', async () => {
    const outcome = await replyWith(protocol, 'cut');
    expect(outcome).toMatchObject({ text: HALF, hasThrown: true, finish: null });
    const error = apiError(outcome);
    expect(error).toMatchObject({ statusCode: 200, message: 'Failed to process successful response' });
    expect(error.cause).toBeInstanceOf(TypeError);
  });

  test('an event that is not JSON is an error, and the text goes on', async () => {
    const outcome = await replyWith(protocol, 'invalid-json');
    expect(outcome.errors).toEqual([expect.toSatisfy(JSONParseError.isInstance)]);
    expect(outcome).toMatchObject({ text: REPLY, hasThrown: false, finish: { reason: 'stop' } });
  });

  test('a stream without text ends well', async () => {
    const outcome = await replyWith(protocol, 'empty');
    expect(outcome).toMatchObject({ text: '', errors: [], finish: { reason: 'stop' } });
  });

  test('a reply stops at its length limit', async () => {
    const raw = { openai: 'length', anthropic: 'max_tokens', gemini: 'MAX_TOKENS', ollama: 'length' }[protocol];
    const outcome = await replyWith(protocol, 'length');
    expect(outcome).toMatchObject({ text: HALF, errors: [], finish: { reason: 'length', raw } });
  });

  test('a content filter stops a reply', async () => {
    const raw = { openai: 'content_filter', anthropic: 'refusal', gemini: 'SAFETY', ollama: 'content_filter' }[
      protocol
    ];
    const outcome = await replyWith(protocol, 'content-filter');
    expect(outcome).toMatchObject({ text: HALF, errors: [], finish: { reason: 'content-filter', raw } });
  });

  test('an overloaded service says so in the middle of a stream', async () => {
    const outcome = await replyWith(protocol, 'overloaded-midway');
    expect(outcome).toMatchObject({ text: HALF, hasThrown: false, finish: { reason: 'error' } });
    expect(outcome.errors).toEqual([expect.toSatisfy(StreamProviderError.isInstance)]);
    expect(outcome.errors[0]).toMatchObject({ message: expect.stringMatching(/overloaded/i) });
  });

  test('a service that never answers is given up by its client alone', async () => {
    server = await serveEngine(protocol);
    server.behave({ reply: REPLY, fault: 'hang' });
    const control = new AbortController();
    const reading = readStream(modelOf(protocol, server), { signal: control.signal });
    const request = await server.request(0);
    control.abort();
    expect(await reading).toMatchObject({ text: '', errors: [], isAborted: true, finish: null });
    await request.ended;
    expect(request.aborted).toBe(true);
  });

  test('a service that falls silent has sent half of its reply', async () => {
    server = await serveEngine(protocol);
    server.behave({ reply: REPLY, fault: 'hang-midway' });
    const control = new AbortController();
    const outcome = await readStream(modelOf(protocol, server), {
      signal: control.signal,
      onText: (text) => text === HALF && control.abort(),
    });
    expect(outcome).toMatchObject({ text: HALF, errors: [], isAborted: true, finish: null });
    await server.requests[0]?.ended;
    expect(server.requests[0]?.aborted).toBe(true);
  });
});

describe('a stream that is none, or ends too early, ends otherwise with every provider', () => {
  test.each<[ModelProtocol, Fault]>([
    ['openai', 'html'],
    ['openai', 'empty-body'],
    ['openai', 'ends-midway'],
    ['ollama', 'empty-body'],
  ])('%s: %s is invalid data', async (protocol, fault) => {
    const outcome = await replyWith(protocol, fault);
    expect(outcome.errors).toEqual([expect.toSatisfy(InvalidResponseDataError.isInstance)]);
    expect(outcome).toMatchObject({ text: fault === 'ends-midway' ? HALF : '', finish: { reason: 'error' } });
  });

  test.each<Fault>(['html', 'empty-body'])('anthropic: %s is no output', async (fault) => {
    const outcome = await replyWith('anthropic', fault);
    expect(outcome.errors).toEqual([expect.toSatisfy(NoOutputGeneratedError.isInstance)]);
    expect(outcome).toMatchObject({ text: '', finish: null, hasThrown: false });
  });

  test.each<[ModelProtocol, Fault, string]>([
    ['anthropic', 'ends-midway', HALF],
    ['gemini', 'ends-midway', HALF],
    ['gemini', 'html', ''],
    ['gemini', 'empty-body', ''],
  ])('%s: %s is an interruption without an error', async (protocol, fault, text) => {
    const outcome = await replyWith(protocol, fault);
    expect(outcome).toMatchObject({ text, errors: [], finish: { reason: 'interrupted', raw: undefined } });
  });

  test('anthropic: a stream that begins with an error is an API error', async () => {
    expect(apiError(await replyWith('anthropic', 'overloaded-at-once'))).toMatchObject({ statusCode: 529 });
  });

  test.each<ModelProtocol>(['openai', 'gemini'])(
    '%s: a stream that begins with an error is no API error',
    async (protocol) => {
      const outcome = await replyWith(protocol, 'overloaded-at-once');
      expect(outcome.errors).toEqual([expect.toSatisfy(StreamProviderError.isInstance)]);
    },
  );
});

test('anthropic: a JSON tool too is stopped at its length limit', async () => {
  server = await serveEngine('anthropic');
  server.behave({ reply: REPLY, fault: 'length' });
  const model = modelOf('anthropic', server, 'claude-sonnet-4-0');
  const outcome = await readStream(model, { structured: true }).catch((error: unknown) => error);
  expect(outcome).toMatchObject({ finishReason: 'length', text: HALF });
});

test('anthropic: a model that is made to call a tool has not been asked for a schema', async () => {
  server = await serveEngine('anthropic');
  server.behave({ reply: '{"title":"港"}', fault: 'no-schema' });
  const model = modelOf('anthropic', server, 'claude-sonnet-4-0');
  expect(await readStream(model, { structured: true })).toMatchObject({ errors: [], output: { title: '港' } });
});

test('a server that has gone cannot be connected to', async () => {
  server = await serveEngine('openai');
  await server.close();
  const [error] = (await readStream(modelOf('openai', server))).errors;
  expect(APICallError.isInstance(error) && error.statusCode).toBe(undefined);
  expect(error).toMatchObject({ message: expect.stringContaining('Cannot connect to API') });
});
