import { afterAll, beforeAll, expect, test } from 'vitest';
import { readClipboard } from './clipboard.ts';
import { composeDraft } from './compose-draft.ts';
import { extensionPage } from './extension-pages.ts';
import { EXTENSION_ID, EXTENSION_UUID } from './firefox-profile.ts';
import { consoleProblems } from './in-chrome.ts';
import { type Session, startSession } from './session.ts';
import { byTestId } from './surface.ts';

let session: Session;

beforeAll(async () => {
  session = await startSession();
});

afterAll(() => session?.end());

const NAME = '会報';

test('a destination entered in the settings is offered in the sidebar, and a post is copied for it', async () => {
  const { tab } = session;
  await session.open(extensionPage('options'));
  await tab.click(byTestId('own-target-add'));
  await tab.focused(byTestId('own-target-name'));
  await tab.type(NAME);
  await tab.click(byTestId('own-target-url'));
  await tab.focused(byTestId('own-target-url'));
  await tab.type('javascript:alert(1)');
  expect(await tab.text(byTestId('own-target-url-problem'))).toContain('https://');

  await session.open('/sample/article.html');
  const desk = await composeDraft(session, { engine: 'extractive' });
  const others = byTestId('target-others');
  const place = await desk.until(
    'the destination among the others',
    (list, name) => {
      const at = [...(document.querySelector<HTMLSelectElement>(list)?.options ?? [])].findIndex(
        ({ text }) => text === name,
      );
      return at === -1 ? null : { at };
    },
    others,
    NAME,
  );
  // Firefox draws the list in a window of its own, so it is gone through by keys.
  await desk.click(`label:has(${byTestId('target-plain')})`);
  await desk.focused(`${byTestId('target-plain')}:checked`);
  await desk.press('Tab');
  await desk.focused(others);
  await desk.press('Home');
  for (let step = 0; step < place.at; step += 1) await desk.press('ArrowDown');
  await desk.until(
    'the destination chosen',
    (list, name) => {
      const { selectedOptions } = document.querySelector<HTMLSelectElement>(list) ?? {};
      return selectedOptions?.[0]?.text === name;
    },
    others,
    NAME,
  );
  await desk.click(byTestId('copy'));
  expect(await desk.text(byTestId('copy-result'))).toContain(NAME);
  expect(await readClipboard(session)).not.toBe('');
  expect(await session.firefox.inChrome(consoleProblems, EXTENSION_ID, EXTENSION_UUID)).toEqual([]);
});
