import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { composeDraft } from './compose-draft.ts';
import { clickToolbar } from './extension-pages.ts';
import { EXTENSION_ID, EXTENSION_UUID } from './firefox-profile.ts';
import { closePopup, closeSidebar, consoleProblems, convert } from './in-chrome.ts';
import { type Session, startSession } from './session.ts';
import { byTestId } from './surface.ts';

let session: Session;

beforeAll(async () => {
  session = await startSession();
});

afterEach(async () => {
  await session.firefox.inChrome(closePopup);
  await session.firefox.inChrome(closeSidebar);
});

afterAll(() => session?.end());

const editor = byTestId('editor');
const titleLine = `${editor} [data-slot="title"]`;

test('Enter in the popup opens the sidebar with the draft of 抜き出し, its sentences marked 未訳', async () => {
  await session.open('/sample/article.html');
  const desk = await composeDraft(session, { engine: 'extractive' });
  const slots = await desk.evaluate(
    (blocks) => [...document.querySelectorAll<HTMLElement>(blocks)].map((block) => block.dataset.slot),
    `${editor} [data-block-id]`,
  );
  expect([...new Set(slots)]).toEqual(
    expect.arrayContaining(['notice', 'title', 'byline', 'points', 'lead', 'sections', 'source']),
  );
  expect(await desk.text(`${editor} [data-slot="byline"]`)).toBe('01/26/2026 // Mara Ellison');
  const marked = await desk.evaluate(
    (blocks) => document.querySelectorAll(blocks).length,
    `${editor} [data-untranslated]`,
  );
  expect(marked).toBeGreaterThan(3);
  expect(await desk.text(byTestId('untranslated-count'))).toContain(String(marked));
});

test('a popup that dies in the moment of Enter loses nothing', async () => {
  await session.open('/sample/article.html');
  await clickToolbar(session);
  await session.popup.text(byTestId('clip-title'));
  // The popup listens on its document: the window is called right after it, before the key's event has ended.
  await session.popup.evaluate(() => addEventListener('keydown', () => window.close()));
  await session.popup.press('Enter');
  await session.sidebar.text(editor);
});

test('the desk fits the width Firefox gives its sidebar', async () => {
  await session.open('/sample/article.html');
  const desk = await composeDraft(session, { engine: 'extractive' });
  expect(await desk.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});

test('a conversion ended with Enter puts its words into the block, and breaks no line', async () => {
  await session.open('/sample/article.html');
  const desk = await composeDraft(session, { engine: 'extractive' });
  const blockCount = () =>
    desk.evaluate((blocks) => document.querySelectorAll(blocks).length, `${editor} [data-block-id]`);
  const before = await blockCount();
  await desk.clickInText(`${editor} [data-slot="lead"]`);
  await desk.press('End');
  await desk.evaluate(() => {
    document.addEventListener('compositionend', ({ data }) => {
      document.documentElement.dataset.converted = data;
    });
  });
  await session.firefox.inChrome(convert, ['ぼ', 'ぼうちょう', 'ぼうちょうてい', '防潮堤']);
  await desk.until(
    'the converted words',
    (lead) => document.querySelector(lead)?.textContent?.includes('防潮堤'),
    `${editor} [data-slot="lead"]`,
  );
  await expect.poll(() => desk.evaluate(() => document.documentElement.dataset.converted)).toBe('防潮堤');
  await expect.poll(blockCount).toBe(before);
  await expect.poll(async () => (await desk.text(editor)).match(/防潮堤|ぼう/g)).toEqual(['防潮堤']);
  await desk.text(`${byTestId('save-state')}[data-state="saved"]`);
});

test('nothing of this left a complaint on the console', async () => {
  expect(await session.firefox.inChrome(consoleProblems, EXTENSION_ID, EXTENSION_UUID)).toEqual([]);
});

test('what was typed is there when Firefox was killed and is opened again', async () => {
  await session.open('/sample/article.html');
  const desk = await composeDraft(session, { engine: 'extractive' });
  await desk.clickInText(titleLine);
  await desk.press('Control+Home');
  await desk.type('河口の防潮堤');
  // The browser hands keys over to the sidebar later than it takes them: what is saved until then is the text before.
  await desk.until(
    'what was typed',
    (text) => document.querySelector(text)?.textContent?.includes('河口の防潮堤'),
    editor,
  );
  await desk.text(`${byTestId('save-state')}[data-state="saved"]`);
  await session.restart();
  await session.open('about:blank');
  await clickToolbar(session);
  await session.popup.click(byTestId('open-drafts'));
  await session.sidebar.click(byTestId('draft-open'));
  expect(await session.sidebar.text(editor)).toContain('河口の防潮堤');
});
