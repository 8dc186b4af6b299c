import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Server, serve } from '../../../scripts/drive/serve.ts';

let server: Server;

beforeEach(async () => {
  const root = mkdtempSync(join(tmpdir(), 'yakuho-serve-'));
  mkdirSync(join(root, 'open'));
  writeFileSync(join(root, 'open', 'page.html'), '<p>港</p>');
  writeFileSync(join(root, 'secret.txt'), 'not for you');
  server = await serve({
    '/open/': join(root, 'open'),
    '/open/special': (_, response) => void response.end('special'),
    '/never': (_, response) => void response.write('begun'),
  });
});

afterEach(() => server.close());

/** `fetch` would tidy the path up before it is sent. */
const ask = (path: string) =>
  new Promise<{ status: number | undefined; body: string }>((done, failed) => {
    request(`${server.origin}/`, { path }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => done({ status: response.statusCode, body }));
    })
      .on('error', failed)
      .end();
  });

test('files of a served folder are sent with their type', async () => {
  const response = await fetch(`${server.origin}/open/page.html`);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await response.text()).toBe('<p>港</p>');
});

test('the longest prefix answers', async () => {
  expect(await ask('/open/special')).toEqual({ status: 200, body: 'special' });
});

test.each([
  '/open/../secret.txt',
  '/open/%2e%2e/secret.txt',
  '/open/..%2fsecret.txt',
  '/open/',
  '/elsewhere',
  '/open/%zz',
])('%s is not found', async (path) => {
  expect((await ask(path)).status).toBe(404);
});

test('a connection that never ends does not hold the server open', async () => {
  const response = await fetch(`${server.origin}/never`);
  await server.close();
  await expect(response.text()).rejects.toThrow();
  server = await serve({});
});
