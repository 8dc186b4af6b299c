import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { clickAt, focusAt, selectAt, typeAt, waitFocused } from '../../../../scripts/drive/at-place.ts';
import { openExtensionTab } from '../../../../scripts/drive/extension-pages.ts';
import { enterEngine, setUpEngine, testOutcome } from '../../../../scripts/drive/set-up-engine.ts';
import { byTestId, click, selector, textOf } from '../../../../scripts/drive/test-id.ts';
import { type EngineServer, serveEngine } from '../../engine-servers/engine-server.ts';
import type { RecordedRequest } from '../../engine-servers/recorded-request.ts';
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

// A page behind another draws nothing, and what waits for its frames waits for ever.
beforeEach(() => settings.bringToFront());

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

const openAi = (origin: string) => setupOf('openai', origin, 'sk-any');
const stateOf = (state: string) =>
  settings.waitForSelector(`${selector('engine-result-openai')}[data-state="${state}"]`);
const isEnabled = (button: string) =>
  settings.waitForSelector(`${selector(`engine-${button}-openai`)}:not([aria-disabled="true"])`);

/** The connection test stands at a model that does not answer; gives the request it waits for. */
async function testForever(): Promise<RecordedRequest> {
  server = await serveEngine('openai');
  expect(await enterEngine(settings, openAi(server.origin))).toBe('works');
  const asked = server.requests.length;
  server.behave({ reply: '', fault: 'hang' });
  await click(settings, 'engine-test-openai');
  await stateOf('testing');
  // The list of models, then the greeting.
  return server.request(asked + 1);
}

test('a test that takes long is ended by a click, and can be made again', async () => {
  const greeting = await testForever();
  await click(settings, 'engine-stop-openai');
  await stateOf('idle');
  await isEnabled('test');
  await greeting.ended;
  expect(greeting.aborted).toBe(true);
});

test('a test of what has been changed since is given up', async () => {
  const greeting = await testForever();
  await typeAt(settings, selector('engine-model-openai'), '-2');
  await stateOf('idle');
  await greeting.ended;
  expect(greeting.aborted).toBe(true);
});

test('a key in full-width letters is refused where it is typed, and asks nobody', async () => {
  server = await serveEngine('openai');
  expect(await enterEngine(settings, openAi(server.origin))).toBe('works');
  const before = server.requests.length;
  await typeAt(settings, selector('engine-key-openai'), 'ｓｋ－１');
  await expect.poll(() => textOf(settings, 'engine-key-openai-problem')).toMatch(/全角文字/);
  await click(settings, 'engine-save-openai');
  await click(settings, 'engine-test-openai');
  await stateOf('works');
  expect(server.requests.slice(before).map(({ headers }) => headers.authorization)).not.toContain(undefined);
  await clickAt(settings, selector('engine-key-openai'), { count: 3 });
  await settings.keyboard.press('Backspace');
});

test('a key that could not be stored is said not to be, and stays as typed', async () => {
  server = await serveEngine('openai');
  await settings.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { local: { set: unknown } } } };
    const { set } = chrome.storage.local;
    Object.assign(globalThis, { makeRoom: () => Object.assign(chrome.storage.local, { set }) });
    chrome.storage.local.set = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
  });
  expect(await enterEngine(settings, openAi(server.origin))).toBe('unkept');
  expect(await textOf(settings, 'engine-result-openai')).toMatch(/保存できませんでした.*空き容量/);
  await isEnabled('save');
  expect(await settings.$eval(selector('engine-key-openai'), (field) => (field as HTMLInputElement).value)).toBe(
    'sk-any',
  );
  await settings.evaluate(() => (globalThis as unknown as { makeRoom: () => void }).makeRoom());
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

test('接続テスト keeps the focus, so that the next press is at hand', async () => {
  server = await serveEngine('openai', { key: 'sk-right' });
  expect(await enterEngine(settings, setupOf('openai', server.origin, 'sk-wrong'))).toBe('bad-key');
  await waitFocused(settings, selector('engine-save-openai'));
  await focusAt(settings, selector('engine-test-openai'));
  const asked = server.requests.length;
  await settings.keyboard.press('Enter');
  await expect.poll(() => server?.requests.length).toBeGreaterThan(asked);
  expect(await testOutcome(settings, 'openai')).toBe('bad-key');
  await waitFocused(settings, selector('engine-test-openai'));
});

test('a writing that fails by what the settings say opens them', async () => {
  server = await serveEngine('openai', { key: 'sk-right' });
  server.behave({ reply: sampleModel });
  expect(await enterEngine(settings, setupOf('openai', server.origin, 'sk-right'))).toBe('works');
  server.behave({ reply: sampleModel, fault: 'unauthorized' });
  const desk = await composeSample(session, 'openai', 'points');
  expect(await untilState(desk, 'failed', 'done')).toBe('failed');
  await byTestId(desk, 'open-engine-settings');
});
