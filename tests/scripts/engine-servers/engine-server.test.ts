import { afterEach, describe, expect, test } from 'vitest';
import {
  type Behaviour,
  type EngineServer,
  type Protocol,
  type RecordedRequest,
  serveEngine,
} from '../../e2e/engine-servers/engine-server.ts';
import { apiError, modelOf, readStream } from './read-stream.ts';

let server: EngineServer;

afterEach(() => server.close());

const REPLY = '一二三四五六七八九十甲乙丙丁戊己庚辛壬癸';

test('requests are kept in order, with what they said', async () => {
  server = await serveEngine('anthropic');
  await readStream(modelOf('anthropic', server), { prompt: 'one' });
  await readStream(modelOf('anthropic', server), { prompt: 'two' });
  expect(server.requests).toMatchObject([
    {
      method: 'POST',
      path: '/v1/messages',
      headers: { 'x-api-key': 'key', 'anthropic-version': '2023-06-01' },
      body: { stream: true, messages: [{ content: [{ text: 'one' }] }] },
      aborted: false,
    },
    { body: { messages: [{ content: [{ text: 'two' }] }] }, aborted: false },
  ]);
});

test('a list of behaviours is used up in order, and its last one stays', async () => {
  server = await serveEngine('openai');
  server.behave([{ reply: '', fault: 'rate-limited' }, { reply: '二' }, { reply: '三' }]);
  const model = modelOf('openai', server);
  expect(apiError(await readStream(model)).statusCode).toBe(429);
  const texts = [await readStream(model), await readStream(model), await readStream(model)].map(({ text }) => text);
  expect(texts).toEqual(['二', '三', '三']);
});

test('a reply can be made from the request', async () => {
  server = await serveEngine('openai');
  const seen: RecordedRequest[] = [];
  server.behave({
    reply(prompt, request) {
      seen.push(request);
      return `「${prompt}」`;
    },
  });
  expect((await readStream(modelOf('openai', server), { prompt: '港' })).text).toBe('「港」');
  expect(seen).toEqual(server.requests);
});

test('looking at the models uses no behaviour up', async () => {
  server = await serveEngine('openai');
  server.behave([{ reply: '一' }, { reply: '二' }]);
  await fetch(`${server.origin}/v1/models`);
  expect((await readStream(modelOf('openai', server))).text).toBe('一');
});

describe('holdAfter', () => {
  test('a reply waits after so many characters until it is released', async () => {
    server = await serveEngine('openai');
    server.behave({ reply: REPLY, holdAfter: 7 });
    let seen = '';
    const heldText = Promise.withResolvers<void>();
    const reading = readStream(modelOf('openai', server), {
      onText(text) {
        seen = text;
        if (text.length === 7) heldText.resolve();
      },
    });
    await Promise.all([server.held(), heldText.promise]);
    expect(seen).toBe('一二三四五六七');
    server.release();
    expect((await reading).text).toBe(REPLY);
  });

  test('a client that goes in the middle is seen to have gone', async () => {
    server = await serveEngine('gemini');
    server.behave({ reply: REPLY, holdAfter: 0 });
    const control = new AbortController();
    const reading = readStream(modelOf('gemini', server), { signal: control.signal });
    await server.held();
    control.abort();
    expect(await reading).toMatchObject({ isAborted: true });
    await server.requests[0]?.ended;
    expect(server.requests[0]?.aborted).toBe(true);
  });

  test('a later reply holds again', async () => {
    server = await serveEngine('openai');
    server.behave({ reply: REPLY, holdAfter: 20 });
    const model = modelOf('openai', server);
    for (const _ of [1, 2]) {
      const reading = readStream(model);
      await server.held();
      server.release();
      expect((await reading).text).toBe(REPLY);
    }
  });

  test.each(['cut', 'invalid-json'] as const)('it goes together with %s', async (fault) => {
    server = await serveEngine('openai');
    server.behave({ reply: REPLY, fault, holdAfter: 10 });
    const reading = readStream(modelOf('openai', server));
    await server.held();
    server.release();
    expect((await reading).text).toBe(fault === 'cut' ? REPLY.slice(0, 10) : REPLY);
  });
});

test('a connection that the server cut is no abortion by the client', async () => {
  server = await serveEngine('openai');
  server.behave({ reply: REPLY, fault: 'cut' });
  await readStream(modelOf('openai', server));
  await server.requests[0]?.ended;
  expect(server.requests[0]?.aborted).toBe(false);
});

