import type { ServerResponse } from 'node:http';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { clickAt, readAt, selectAt } from '../../../scripts/drive/at-place.ts';
import { BEHIND } from '../../../scripts/drive/behind.ts';
import { composeDraft, pressCompose } from '../../../scripts/drive/compose.ts';
import { clickToolbar, waitForExtensionPage } from '../../../scripts/drive/extension-pages.ts';
import { byTestId, click, selector, textOf } from '../../../scripts/drive/test-id.ts';
import { type Session, startSession } from './session.ts';

const DRAFTS = selector('open-drafts');

let session: Session;
/** What the page waits for that answers nobody meanwhile. */
const held = Promise.withResolvers<ServerResponse>();

beforeAll(async () => {
  session = await startSession({ '/held': (_, response) => held.resolve(response) });
});

afterAll(() => session?.end());

/** Tabs of the extension and its panel are left to the next test; the articles are not. */
let article: Page;

beforeEach(async () => {
  article = await session.open('/sample/article.html');
});

afterEach(() => article.close());

const draftIn = (desk: Page) => desk.evaluate(() => new URLSearchParams(location.search).get('draft'));

/** As the popup's header gives it. */
async function draftCount(): Promise<number> {
  await article.bringToFront();
  const popup = await clickToolbar(session.chromium, article);
  await popup.waitForFunction((drafts) => /\d/.test(document.querySelector(drafts)?.textContent ?? ''), BEHIND, DRAFTS);
  const text = await textOf(popup, 'open-drafts');
  await popup.close();
  return Number(text.replaceAll(/\D/g, ''));
}

test('a page that was clipped before says so and opens its draft in the panel', async () => {
  const desk = await composeDraft(session.chromium, article, { engine: 'extractive' });
  const first = await draftIn(desk);
  await click(desk, 'desk-back');
  await byTestId(desk, 'draft-list');
  await article.bringToFront();
  const popup = await clickToolbar(session.chromium, article);
  await click(popup, 'open-existing');
  await byTestId(desk, 'editor');
  expect(await draftIn(desk)).toBe(first);
});

test('Enter pressed while the page is still being read makes the draft when it has been', async () => {
  const before = await draftCount();
  await article.bringToFront();
  // A script of the page's own that keeps it from answering until its server does.
  await article.evaluate(() => {
    setTimeout(() => {
      const asking = new XMLHttpRequest();
      asking.open('GET', '/held', false);
      asking.send();
    });
  });
  const answer = await held.promise;
  const popup = await clickToolbar(session.chromium, article);
  await byTestId(popup, 'clipping');
  const closed = new Promise((done) => popup.once('close', done));
  await popup.keyboard.press('Enter');
  answer.end();
  await closed;
  await expect.poll(draftCount).toBe(before + 1);
});

test('Enter held down or pressed twice makes one draft', async () => {
  const before = await draftCount();
  await article.bringToFront();
  const popup = await clickToolbar(session.chromium, article);
  await byTestId(popup, 'clip-title');
  await byTestId(popup, 'compose');
  const closed = new Promise((done) => popup.once('close', done));
  await popup.evaluate(() => {
    for (const repeat of [false, true, false]) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, repeat }));
    }
  });
  await closed;
  await expect.poll(draftCount).toBe(before + 1);
});

test('Enter composes wherever the browser put the focus, and does what a button says once the writer went there', async () => {
  const before = await draftCount();
  await article.bringToFront();
  const popup = await clickToolbar(session.chromium, article);
  await byTestId(popup, 'clip-title');
  await byTestId(popup, 'compose');
  const closed = new Promise((done) => popup.once('close', done));
  await popup.evaluate((button) => document.querySelector<HTMLElement>(button)?.focus(), selector('open-drafts'));
  await pressCompose(popup, 'enter');
  await closed;
  await expect.poll(draftCount).toBe(before + 1);

  await article.bringToFront();
  const next = await clickToolbar(session.chromium, article);
  await byTestId(next, 'compose');
  await next.keyboard.press('Tab');
  await next.evaluate((button) => document.querySelector<HTMLElement>(button)?.focus(), selector('settings'));
  const options = waitForExtensionPage(session.chromium, 'options');
  await pressCompose(next, 'enter');
  await (await options).close();
  await expect.poll(draftCount).toBe(before + 1);
});

test('the last choices are the next ones', async () => {
  const popup = await clickToolbar(session.chromium, article);
  // The article has drafts by now; what is said of them may come last, and moves what stands below.
  await byTestId(popup, 'earlier-draft');
  await clickAt(popup, `label:has(${selector('depth-full')})`);
  await expect.poll(() => textOf(popup, 'depth-hint')).toContain('認められているページ');
  await selectAt(popup, selector('engine'), 'extractive');
  await popup.waitForFunction(async () => {
    const stored = await (globalThis as unknown as { chrome: Chrome }).chrome.storage.local.get('composeChoices');
    return stored.composeChoices?.engine === 'extractive' && stored.composeChoices.depth === 'full';
  }, BEHIND);
  await popup.close();
  await article.bringToFront();
  const next = await clickToolbar(session.chromium, article);
  await byTestId(next, 'compose');
  expect(await readAt(next, selector('depth-full'), (radio) => (radio as HTMLInputElement).checked)).toBe(true);
  expect(await readAt(next, selector('engine'), (select) => (select as HTMLSelectElement).value)).toBe('extractive');
  await next.close();
});

test('the drafts are one click away, also right after one was made', async () => {
  const desk = await composeDraft(session.chromium, article, { engine: 'extractive' });
  await byTestId(desk, 'editor');
  await article.bringToFront();
  const popup = await clickToolbar(session.chromium, article);
  await click(popup, 'open-drafts');
  await byTestId(desk, 'draft-list');
});

test('the gear opens the settings', async () => {
  const popup = await clickToolbar(session.chromium, article);
  await click(popup, 'settings');
  const options = await waitForExtensionPage(session.chromium, 'options');
  await byTestId(options, 'profile-category');
  await options.close();
});

interface Chrome {
  storage: { local: { get(key: string): Promise<{ composeChoices?: { engine: string; depth: string } }> } };
}
