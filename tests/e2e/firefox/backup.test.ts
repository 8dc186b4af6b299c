import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
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

test('a backup is made, one is restored after a look at what it changes, and that is undone', async () => {
  const { tab } = session;
  await tab.click(byTestId('glossary-add'));
  await tab.focused(byTestId('glossary-source'));
  await tab.type('Hallmoor');
  await untilNames('Hallmoor');
  await tab.click(byTestId('backup-make'));
  await tab.until(
    'a file',
    (place) => document.querySelector(place) !== null,
    `${byTestId('backup-outcome')}[data-state="made"]`,
  );
  await tab.click(byTestId('glossary-remove'));
  await untilNames('');
  await tab.evaluate(
    (place, text) => {
      const input = document.querySelector<HTMLInputElement>(place);
      const view = document.defaultView;
      if (input === null || view === null) return;
      const chosen = new view.DataTransfer();
      chosen.items.add(new view.File([text], 'yakuho.jsonl'));
      input.files = chosen.files;
      input.dispatchEvent(new view.Event('change', { bubbles: true }));
    },
    byTestId('restore-file'),
    readFileSync(resolve(import.meta.dirname, '../../fixtures/backup.jsonl'), 'utf8'),
  );
  await untilState('ready');
  await expect.poll(() => tab.text(byTestId('restore-plan'))).toMatch(/用語集\s*追加 1/);
  await tab.click(byTestId('restore-start'));
  await untilState('restored');
  await untilNames('Lenne');
  await tab.click(byTestId('restore-undo'));
  await untilState('undone');
  await untilNames('');
});

test('nothing of this left a complaint on the console', async () => {
  expect(await session.firefox.inChrome(consoleProblems, EXTENSION_ID, EXTENSION_UUID)).toEqual([]);
});
