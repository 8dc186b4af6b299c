import { afterAll, beforeAll, expect, test } from 'vitest';
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

test('a text with variables typed in the settings stands filled in the preview, and in the next post', async () => {
  const { tab } = session;
  await session.open(extensionPage('options'));
  await tab.click(byTestId('part-add'));
  const field = byTestId('part-text');
  await tab.until('the new text in focus', (text) => document.activeElement?.matches(text), field);
  await tab.type(INTRODUCTION);
  await tab.until(
    'the text in the preview',
    (preview, text) => document.querySelector(preview)?.textContent?.includes(text),
    byTestId('profile-preview'),
    INTRODUCED,
  );

  await session.open('/sample/article.html');
  const desk = await composeDraft(session, { engine: 'extractive' });
  const footer = await desk.evaluate(
    (blocks) => [...document.querySelectorAll(blocks)].map((block) => block.textContent),
    `${byTestId('editor')} [data-slot="footer"]`,
  );
  expect(footer).toContain(INTRODUCED);
  expect(await session.firefox.inChrome(consoleProblems, EXTENSION_ID, EXTENSION_UUID)).toEqual([]);
});
