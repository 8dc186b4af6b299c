import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickToolbar } from './extension-pages.ts';
import { EXTENSION_ID, EXTENSION_UUID } from './firefox-profile.ts';
import { consoleProblems, manifestProblems } from './in-chrome.ts';
import { type Session, startSession } from './session.ts';

let session: Session;

beforeAll(async () => {
  session = await startSession();
});

afterAll(() => session?.end());

test('Firefox reads the manifest without an error or a warning', async () => {
  expect(await session.firefox.inChrome(manifestProblems, EXTENSION_ID)).toEqual([]);
});

test('a click on the button in the toolbar opens the popup, in Japanese, and the console has no complaint', async () => {
  const popup = await clickToolbar(session);
  expect(await popup.text('h1')).toBe('訳報');
  expect(await popup.evaluate(() => document.documentElement.lang)).toBe('ja');
  expect(await session.firefox.inChrome(consoleProblems, EXTENSION_ID, EXTENSION_UUID)).toEqual([]);
});
