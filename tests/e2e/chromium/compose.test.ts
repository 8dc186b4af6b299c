import { afterAll, beforeAll, expect, test } from 'vitest';
import { choose, composeDraft, pressCompose } from '../../../scripts/drive/compose.ts';
import { clickToolbar, openExtensionTab, waitForExtensionPage } from '../../../scripts/drive/extension-pages.ts';
import { byTestId, selector, textOf } from '../../../scripts/drive/test-id.ts';
import { type Session, startSession } from './session.ts';

let session: Session;

beforeAll(async () => {
  session = await startSession();
});

afterAll(() => session?.end());

test('抜き出し makes the whole frame at once, its sentences marked 未訳', async () => {
  const page = await session.open('/sample/article.html');
  const desk = await composeDraft(session.chromium, page, { engine: 'extractive' });
  const slots = await desk.$$eval('[data-testid="editor"] [data-block-id]', (blocks) =>
    blocks.map((block) => block.getAttribute('data-slot')),
  );
  expect([...new Set(slots)]).toEqual(
    expect.arrayContaining(['notice', 'title', 'byline', 'points', 'lead', 'sections', 'source', 'footer']),
  );
  expect(await desk.$eval('[data-slot="byline"]', (line) => line.textContent)).toBe('01/26/2026 // Mara Ellison');
  const untranslated = await desk.$$('[data-untranslated]');
  expect(untranslated.length).toBeGreaterThan(3);
  expect(await textOf(desk, 'untranslated-count')).toContain(String(untranslated.length));
});

test('Enter in the popup composes, and the desk says 保存中 before it shows the draft', async () => {
  const page = await session.open('/sample/article.html');
  const popup = await clickToolbar(session.chromium, page);
  await choose(popup, { engine: 'extractive', depth: 'points' });
  const opened = waitForExtensionPage(session.chromium, 'sidepanel');
  await pressCompose(popup, 'enter');
  const desk = await opened;
  await byTestId(desk, 'editor');
  expect(await desk.$$('[data-slot="sections"]')).toEqual([]);
});

test('a popup that dies the moment after Enter loses nothing: the draft is there', async () => {
  const drafts = await openExtensionTab(session.chromium, 'sidepanel');
  const before = (await drafts.$$(selector('draft-row'))).length;
  const page = await session.open('/sample/article.html');
  const popup = await clickToolbar(session.chromium, page);
  await choose(popup, { engine: 'extractive' });
  // The key goes in and the popup goes away without anybody waiting for an answer.
  const pressed = pressCompose(popup, 'enter');
  const closed = popup.close();
  await Promise.allSettled([pressed, closed]);
  await drafts.waitForFunction(
    (row, count) => document.querySelectorAll(row).length > count,
    {},
    selector('draft-row'),
    before,
  );
});
