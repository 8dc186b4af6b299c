import { afterEach, expect, test } from 'vitest';
import { type EngineServer, serveEngine } from '../../e2e/engine-servers/engine-server.ts';

let server: EngineServer;

afterEach(() => server.close());

const EXTENSION = 'chrome-extension://abcdefghijklmnop';

const ask = (path: string, origin?: string, method = 'GET') =>
  fetch(`${server.origin}${path}`, { method, headers: origin === undefined ? {} : { origin } });

test('a program without an origin is let in', async () => {
  server = await serveEngine('ollama');
  const response = await ask('/api/version');
  expect(await response.json()).toEqual({ version: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
  expect(response.headers.has('access-control-allow-origin')).toBe(false);
});

test.each([
  ['GET', '/api/version'],
  ['GET', '/v1/models'],
  ['POST', '/v1/chat/completions'],
  ['OPTIONS', '/v1/chat/completions'],
])('an extension is refused without a word: %s %s', async (method, path) => {
  server = await serveEngine('ollama');
  const response = await ask(path, EXTENSION, method);
  expect(response.status).toBe(403);
  expect(await response.text()).toBe('');
});

test.each([['chrome-extension://*'], [EXTENSION], ['*']])('an extension is let in by %s', async (pattern) => {
  server = await serveEngine('ollama', { allowedOrigins: ['moz-extension://*', pattern] });
  const response = await ask('/v1/models', EXTENSION);
  expect(await response.json()).toMatchObject({ data: [{ id: 'qwen3:8b' }, { id: 'gemma3:4b' }] });
  expect(response.headers.get('access-control-allow-origin')).toBe(EXTENSION);
  expect((await ask('/v1/models', EXTENSION, 'OPTIONS')).status).toBe(204);
});

test('pages of this machine are let in, and others that only look like them are not', async () => {
  server = await serveEngine('ollama', { allowedOrigins: ['moz-extension://*'] });
  expect((await ask('/api/version', 'http://localhost:3000')).status).toBe(200);
  expect((await ask('/api/version', 'http://localhost.example')).status).toBe(403);
  expect((await ask('/api/version', EXTENSION)).status).toBe(403);
});
