import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickAt, readAt, waitFocused } from '../../../scripts/drive/at-place.ts';
import { BEHIND } from '../../../scripts/drive/behind.ts';
import { choose, pressCompose } from '../../../scripts/drive/compose.ts';
import { clickToolbar, openExtensionTab, waitForExtensionPage } from '../../../scripts/drive/extension-pages.ts';
import { byTestId, click, selector, textOf } from '../../../scripts/drive/test-id.ts';
import { accessibilityProblems } from './axe.ts';
import { type Session, startSession } from './session.ts';

let session: Session;

beforeAll(async () => {
  session = await startSession();
});

afterAll(() => session?.end());

/** The popup over an article, with every field shown. */
async function openFacts(article: Page): Promise<Page> {
  await article.bringToFront();
  const popup = await clickToolbar(session.chromium, article);
  await click(popup, 'metadata-toggle');
  await byTestId(popup, 'metadata');
  return popup;
}

const correctButton = (field: string) => `${selector(`fact-${field}`)} ${selector('correct')}:not([disabled])`;

async function edit(popup: Page, field: string): Promise<void> {
  await clickAt(popup, correctButton(field));
  await waitFocused(popup, selector(`correct-${field}`));
}

async function retype(popup: Page, field: string, text: string): Promise<void> {
  await edit(popup, field);
  // The old words are selected.
  await popup.keyboard.type(text);
}

const fact = (popup: Page, field: string, part: 'value' | 'origin') =>
  readAt(popup, `${selector(`fact-${field}`)} ${selector(`fact-${part}`)}`, (element) => element.textContent ?? '');

/** What the background keeps, as the next popup will ask for it. */
const kept = (popup: Page, pageUrl: string) =>
  popup.evaluate(
    (address) =>
      (globalThis as unknown as { chrome: Chrome }).chrome.runtime.sendMessage({
        name: 'corrections',
        payload: { pageUrl: address },
      }),
    pageUrl,
  );

async function drawerOf(desk: Page): Promise<string> {
  if (!(await desk.$(selector('original-pane')))) await click(desk, 'toggle-original');
  return textOf(desk, 'original-facts');
}

test('every field says where it came from, and what was not found is named', async () => {
  const article = await session.open('/pages/outlet-json-ld.html');
  const popup = await openFacts(article);
  expect(await fact(popup, 'published', 'value')).toBe('2026年1月26日 06:30 (UTC+01:00)');
  expect(await fact(popup, 'published', 'origin')).toBe('JSON-LD');
  expect(await fact(popup, 'siteName', 'origin')).toBe('Open Graph');
  expect(await fact(popup, 'leadImage', 'value')).toContain('Ines Morau');
  expect(await fact(popup, 'standfirst', 'value')).toContain('Four cities will split');
  expect(await readAt(popup, selector('clip-date'), (date) => date.getAttribute('title'))).toBe('出どころ: JSON-LD');
  await popup.close();
  await article.close();
  const bare = await session.open('/pages/no-metadata.html');
  const other = await openFacts(bare);
  await expect.poll(() => textOf(other, 'fact-standfirst')).toContain('見つかりません');
  await other.close();
  await bare.close();
});

test('corrected fields go into the draft, whose original says that they are by hand', async () => {
  const article = await session.open('/pages/outlet-json-ld.html');
  const popup = await openFacts(article);
  await retype(popup, 'authors', 'Mara Ellison、Ines Morau');
  await popup.keyboard.press('Enter');
  await popup.waitForSelector(correctButton('authors'));
  await expect.poll(() => fact(popup, 'authors', 'origin')).toBe('手直し');
  await expect.poll(() => textOf(popup, 'clip-authors')).toBe('Mara Ellison, Ines Morau');
  // A form that is still open when the draft is made is meant, too.
  await retype(popup, 'published', '2026年1月27日');
  await choose(popup, { engine: 'extractive' });
  await pressCompose(popup, 'button');
  const desk = await waitForExtensionPage(session.chromium, 'sidepanel');
  await byTestId(desk, 'editor');
  const byline = await readAt(desk, '[data-slot="byline"]', (line) => line.textContent ?? '');
  expect(byline).toContain('01/27/2026');
  expect(byline).toContain('Mara Ellison');
  expect(byline).toContain('Ines Morau');
  expect(await drawerOf(desk)).toContain('手直し: 著者、公開');
  // Composed: the next clip of the page starts from what the page says.
  const next = await openFacts(article);
  await next.waitForSelector(correctButton('authors'));
  await expect.poll(() => fact(next, 'authors', 'origin')).toBe('JSON-LD');
  await next.close();
  await article.close();
});

