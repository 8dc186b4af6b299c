import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { chooseFromContextMenu } from './context-menu.ts';
import { clickToolbar, extensionPage } from './extension-pages.ts';
import { EXTENSION_ID, EXTENSION_UUID } from './firefox-profile.ts';
import { closePopup, consoleProblems, contentScriptsInTab, manifestProblems } from './in-chrome.ts';
import { type Session, startSession } from './session.ts';
import { byTestId } from './surface.ts';

let session: Session;

beforeAll(async () => {
  session = await startSession();
});

afterEach(() => session.firefox.inChrome(closePopup));

afterAll(() => session?.end());

const title = 'Port cities agree on shared flood barrier after two years of talks';
const openArticle = () => session.open('/sample/article.html');

test('Firefox reads the manifest without an error or a warning', async () => {
  expect(await session.firefox.inChrome(manifestProblems, EXTENSION_ID)).toEqual([]);
});

test('nothing of the extension runs on a page before the click, and nothing on the page changes after it', async () => {
  await openArticle();
  const markup = () => session.tab.evaluate(() => document.documentElement.outerHTML);
  const before = await markup();
  expect(await session.firefox.inChrome(contentScriptsInTab, EXTENSION_ID)).toBe(0);
  const popup = await clickToolbar(session);
  await popup.text(byTestId('clip-title'));
  expect(await session.firefox.inChrome(contentScriptsInTab, EXTENSION_ID)).toBe(1);
  expect(await markup()).toBe(before);
});

test('the popup shows what the page said', async () => {
  await openArticle();
  const popup = await clickToolbar(session);
  expect(await popup.evaluate(() => document.documentElement.lang)).toBe('ja');
  expect(await popup.text(byTestId('clip-title'))).toBe(title);
  expect(await popup.text(byTestId('clip-site'))).toBe('The Harbour Courier');
  expect(await popup.text(byTestId('clip-authors'))).toBe('Mara Ellison');
  expect(await popup.text(byTestId('clip-date'))).toContain('2026年1月26日');
  expect(await popup.text(byTestId('clip-headings'))).toContain('3');
  expect(await popup.text(byTestId('clip-quotes'))).toContain('1');
});

test('Alt+Shift+Y opens the popup as the click does', async () => {
  await openArticle();
  await session.tab.click('h1');
  await session.tab.press('Alt+Shift+y');
  await session.popup.shown(extensionPage('popup'));
  expect(await session.popup.text(byTestId('clip-title'))).toBe(title);
});

test('the context menu opens the popup, and the page may be read from it', async () => {
  await openArticle();
  await chooseFromContextMenu(session, 'h1', '訳報');
  await session.popup.shown(extensionPage('popup'));
  expect(await session.popup.text(byTestId('clip-title'))).toBe(title);
});

test('selected text alone becomes the clip when that is asked for', async () => {
  await openArticle();
  await session.tab.evaluate(() => {
    const paragraph = document.querySelector('article h2 + p');
    if (paragraph) getSelection()?.selectAllChildren(paragraph);
  });
  const popup = await clickToolbar(session);
  await popup.text(byTestId('clip-title'));
  const whole = await popup.text(byTestId('clip-words'));
  await popup.click(byTestId('selection-only'));
  await popup.until(
    'fewer words',
    (words, before) => document.querySelector(words)?.textContent?.trim() !== before,
    byTestId('clip-words'),
    whole,
  );
});

test('nothing of this left a complaint on the console', async () => {
  expect(await session.firefox.inChrome(consoleProblems, EXTENSION_ID, EXTENSION_UUID)).toEqual([]);
});
