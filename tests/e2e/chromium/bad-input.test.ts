import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickToolbar, waitForExtensionPage } from '../../../scripts/drive/extension-pages.ts';
import { byTestId, click, selector, textOf } from '../../../scripts/drive/test-id.ts';
import { BAD_PAGES } from './bad-pages.ts';
import { type Session, startSession } from './session.ts';

let session: Session;

beforeAll(async () => {
  session = await startSession(BAD_PAGES);
});

afterAll(() => session?.end());

/** What the popup says on the tab that is in front. */
async function saidOn(page: Page): Promise<string> {
  const popup = await clickToolbar(session.chromium, page);
  const said = await textOf(popup, 'clip-problem');
  expect(await popup.$(selector('clip-title'))).toBeNull();
  return said;
}

const pages = [
  ['a page of the browser itself', 'chrome://version/'],
  ['a PDF', '/bad/report.pdf'],
  ['an image', '/bad/picture.png'],
  ['a drawing', '/bad/picture.svg'],
  ['an empty page', '/bad/blank'],
  ['a list of search results', '/bad/search'],
  ['a page to log in', '/bad/login'],
  ['a video page', '/bad/video'],
  ['an article in a frame', '/bad/frame'],
] as const;

const sentences = new Map<string, string>();

test.each(pages)('%s gets a Japanese sentence that says what to do', async (name, path) => {
  const page = path.startsWith('chrome:') ? await session.chromium.browser.newPage() : await session.open(path);
  if (path.startsWith('chrome:')) await page.goto(path);
  const said = await saidOn(page);
  expect(said).toMatch(/[ぁ-ん]/);
  expect(said).not.toMatch(/undefined|null|NaN|Error|\[object/);
  sentences.set(name, said);
  await page.close();
});

test('each kind of page gets a sentence of its own', () => {
  // An SVG file is an image like any other.
  const kinds = pages.filter(([name]) => name !== 'a drawing').map(([name]) => sentences.get(name));
  expect(new Set(kinds).size).toBe(kinds.length);
});

test('where nothing can be clipped the drafts are one click away', async () => {
  const page = await session.open('/bad/blank');
  const popup = await clickToolbar(session.chromium, page);
  await byTestId(popup, 'clip-problem');
  const desk = waitForExtensionPage(session.chromium, 'sidepanel');
  await click(popup, 'open-drafts');
  await byTestId(await desk, 'open-in-tab');
});

test('an article that is in Japanese already is clipped, and said to be so', async () => {
  const popup = await clickToolbar(session.chromium, await session.open('/bad/japanese'));
  await expect.poll(() => textOf(popup, 'clip-title')).toBe('港町の新しい桟橋');
  await expect.poll(() => textOf(popup, 'clip-notice')).toContain('日本語');
});

test('a page of 10 MB is clipped in part and said to be so, or said to be too large; never a spinner', async () => {
  const page = await session.chromium.browser.newPage();
  await page.goto(`${session.server.origin}/bad/huge`, { timeout: 60_000 });
  const popup = await clickToolbar(session.chromium, page);
  await popup.waitForSelector(`${selector('clip-notice')}, ${selector('clip-problem')}`, { timeout: 30_000 });
  await page.close();
});

test('what has arrived of a page still loading is clipped, and the rest is said to be missing', async () => {
  const page = await session.chromium.browser.newPage();
  void page.goto(`${session.server.origin}/bad/slow`).catch(() => undefined);
  await page.waitForSelector('article p:nth-of-type(12)');
  await page.bringToFront();
  const popup = await clickToolbar(session.chromium, page);
  await expect.poll(() => textOf(popup, 'clip-title')).toBe('Bridge opened by hand');
  await expect.poll(() => textOf(popup, 'clip-notice')).toContain('読み込み');
  await page.close();
});

test('a page that goes elsewhere while it is read is clipped whole or said to have gone', async () => {
  const page = await session.chromium.browser.newPage();
  await page.goto(`${session.server.origin}/bad/restless`);
  await page.bringToFront();
  const popup = await clickToolbar(session.chromium, page);
  await popup.waitForSelector(`${selector('clip-title')}, ${selector('clip-problem')}`, { timeout: 15_000 });
  await page.close();
});
