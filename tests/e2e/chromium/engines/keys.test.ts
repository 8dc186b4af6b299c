import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickAt, typeAt, waitGone } from '../../../../scripts/drive/at-place.ts';
import { composeDraft } from '../../../../scripts/drive/compose.ts';
import { clickToolbar, openExtensionTab } from '../../../../scripts/drive/extension-pages.ts';
import { setUpEngine } from '../../../../scripts/drive/set-up-engine.ts';
import { byTestId, click, selector, textOf } from '../../../../scripts/drive/test-id.ts';
import { type EngineServer, serveEngine } from '../../engine-servers/engine-server.ts';
import type { Session } from '../session.ts';
import { isWriting, startEngineSession } from './engine-session.ts';
import { evaluateIn, readStorageIn, worldsOf } from './page-worlds.ts';
import { sampleModel } from './sample-post.ts';
import { untilState } from './writing-desk.ts';

const KEY = 'sk-secret-6Q2mVt-end9';

let session: Session;
let server: EngineServer;
let article: Page;
/** A page of the extension that hears what the others say to each other. */
let listener: Page;

beforeAll(async () => {
  server = await serveEngine('openai', { key: KEY });
  session = await startEngineSession(
    {},
    {
      '/elsewhere': (request, response) =>
        response.writeHead(307, { location: `${server.origin}/v1${request.url?.replace('/elsewhere', '')}` }).end(),
    },
  );
  server.behave({ reply: sampleModel });
  listener = await openExtensionTab(session.chromium, 'options');
  await listener.evaluate(listenToMessages);
  const { page, outcome } = await setUpEngine(session.chromium, {
    id: 'openai',
    address: `${server.origin}/v1`,
    key: KEY,
    model: 'test-model',
  });
  expect(outcome).toBe('works');
  await page.close();
  article = await session.open('/sample/article.html');
  const desk = await composeDraft(session.chromium, article, { engine: 'openai', depth: 'summary' });
  expect(await untilState(desk, 'done', 'failed')).toBe('done');
});

afterAll(async () => {
  await session?.end();
  await server?.close();
});

interface ExtensionApi {
  runtime: { onMessage: { addListener(hear: (message: unknown) => void): void } };
  storage: { local: { get(): Promise<Record<string, unknown>> } };
  permissions: { contains(asked: { origins: string[] }): Promise<boolean> };
}

/** Runs in a page of the extension, so it stands alone. */
function listenToMessages(): void {
  const heard: string[] = [];
  const hear = (message: unknown) => {
    heard.push(JSON.stringify(message));
  };
  Object.assign(globalThis, { heard });
  const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
  chrome.runtime.onMessage.addListener(hear);
  new BroadcastChannel('shown-drafts').addEventListener('message', (event) => hear(event.data));
}

const localStored = (page: Page): Promise<string> =>
  page.evaluate(async () =>
    JSON.stringify(await (globalThis as unknown as { chrome: ExtensionApi }).chrome.storage.local.get()),
  );

test('the key is in the extension’s storage and in no database', async () => {
  expect(await localStored(listener)).toContain(KEY);
  const stored = await listener.evaluate(readDatabases);
  expect(Object.keys(stored)).toContain('yakuho');
  expect(stored.yakuho).toContain('test-model');
  expect(JSON.stringify(stored)).not.toContain(KEY);
});

test('no message between the extension’s parts carries it', async () => {
  const heard = await listener.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  // The clip on its way to the background is among them.
  expect(heard.some((message) => message.includes('Port cities agree'))).toBe(true);
  expect(heard.filter((message) => message.includes(KEY))).toEqual([]);
});

test('the extension’s scripts in a page cannot read it, before or after a clip', async () => {
  const cdp = await article.createCDPSession();
  const worlds = await worldsOf(cdp, session.chromium.extensionId);
  expect(worlds.length).toBeGreaterThan(0);
  for (const world of worlds) expect(await readStorageIn(cdp, world)).not.toContain(KEY);
  await cdp.detach();

  const fresh = await session.open('/sample/article.html');
  const popup = await clickToolbar(session.chromium, fresh);
  await byTestId(popup, 'clip-title');
  const other = await fresh.createCDPSession();
  const [world] = await worldsOf(other, session.chromium.extensionId);
  if (world === undefined) throw new Error('the clip left no world of ours in the page');
  // It is the right place to look: the extension's interfaces are there.
  expect(await evaluateIn(other, world, 'typeof chrome.runtime.getURL')).toBe('function');
  expect(await readStorageIn(other, world)).toMatch(/^(refused: |\{\}$)/);
  await fresh.close();
});

test('the settings show its last four letters and nothing more of it', async () => {
  const page = await openExtensionTab(session.chromium, 'options');
  await clickAt(page, `${selector('engine-card-openai')} > summary`);
  const field = await byTestId(page, 'engine-key-openai');
  expect(
    await field.evaluate((input) => [(input as HTMLInputElement).type, (input as HTMLInputElement).value]),
  ).toEqual(['password', '']);
  await expect.poll(() => textOf(page, 'engine-card-openai')).toContain(KEY.slice(-4));
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(KEY.slice(0, -4));
  await typeAt(page, selector('engine-key-openai'), 'sk-typed');
  expect(await field.evaluate((input) => (input as HTMLInputElement).type)).toBe('password');
  await page.close();
});

test('an address that sends the request on to another is not followed: the key goes nowhere else', async () => {
  const before = server.requests.length;
  const { page, outcome } = await setUpEngine(session.chromium, {
    id: 'compatible',
    address: `${session.server.origin}/elsewhere`,
    key: 'sk-led-astray',
    model: 'test-model',
  });
  expect(outcome).not.toBe('works');
  expect(session.server.requests).toContain('/elsewhere/models');
  expect(server.requests.slice(before)).toEqual([]);
  await page.close();
});

test('taking the key away takes its permission along, and nothing is sent any more', async () => {
  const page = await openExtensionTab(session.chromium, 'options');
  const isAllowed = () =>
    page.evaluate(
      (origin) =>
        (globalThis as unknown as { chrome: ExtensionApi }).chrome.permissions.contains({ origins: [`${origin}/*`] }),
      server.origin,
    );
  expect(await isAllowed()).toBe(true);
  await clickAt(page, `${selector('engine-card-openai')} > summary`);
  await click(page, 'engine-key-remove-openai');
  await waitGone(page, selector('engine-key-remove-openai'));
  await expect.poll(() => localStored(page)).not.toContain(KEY);
  await expect.poll(isAllowed).toBe(false);

  const before = server.requests.length;
  await article.bringToFront();
  const desk = await composeDraft(session.chromium, article, { engine: 'openai', depth: 'summary' });
  await byTestId(desk, 'check-readiness');
  await expect.poll(() => textOf(desk, 'readiness')).toMatch(/APIキーがまだありません/);
  expect(server.requests.slice(before).filter(isWriting)).toEqual([]);
  expect(server.requests.slice(before).filter((request) => JSON.stringify(request).includes(KEY))).toEqual([]);
  await page.close();
});

/** Everything in every database of the extension, as text. Runs in the page, so it stands alone. */
async function readDatabases(): Promise<Record<string, string>> {
  const settled = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  const found: Record<string, string> = {};
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name));
    const stores = [...database.objectStoreNames];
    const reading = database.transaction(stores);
    const all = await Promise.all(stores.map((store) => settled(reading.objectStore(store).getAll())));
    found[name] = JSON.stringify(all);
    database.close();
  }
  return found;
}
