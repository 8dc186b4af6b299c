import { afterEach, beforeEach, expect, test } from 'vitest';
import { type EngineServer, type Fault, serveEngine } from '../../e2e/engine-servers/engine-server.ts';

let server: EngineServer;

beforeEach(async () => {
  server = await serveEngine('deepl');
});

afterEach(() => server.close());

const translate = (body: object, signal?: AbortSignal) =>
  fetch(`${server.origin}/v2/translate`, {
    method: 'POST',
    headers: { authorization: 'DeepL-Auth-Key key:fx', 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });

const texts = { text: ['The bridge opened.', 'It is long.'], target_lang: 'JA', source_lang: 'EN' };

test('texts come back in their order, each marked as translated', async () => {
  const response = await translate({ ...texts, tag_handling: 'xml' });
  expect(await response.json()).toEqual({
    translations: [
      { detected_source_language: 'EN', text: '訳:The bridge opened.' },
      { detected_source_language: 'EN', text: '訳:It is long.' },
    ],
  });
  expect(server.requests[0]).toMatchObject({
    method: 'POST',
    path: '/v2/translate',
    headers: { authorization: 'DeepL-Auth-Key key:fx' },
    body: { tag_handling: 'xml' },
  });
});

test('a test can say how each text is translated', async () => {
  server.behave({ reply: (text) => text.toUpperCase() });
  expect(await (await translate(texts)).json()).toMatchObject({
    translations: [{ text: 'THE BRIDGE OPENED.' }, { text: 'IT IS LONG.' }],
  });
});

test('the usage of the month can be asked for', async () => {
  const response = await fetch(`${server.origin}/v2/usage`);
  expect(await response.json()).toEqual({ character_count: 180_118, character_limit: 500_000 });
});

test.each<[string, object]>([
  ['no texts', { ...texts, text: [] }],
  ['a text that is no list', { ...texts, text: 'The bridge opened.' }],
  ['more than 50 texts', { ...texts, text: Array(51).fill('a') }],
  ['no language', { text: ['a'] }],
  ['an unknown tag handling', { ...texts, tag_handling: 'markdown' }],
])('%s is a bad request', async (_, body) => {
  const response = await translate(body);
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({ message: expect.any(String) });
});

test.each<[Fault, number, string]>([
  ['unauthorized', 401, '{"message":"Unauthorized"}'],
  ['bad-key', 403, ''],
  ['forbidden', 403, '{"message":"Wrong endpoint. Use https://api.deepl.com"}'],
  ['rate-limited', 429, '{"message":"Too many requests"}'],
  ['no-credit', 456, '{"message":"Quota Exceeded"}'],
  ['server-error', 500, '{"message":"Internal server error"}'],
  ['overloaded', 503, '{"message":"Resource currently unavailable. Try again later."}'],
])('%s is %i', async (fault, status, body) => {
  server.behave({ reply: '', fault });
  const response = await translate(texts);
  expect(response.status).toBe(status);
  expect(await response.text()).toBe(body);
  expect(response.headers.get('retry-after')).toBe(fault === 'rate-limited' ? '7' : null);
});

test('translations without text are translations', async () => {
  server.behave({ reply: '訳', fault: 'empty' });
  expect(await (await translate(texts)).json()).toMatchObject({ translations: [{ text: '' }, { text: '' }] });
});

test('an answer byte by byte is whole in the end', async () => {
  server.behave({ reply: '港に橋が開通した。', fault: 'byte-at-a-time' });
  expect(await (await translate(texts)).json()).toMatchObject({ translations: [{ text: '港に橋が開通した。' }, {}] });
});

test.each<Fault>(['invalid-json', 'html', 'empty-body', 'ends-midway'])(
  '%s is no JSON, though its status is 200',
  async (fault) => {
    server.behave({ reply: '訳', fault });
    const response = await translate(texts);
    expect(response.status).toBe(200);
    await expect(response.json()).rejects.toThrow(SyntaxError);
  },
);

test('a cut answer cannot be read', async () => {
  server.behave({ reply: '訳', fault: 'cut' });
  await expect((await translate(texts)).text()).rejects.toThrow(TypeError);
});

test('half of an answer can be all that comes', async () => {
  server.behave({ reply: '訳', fault: 'hang-midway' });
  const control = new AbortController();
  const response = await translate(texts, control.signal);
  control.abort();
  await expect(response.text()).rejects.toThrow('aborted');
  await server.requests[0]?.ended;
  expect(server.requests[0]?.aborted).toBe(true);
});

test.each<Fault>(['length', 'content-filter', 'no-schema', 'overloaded-midway'])(
  '%s is nothing that DeepL could say',
  (fault) => {
    expect(() => server.behave({ reply: '', fault })).toThrow(fault);
  },
);