test('what was being typed is there again when the popup was closed in mid-word', async () => {
  const article = await session.open('/pages/no-metadata.html');
  const popup = await openFacts(article);
  await retype(popup, 'siteName', 'Ruben');
  await popup.keyboard.press('Enter');
  await retype(popup, 'title', '電信の終わ');
  const address = article.url();
  await popup.waitForFunction(
    async (pageUrl) => {
      const message = { name: 'corrections', payload: { pageUrl } };
      const { open } = await (globalThis as unknown as { chrome: Chrome }).chrome.runtime.sendMessage(message);
      return open?.texts[0] === '電信の終わ';
    },
    BEHIND,
    address,
  );
  await popup.close();
  await article.bringToFront();
  const again = await clickToolbar(session.chromium, article);
  const field = await byTestId(again, 'correct-title');
  expect(await field.evaluate((input) => (input as HTMLTextAreaElement).value)).toBe('電信の終わ');
  await expect.poll(() => fact(again, 'siteName', 'origin')).toBe('手直し');
  // Escape leaves the field as it was; the popup is still there to be asked.
  await again.keyboard.press('Escape');
  await again.waitForSelector(correctButton('title'));
  await waitFocused(again, correctButton('title'));
  await expect.poll(() => kept(again, address)).toEqual({ values: { siteName: 'Ruben' }, open: null });
  await edit(again, 'siteName');
  await click(again, 'correction-restore');
  await again.waitForFunction(
    (site) => document.querySelector(site)?.textContent?.includes('見つかりません'),
    BEHIND,
    selector('fact-siteName'),
  );
  await again.close();
  await article.close();
});

test('a date that is none says so and keeps the draft waiting; Enter that ends a conversion submits nothing', async () => {
  const article = await session.open('/pages/wordpress-post.html');
  const popup = await openFacts(article);
  await retype(popup, 'published', 'きのう');
  const client = await popup.createCDPSession();
  const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
  await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  expect(await popup.$(selector('correction-problem'))).toBeNull();
  await popup.keyboard.press('Enter');
  await expect.poll(() => textOf(popup, 'correction-problem')).toContain('年月日の順');
  await click(popup, 'compose');
  await expect.poll(() => textOf(popup, 'correction-problem')).toContain('2026-01-26');
  expect(await readAt(popup, selector('compose'), (button) => (button as HTMLButtonElement).disabled)).toBe(false);
  for (const scheme of ['light', 'dark']) {
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    expect(await accessibilityProblems(popup)).toEqual([]);
  }
  await click(popup, 'correction-cancel');
  await popup.close();
  await article.close();
});

test('?debug in the address of the desk lists what each stage did to the clip', async () => {
  const article = await session.open('/pages/outlet-json-ld.html');
  const popup = await clickToolbar(session.chromium, article);
  await choose(popup, { engine: 'extractive' });
  const before = await (await waitForExtensionPage(session.chromium, 'sidepanel')).evaluate(() => location.search);
  await pressCompose(popup, 'button');
  const panel = await waitForExtensionPage(session.chromium, 'sidepanel');
  await panel.waitForFunction(
    (search) => location.search.includes('draft=') && location.search !== search,
    BEHIND,
    before,
  );
  await byTestId(panel, 'editor');
  const draft = await panel.evaluate(() => location.search);
  const desk = await openExtensionTab(session.chromium, 'sidepanel', `${draft}&debug`);
  const listed = await textOf(desk, 'debug');
  expect(listed).toContain('inside ad-slot');
  expect(listed).toContain('metadata published');
  expect(await accessibilityProblems(desk)).toEqual([]);
  await desk.close();
  await article.close();
});

interface Chrome {
  runtime: { sendMessage(message: object): Promise<{ open: { texts: string[] } | null }> };
}
