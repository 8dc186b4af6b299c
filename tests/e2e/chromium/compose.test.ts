import { afterEach, beforeEach, expect, test } from 'vitest';
import { choose, composeDraft, pressCompose } from '../../../scripts/drive/compose.ts';
import { clickToolbar, waitForExtensionPage } from '../../../scripts/drive/extension-pages.ts';
import { byTestId, click, selector, textOf } from '../../../scripts/drive/test-id.ts';
import { type Session, startSession } from './session.ts';

let session: Session;

beforeEach(async () => {
  session = await startSession();
});

afterEach(() => session?.end());

test('抜き出し makes the whole frame at once, its sentences marked 未訳', async () => {
  const page = await session.open('/sample/article.html');
  const desk = await composeDraft(session.chromium, page, { engine: 'extractive' });
  const slots = await desk.$$eval('[data-testid="editor"] [data-block-id]', (blocks) =>
    blocks.map((block) => block.getAttribute('data-slot')),
  );
  expect([...new Set(slots)]).toEqual(
    expect.arrayContaining(['notice', 'title', 'byline', 'points', 'lead', 'sections', 'source']),
  );
  expect(await desk.$eval('[data-slot="byline"]', (line) => line.textContent)).toBe('01/26/2026 // Mara Ellison');
  const untranslated = await desk.$$('[data-untranslated]');
  expect(untranslated.length).toBeGreaterThan(3);
  expect(await textOf(desk, 'untranslated-count')).toContain(String(untranslated.length));
});

test('Enter in the popup composes at the depth that was chosen, and the panel shows the draft', async () => {
  const page = await session.open('/sample/article.html');
  const popup = await clickToolbar(session.chromium, page);
  await choose(popup, { engine: 'extractive', depth: 'points' });
  const opened = waitForExtensionPage(session.chromium, 'sidepanel');
  await pressCompose(popup, 'enter');
  const desk = await opened;
  await byTestId(desk, 'editor');
  expect(await desk.$$('[data-slot="sections"]')).toEqual([]);
});

test('a popup that dies in the moment of Enter loses nothing: the draft is there', async () => {
  const page = await session.open('/sample/article.html');
  const popup = await clickToolbar(session.chromium, page);
  await choose(popup, { engine: 'extractive' });
  const opened = waitForExtensionPage(session.chromium, 'sidepanel');
  // Heard after the popup's own listener, in the same key press.
  await popup.evaluate(() => addEventListener('keydown', () => window.close()));
  await pressCompose(popup, 'enter');
  const desk = await opened;
  await byTestId(desk, 'editor');
  expect(popup.isClosed()).toBe(true);
  await click(desk, 'desk-back');
  await byTestId(desk, 'draft-list');
  expect(await desk.$$(selector('draft-row'))).toHaveLength(1);
});
