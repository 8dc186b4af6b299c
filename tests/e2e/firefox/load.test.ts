import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXTENSION_ID, EXTENSION_UUID, makeFirefoxProfile } from './firefox-profile.ts';
import { consoleProblems, manifestProblems, toolbarButtonCentre } from './in-chrome.ts';
import { type Firefox, launchFirefox } from './launch-firefox.ts';
import { clickAt, surfaceOf } from './surface.ts';

let firefox: Firefox;

beforeAll(async () => {
  firefox = await launchFirefox(makeFirefoxProfile());
});

afterAll(() => firefox?.close());

test('Firefox reads the manifest without an error or a warning', async () => {
  expect(await firefox.inChrome(manifestProblems, EXTENSION_ID)).toEqual([]);
});

test('a click on the button in the toolbar opens the popup, in Japanese', async () => {
  const popup = surfaceOf(firefox, 'popup');
  await firefox.act([clickAt(await firefox.inChrome(toolbarButtonCentre, EXTENSION_ID))]);
  await popup.shown(`moz-extension://${EXTENSION_UUID}/popup.html`);
  expect(await popup.evaluate(() => navigator.language)).toBe('ja');
  await popup.press('Escape');
});

test('the console has no complaint about the extension', async () => {
  expect(await firefox.inChrome(consoleProblems, EXTENSION_ID, EXTENSION_UUID)).toEqual([]);
});
