import { afterEach, beforeEach, expect, test } from 'vitest';
import { readAt } from '../../../scripts/drive/at-place.ts';
import { choose, composeDraft, pressCompose } from '../../../scripts/drive/compose.ts';
import { clickToolbar, openExtensionTab, waitForExtensionPage } from '../../../scripts/drive/extension-pages.ts';
import { byTestId, click, selector, textOf } from '../../../scripts/drive/test-id.ts';
import { holdStore, releaseStore } from './hold-store.ts';
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
  expect(await readAt(desk, '[data-slot="byline"]', (line) => line.textContent)).toBe('01/26/2026 // Mara Ellison');
  const untranslated = await desk.$$('[data-untranslated]');
  expect(untranslated.length).toBeGreaterThan(3);
  await expect.poll(() => textOf(desk, 'untranslated-count')).toContain(String(untranslated.length));
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

test('the panel says 保存中 until the draft is stored, however long that takes', async () => {
  const options = await openExtensionTab(session.chromium, 'options');
  // The profile is shown: the database has been made.
  await byTestId(options, 'profile-category');
  await holdStore(options, 'requests');
  const page = await session.open('/sample/article.html');
  const popup = await clickToolbar(session.chromium, page);
  await choose(popup, { engine: 'extractive' });
  const opened = waitForExtensionPage(session.chromium, 'sidepanel');
  await pressCompose(popup, 'enter');
  const desk = await opened;
  await expect.poll(() => textOf(desk, 'desk-saving')).toContain('保存中');
  await releaseStore(options);
  await byTestId(desk, 'editor');
});

test('a popup that the browser closes for the panel has handed the clip over before', async () => {
  const page = await session.open('/sample/article.html');
  const popup = await clickToolbar(session.chromium, page);
  await choose(popup, { engine: 'extractive' });
  const opened = waitForExtensionPage(session.chromium, 'sidepanel');
  // The panel takes the focus, which ends a popup; a busy machine may get to that before the popup's next line.
  await popup.evaluate(() => {
    const { sidePanel } = (globalThis as unknown as { chrome: { sidePanel: { open: (panel: object) => object } } })
      .chrome;
    const open = sidePanel.open.bind(sidePanel);
    sidePanel.open = (panel) => {
      const opening = open(panel);
      const until = performance.now() + 1000;
      while (performance.now() < until);
      return opening;
    };
  });
  await pressCompose(popup, 'enter');
  const desk = await opened;
  await byTestId(desk, 'editor');
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
  await expect.poll(() => popup.isClosed()).toBe(true);
  await click(desk, 'desk-back');
  await byTestId(desk, 'draft-list');
  await expect.poll(() => desk.$$eval(selector('draft-row'), (rows) => rows.length)).toBe(1);
});
