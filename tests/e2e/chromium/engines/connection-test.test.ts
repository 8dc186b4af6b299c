import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { selectAt } from '../../../../scripts/drive/at-place.ts';
import { openExtensionTab } from '../../../../scripts/drive/extension-pages.ts';
import { enterEngine, setUpEngine, testOutcome } from '../../../../scripts/drive/set-up-engine.ts';
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
/** The settings that the tests of one engine after the other share. */
let settings: Page;

beforeAll(async () => {
  session = await startEngineSession();
  settings = await openExtensionTab(session.chromium, 'options');
});

afterEach(() => server?.close());

afterAll(() => session?.end());

const setupOf = (id: Id, origin: string, key: string) => ({
  id,
  address: origin + PATHS[id],
  key,
  ...(id === 'deepl' ? {} : { model: 'test-model' }),
});

test.each(EVERY)('%s: a wrong key is told from a right one', async (id) => {
  server = await serveEngine(id, { key: 'sk-right' });
  expect(await enterEngine(settings, setupOf(id, server.origin, 'sk-wrong'))).toBe('bad-key');
  await expect.poll(() => textOf(settings, `engine-result-${id}`)).toMatch(/APIキーを受け付けません/);
  expect(await enterEngine(settings, setupOf(id, server.origin, 'sk-right'))).toBe('works');
});

test.each(['openai', 'anthropic', 'gemini'] as const)(
  '%s: a login page where the model should answer is named as such',
  async (id) => {
    server = await serveEngine(id);
    server.behave({ reply: '', fault: 'html' });
    expect(await enterEngine(settings, setupOf(id, server.origin, 'sk-any'))).toBe('not-an-api');
    await expect.poll(() => textOf(settings, `engine-result-${id}`)).toMatch(/AIの回答ではないもの/);
  },
);

test.each(EVERY)('%s: a web server at the address is not taken for the service', async (id) => {
  const address = `${session.server.origin}/sample/article.html`;
  const outcome = await enterEngine(settings, { ...setupOf(id, '', 'sk-any'), address });
  expect(['not-an-api', 'not-found']).toContain(outcome);
  await expect.poll(() => textOf(settings, `engine-result-${id}`)).toMatch(/設定のアドレス/);
});

test.each(EVERY)('%s: nobody at the address is said to be nobody', async (id) => {
  server = await serveEngine(id);
  const { origin } = server;
  await server.close();
  expect(await enterEngine(settings, setupOf(id, origin, 'sk-any'))).toBe('unreachable');
  const words = await textOf(settings, `engine-result-${id}`);
  expect(words).toMatch(/応答がありません/);
  expect(words).toContain(new URL(origin).host);
});

test('a model is chosen from those the service has, and the test is made with it', async () => {
  server = await serveEngine('openai', { models: ['small-1', 'large-2'] });
  server.behave({ reply: 'はい' });
  const setup = { id: 'openrouter', address: `${server.origin}/v1`, key: 'sk-any' } as const;
  const { page, outcome } = await setUpEngine(session.chromium, setup);
  expect(outcome).toBe('works');
  await selectAt(page, selector('engine-models-openrouter'), 'large-2');
  await click(page, 'engine-test-openrouter');
  expect(await testOutcome(page, 'openrouter')).toBe('works');
  await expect.poll(() => server?.requests.at(-1)?.body).toMatchObject({ model: 'large-2' });
});

test('Ollama that keeps this extension out is told how to let it in, in the settings and on the desk', async () => {
  const origin = `chrome-extension://${session.chromium.extensionId}`;
  const line = `OLLAMA_ORIGINS="${origin}"`;
  /** What the variable holds that the writer is told to set. */
  const allowedOrigins: string[] = [];
  server = await serveEngine('ollama', { allowedOrigins });
  server.behave({ reply: sampleModel });
  const setup = { id: 'ollama', address: `${server.origin}/v1`, model: 'qwen3:8b' } as const;
  const { page, outcome } = await setUpEngine(session.chromium, setup);
  expect(outcome).toBe('ollama-origin');
  await expect.poll(() => textOf(page, 'ollama-line')).toBe(line);
  await expect.poll(() => textOf(page, 'engine-result-ollama')).toMatch(/環境変数に設定/);

  const desk = await composeSample(session, 'ollama');
  await expect.poll(() => textOf(desk, 'ollama-line')).toBe(line);
  expect(JSON.stringify(server.requests)).not.toContain('Four port cities');

  allowedOrigins.push(origin);
  await click(desk, 'check-readiness');
  await desk.waitForSelector(`${selector('readiness')}[data-state="ready"]`);
  await click(desk, 'writing-start');
  expect(await untilState(desk, 'done', 'failed')).toBe('done');
});
