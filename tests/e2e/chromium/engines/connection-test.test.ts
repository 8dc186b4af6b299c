import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { setUpEngine, testOutcome } from '../../../../scripts/drive/set-up-engine.ts';
import { click, selector, textOf } from '../../../../scripts/drive/test-id.ts';
import { type EngineServer, serveEngine } from '../../engine-servers/engine-server.ts';
import type { Session } from '../session.ts';
import { composeSample, startEngineSession } from './engine-session.ts';
import { sampleModel } from './sample-post.ts';
import { untilState } from './writing-desk.ts';

const PATHS = { openai: '/v1', anthropic: '/v1', gemini: '/v1beta', deepl: '/v2' } as const;
type Id = keyof typeof PATHS;
const EVERY = Object.keys(PATHS) as Id[];

let session: Session;
let server: EngineServer | undefined;
let page: Page | undefined;

beforeAll(async () => {
  session = await startEngineSession();
});

afterEach(async () => {
  await page?.close();
  page = undefined;
  await server?.close();
});

afterAll(() => session?.end());

const setupOf = (id: Id, origin: string, key: string) => ({
  id,
  address: origin + PATHS[id],
  key,
  ...(id === 'deepl' ? {} : { model: 'test-model' }),
});

test.each(EVERY)('%s: a wrong key is told from a right one', async (id) => {
  server = await serveEngine(id, { key: 'sk-right' });
  const wrong = await setUpEngine(session.chromium, setupOf(id, server.origin, 'sk-wrong'));
  page = wrong.page;
  expect(wrong.outcome).toBe('bad-key');
  expect(await textOf(page, `engine-result-${id}`)).toMatch(/APIキーを受け付けません/);
  await page.close();
  const right = await setUpEngine(session.chromium, setupOf(id, server.origin, 'sk-right'));
  page = right.page;
  expect(right.outcome).toBe('works');
});

test.each(['openai', 'anthropic', 'gemini'] as const)(
  '%s: a login page where the model should answer is named as such',
  async (id) => {
    server = await serveEngine(id);
    server.behave({ reply: '', fault: 'html' });
    const tried = await setUpEngine(session.chromium, setupOf(id, server.origin, 'sk-any'));
    page = tried.page;
    expect(tried.outcome).toBe('not-an-api');
    expect(await textOf(page, `engine-result-${id}`)).toMatch(/AIの回答ではないもの/);
  },
);

test.each(EVERY)('%s: a web server at the address is not taken for the service', async (id) => {
  const origin = `${session.server.origin}/sample/article.html`;
  const tried = await setUpEngine(session.chromium, { ...setupOf(id, '', 'sk-any'), address: origin });
  page = tried.page;
  expect(['not-an-api', 'not-found']).toContain(tried.outcome);
  expect(await textOf(page, `engine-result-${id}`)).toMatch(/設定のアドレス/);
});

test.each(EVERY)('%s: nobody at the address is said to be nobody', async (id) => {
  server = await serveEngine(id);
  const { origin } = server;
  await server.close();
  const tried = await setUpEngine(session.chromium, setupOf(id, origin, 'sk-any'));
  page = tried.page;
  expect(tried.outcome).toBe('unreachable');
  const words = await textOf(page, `engine-result-${id}`);
  expect(words).toMatch(/応答がありません/);
  expect(words).toContain(new URL(origin).host);
});

test('Ollama that keeps this extension out is told how to let it in, in the settings and on the desk', async () => {
  const origin = `chrome-extension://${session.chromium.extensionId}`;
  const line = `OLLAMA_ORIGINS="${origin}"`;
  /** What the variable holds that the writer is told to set. */
  const allowedOrigins: string[] = [];
  server = await serveEngine('ollama', { allowedOrigins });
  server.behave({ reply: sampleModel });
  const setup = { id: 'ollama', address: `${server.origin}/v1`, model: 'qwen3:8b' } as const;
  const tried = await setUpEngine(session.chromium, setup);
  page = tried.page;
  expect(tried.outcome).toBe('ollama-origin');
  expect(await textOf(page, 'ollama-line')).toBe(line);
  expect(await textOf(page, 'engine-result-ollama')).toMatch(/環境変数に設定/);

  const desk = await composeSample(session, 'ollama');
  expect(await textOf(desk, 'ollama-line')).toBe(line);
  expect(JSON.stringify(server.requests)).not.toContain('Four port cities');

  allowedOrigins.push(origin);
  await click(desk, 'check-readiness');
  await desk.waitForSelector(`${selector('readiness')}[data-state="ready"]`);
  await click(desk, 'writing-start');
  expect(await untilState(desk, 'done', 'failed')).toBe('done');
});

test('a model is chosen from those the service has, and the test is made with it', async () => {
  server = await serveEngine('openai', { models: ['small-1', 'large-2'] });
  server.behave({ reply: 'はい' });
  const tried = await setUpEngine(session.chromium, {
    id: 'openrouter',
    address: `${server.origin}/v1`,
    key: 'sk-any',
  });
  page = tried.page;
  expect(tried.outcome).toBe('works');
  await page.select(selector('engine-models-openrouter'), 'large-2');
  await click(page, 'engine-test-openrouter');
  expect(await testOutcome(page, 'openrouter')).toBe('works');
  expect(server.requests.at(-1)?.body).toMatchObject({ model: 'large-2' });
});