test('closing ends replies that hang, and is no abortion by the client', async () => {
  server = await serveEngine('openai');
  const behaviours: Behaviour[] = [
    { reply: REPLY, fault: 'hang' },
    { reply: REPLY, holdAfter: 5 },
  ];
  server.behave(behaviours);
  const readings = [readStream(modelOf('openai', server)), readStream(modelOf('openai', server))];
  await Promise.all([server.held(), server.request(1)]);
  await server.close();
  for (const outcome of await Promise.all(readings)) expect(outcome.errors).toHaveLength(1);
  expect(server.requests.map(({ aborted }) => aborted)).toEqual([false, false]);
});

describe('keys', () => {
  test.each([
    ['openai', 401],
    ['anthropic', 401],
    ['gemini', 400],
  ] as const)('%s refuses another key with %i, for writing and for looking', async (protocol, status) => {
    server = await serveEngine(protocol, { key: 'other' });
    expect(apiError(await readStream(modelOf(protocol, server))).statusCode).toBe(status);
    const path = protocol === 'gemini' ? '/v1beta/models' : '/v1/models';
    expect((await fetch(server.origin + path)).status).toBe(status);
  });

  test.each(['openai', 'anthropic', 'gemini', 'ollama'] as const)('%s knows its own key', async (protocol) => {
    server = await serveEngine(protocol, { key: 'key' });
    expect((await readStream(modelOf(protocol, server))).text).toBe('訳文です。');
  });

  test.each([
    ['key:fx', 200],
    ['other', 403],
  ])('DeepL answers %s with %i', async (key, status) => {
    server = await serveEngine('deepl', { key: 'key:fx' });
    const headers = { authorization: `DeepL-Auth-Key ${key}` };
    expect((await fetch(`${server.origin}/v2/usage`, { headers })).status).toBe(status);
  });
});

test.each([
  ['openai', '/v1/models', { data: [{ id: 'a' }, { id: 'b' }] }],
  ['anthropic', '/v1/models?limit=100', { data: [{ id: 'a' }, { id: 'b' }], has_more: false }],
  ['gemini', '/v1beta/models?pageSize=100', { models: [{ name: 'models/a' }, { name: 'models/b' }] }],
  ['ollama', '/v1/models', { data: [{ id: 'a' }, { id: 'b' }] }],
] as const)('%s lists the models of the test', async (protocol, path, list) => {
  server = await serveEngine(protocol, { models: ['a', 'b'] });
  expect(await (await fetch(server.origin + path)).json()).toMatchObject(list);
});

test.each<[Protocol, string]>([
  ['openai', '/v1/chat/completions'],
  ['anthropic', '/v1/messages'],
  ['gemini', '/v1beta/models/gemini-2.5-flash:streamGenerateContent?alt=sse'],
  ['deepl', '/v2/translate'],
])('%s says nothing about other origins', async (protocol, path) => {
  server = await serveEngine(protocol);
  const headers = { origin: 'chrome-extension://abc' };
  const asked = await fetch(server.origin + path, { method: 'OPTIONS', headers });
  const posted = await fetch(server.origin + path, { method: 'POST', headers, body: '{}' });
  expect(asked.status).toBe(404);
  for (const response of [asked, posted]) {
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
});

test('anthropic refuses browsers that do not say they mean it', async () => {
  server = await serveEngine('anthropic');
  const look = (more: Record<string, string>) =>
    fetch(`${server.origin}/v1/models`, { headers: { origin: 'chrome-extension://abc', ...more } });
  const refused = await look({});
  expect(refused.status).toBe(401);
  expect(await refused.json()).toMatchObject({ error: { type: 'authentication_error' } });
  expect((await look({ 'anthropic-dangerous-direct-browser-access': 'true' })).status).toBe(200);
});

test.each(['openai', 'ollama'] as const)(
  '%s answers a request for anything but a stream as a mistake',
  async (protocol) => {
    server = await serveEngine(protocol);
    const response = await fetch(`${server.origin}/v1/chat/completions`, { method: 'POST', body: '{"messages":[]}' });
    expect(response.status).toBe(400);
  },
);

test('what no service has is not found', async () => {
  server = await serveEngine('openai');
  expect((await fetch(`${server.origin}/v2/translate`, { method: 'POST' })).status).toBe(404);
  expect(server.requests[0]).toMatchObject({ path: '/v2/translate', body: null });
});

test('an upload that is too long leaves no body behind', async () => {
  server = await serveEngine('openai');
  const body = `"${'a'.repeat(9 * 1024 * 1024)}"`;
  await fetch(`${server.origin}/v1/chat/completions`, { method: 'POST', body }).catch(() => {});
  expect((await server.request(0)).body).toBe(null);
});
