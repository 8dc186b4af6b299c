import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Server, serve } from '../../../scripts/drive/serve.ts';
import { chooseFromContextMenu } from './context-menu.ts';
import { EXTENSION_ID, makeFirefoxProfile } from './firefox-profile.ts';
import { closePopup, contentScriptsInTab, loadInTab } from './in-chrome.ts';
import { type Firefox, launchFirefox } from './launch-firefox.ts';
import { clickToolbar, extensionPage, openPopupOn } from './open-popup.ts';
import { byTestId, type Surface, surfaceOf } from './surface.ts';

let firefox: Firefox;
let server: Server;
let article: string;

beforeAll(async () => {
  server = await serve({ '/sample/': resolve(import.meta.dirname, '../../../scripts/sample') });
  article = `${server.origin}/sample/article.html`;
  firefox = await launchFirefox(makeFirefoxProfile());
});

afterEach(() => firefox.inChrome(closePopup));

afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

const title = 'Port cities agree on shared flood barrier after two years of talks';

async function loadArticle(): Promise<Surface> {
  const tab = surfaceOf(firefox, 'tab');
  await firefox.inChrome(loadInTab, article);
  await tab.shown(article);
  return tab;
}

test('nothing of the extension runs on a page before the click, and the clip script after it', async () => {
  const tab = await loadArticle();
  const before = await tab.evaluate(() => document.documentElement.outerHTML);
  expect(await firefox.inChrome(contentScriptsInTab, EXTENSION_ID)).toBe(0);
  const popup = await clickToolbar(firefox);
  await popup.text(byTestId('clip-title'));
  expect(await firefox.inChrome(contentScriptsInTab, EXTENSION_ID)).toBe(1);
  expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);
});

test('the popup shows what the page said', async () => {
  const popup = await openPopupOn(firefox, article);
  expect(await popup.text(byTestId('clip-title'))).toBe(title);
  expect(await popup.text(byTestId('clip-site'))).toContain('The Harbour Courier');
  expect(await popup.text(byTestId('clip-authors'))).toContain('Mara Ellison');
  expect(await popup.text(byTestId('clip-date'))).toContain('2026');
  expect(await popup.text(byTestId('clip-headings'))).toContain('3');
  expect(await popup.text(byTestId('clip-quotes'))).toContain('1');
});

test('Alt+Shift+Y opens the popup as the click does', async () => {
  const tab = await loadArticle();
  await tab.click('h1');
  await tab.press('Alt+Shift+y');
  const popup = surfaceOf(firefox, 'popup');
  await popup.shown(extensionPage('popup'));
  expect(await popup.text(byTestId('clip-title'))).toBe(title);
});

test('the context menu opens the popup with the clip', async () => {
  await loadArticle();
  await chooseFromContextMenu(firefox, 'h1', '訳報');
  const popup = surfaceOf(firefox, 'popup');
  await popup.shown(extensionPage('popup'));
  expect(await popup.text(byTestId('clip-title'))).toBe(title);
});

test('selected text alone becomes the clip when that is asked for', async () => {
  const tab = await loadArticle();
  await tab.evaluate(() => {
    const paragraph = document.querySelector('article h2 + p');
    if (paragraph) getSelection()?.selectAllChildren(paragraph);
  });
  const popup = await clickToolbar(firefox);
  await popup.text(byTestId('clip-title'));
  const whole = await popup.text(byTestId('clip-words'));
  await popup.click(byTestId('selection-only'));
  await popup.until(
    'fewer words',
    (selector, before) => document.querySelector(selector)?.textContent?.trim() !== before,
    byTestId('clip-words'),
    whole,
  );
});
