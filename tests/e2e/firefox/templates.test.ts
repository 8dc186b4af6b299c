import { afterAll, beforeAll, expect, test } from 'vitest';
import { DATABASE_NAME } from '../../../utils/store/database-name.ts';
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

const INTRODUCTION = '{{ article.site }}、{{ article.published | date: "%Y年%-m月%-d日" }}';
const INTRODUCED = 'The Harbour Courier、2026年1月26日';

/** Whether a stored template has that text. Runs in a page of the extension. */
const holdsTemplate = (name: string, text: string) =>
  new Promise<boolean>((done, failed) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('templates').objectStore('templates').getAll();
      reading.onsuccess = () => {
        opening.result.close();
        done(reading.result.some(({ parts }) => parts.some((part: { text?: string }) => part.text === text)));
      };
    };
  });

test('a text with variables typed in the settings stands filled in the preview, and in the next post', async () => {
  const { tab } = session;
  await session.open(extensionPage('options'));
  await tab.click(byTestId('part-add'));
  const field = byTestId('part-text');
  await tab.focused(field);
  await tab.type(INTRODUCTION);
  await tab.until(
    'the text in the preview',
    (preview, text) => document.querySelector(preview)?.textContent?.includes(text),
    byTestId('profile-preview'),
    INTRODUCED,
  );

  // What is typed is stored a moment later; a page that goes sooner may take it along.
  await tab.until('the text stored', holdsTemplate, DATABASE_NAME, INTRODUCTION);
  await session.open('/sample/article.html');
  const desk = await composeDraft(session, { engine: 'extractive' });
  const footer = await desk.evaluate(
    (blocks) => [...document.querySelectorAll(blocks)].map((block) => block.textContent),
    `${byTestId('editor')} [data-slot="footer"]`,
  );
  expect(footer).toContain(INTRODUCED);
  expect(await session.firefox.inChrome(consoleProblems, EXTENSION_ID, EXTENSION_UUID)).toEqual([]);
});
