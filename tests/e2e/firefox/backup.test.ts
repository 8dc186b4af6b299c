import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickToolbar, extensionPage } from './extension-pages.ts';
import { EXTENSION_ID, EXTENSION_UUID } from './firefox-profile.ts';
import { consoleProblems } from './in-chrome.ts';
import { type Session, startSession } from './session.ts';
import { byTestId } from './surface.ts';

let session: Session;

beforeAll(async () => {
  session = await startSession();
  await session.open('about:blank');
  const popup = await clickToolbar(session);
  await popup.click(byTestId('settings'));
  await session.tab.shown(extensionPage('options'));
});

afterAll(() => session?.end());

const untilState = (state: string) =>
  session.tab.until(
    `restoring ${state}`,
    (place) => document.querySelector(place) !== null,
    `${byTestId('restore')}[data-state="${state}"]`,
  );

const untilNames = (names: string) =>
  session.tab.until(
    `the names ${names}`,
    (field, wanted) =>
      [...document.querySelectorAll<HTMLInputElement>(field)].map(({ value }) => value).join() === wanted,
    byTestId('glossary-source'),
    names,
  );

test('a backup holds what was typed, comes back after that was removed, and can be undone', async () => {
  const { tab } = session;
  await tab.click(byTestId('glossary-add'));
  await tab.until('the field in focus', (field) => document.activeElement?.matches(field), byTestId('glossary-source'));
  await tab.type('Hallmoor');
  await untilNames('Hallmoor');
  await tab.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (file) => {
      Object.assign(globalThis, { saved: file });
      return make(file);
    };
  });
  await tab.click(byTestId('backup-make'));
  await tab.until(
    'a file',
    (place) => document.querySelector(place) !== null,
    `${byTestId('backup-outcome')}[data-state="made"]`,
  );
  await tab.click(byTestId('glossary-remove'));
  await untilNames('');
  await tab.evaluate((place) => {
    const input = document.querySelector<HTMLInputElement>(place);
    const chosen = new DataTransfer();
    chosen.items.add(new File([(globalThis as unknown as { saved: Blob }).saved], 'yakuho.jsonl.gz'));
    if (input === null) return;
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, byTestId('restore-file'));
  await untilState('ready');
  expect(await tab.text(byTestId('restore-plan'))).toMatch(/用語集\s*追加 1/);
  await tab.click(byTestId('restore-start'));
  await untilState('restored');
  await untilNames('Hallmoor');
  await tab.click(byTestId('restore-undo'));
  await untilState('undone');
  await untilNames('');
});

test('nothing of this left a complaint on the console', async () => {
  expect(await session.firefox.inChrome(consoleProblems, EXTENSION_ID, EXTENSION_UUID)).toEqual([]);
});
