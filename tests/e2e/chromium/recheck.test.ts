import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickAt, readAt, waitFocused, waitVisible } from '../../../scripts/drive/at-place.ts';
import { BEHIND } from '../../../scripts/drive/behind.ts';
import { composeDraft } from '../../../scripts/drive/compose.ts';
import { clickToolbar, openExtensionTab, waitForExtensionPage } from '../../../scripts/drive/extension-pages.ts';
import { clickInText } from '../../../scripts/drive/in-text.ts';
import { launchChromium } from '../../../scripts/drive/launch-chromium.ts';
import { byTestId, click, selector, textOf } from '../../../scripts/drive/test-id.ts';
import { correctedArticle } from '../corrected-article.ts';
import { accessibilityProblems } from './axe.ts';
import { type Session, startSession } from './session.ts';

const userDataDir = mkdtempSync(join(tmpdir(), 'yakuho-recheck-'));
const outlet = correctedArticle();
let session: Session;
let desk: Page;
let draft: string;

beforeAll(async () => {
  session = await startSession(outlet.routes, { userDataDir });
});

afterAll(async () => {
  await session?.chromium.close();
  await session?.server.close();
  rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
});

/** In the browser that runs now: some of these tests kill it. */
const openPage = async (path: string) => {
  const page = await session.chromium.browser.newPage();
  await page.goto(session.server.origin + path);
  await page.bringToFront();
  return page;
};
const openArticle = (search = '') => openPage(`/news/article.html${search}`);

const openPopup = async () => {
  const popup = await clickToolbar(session.chromium, await openArticle('?utm_source=letter'));
  await byTestId(popup, 'earlier-draft');
  return popup;
};

const post = () => readAt(desk, selector('editor'), (editor) => editor.textContent);
const stale = () => desk.$$eval('[data-stale]', (blocks) => blocks.map((block) => block.textContent));
const kinds = () =>
  desk.$$eval(selector('change'), (changes) => changes.map((change) => change.getAttribute('data-kind')));
const shown = (id: string) => waitVisible(desk, selector(id));

test('the popup says that there is a draft and that nothing has changed since', async () => {
  await composeDraft(session.chromium, await openPage('/news/plain.html'), { engine: 'extractive' });
  desk = await composeDraft(session.chromium, await openArticle(), {
    engine: 'extractive',
    depth: 'full',
  });
  draft = await desk.evaluate(() => location.search);
  const popup = await openPopup();
  expect(await textOf(popup, 'earlier-draft')).toMatch(/この記事の下書きがあります（\d+\/\d+ \d+:\d+）/);
  await expect.poll(() => textOf(popup, 'earlier-changes')).toBe('前回から変わっていません。');
  expect(await popup.$(selector('show-changes'))).toBeNull();
  await popup.close();
});

test('after a correction it says how many places changed, and one click shows them beside the post', async () => {
  outlet.correct();
  const popup = await openPopup();
  await expect.poll(() => textOf(popup, 'earlier-changes')).toBe('配信元が3か所を直しています。');
  expect(await accessibilityProblems(popup)).toEqual([]);
  await click(popup, 'show-changes');
  await byTestId(desk, 'changes-pane');
  await expect.poll(kinds).toEqual(['title', 'modified', 'figures', 'added']);
  expect(await textOf(desk, 'changes-count')).toBe('3か所が変わっています。うち1か所は数字です。');
  const marks = await desk.$$eval('[data-kind="figures"] :is(ins, del)', (found) =>
    found.map((mark) => [mark.tagName, mark.className, mark.childNodes[1]?.textContent]),
  );
  expect(marks).toEqual([
    ['DEL', 'figure', '1.2'],
    ['INS', 'figure', '1.4'],
  ]);
  expect(await readAt(desk, '[data-kind="modified"]', (change) => change.textContent)).toContain(
    '2026-01-26 17:05 +01:00',
  );
});

test('a change leads to the blocks of the post that rest on it', async () => {
  await clickAt(desk, `[data-kind="figures"] ${selector('change-go-to')}`);
  await desk.waitForFunction(() => {
    const at = getSelection()?.anchorNode;
    const block = (at instanceof Element ? at : at?.parentElement)?.closest('[data-block-id]');
    return block?.textContent?.includes('€1.2 billion');
  }, BEHIND);
});

test('a new clip that waits is there when the browser was killed and is opened again', async () => {
  await session.chromium.kill();
  session.chromium = await launchChromium({ userDataDir });
  desk = await openExtensionTab(session.chromium, 'sidepanel', draft);
  await byTestId(desk, 'changes-pane');
  await expect.poll(kinds).toEqual(['title', 'modified', 'figures', 'added']);
});

test.each(['light', 'dark'])('axe-core finds nothing wrong with the comparison in %s colours', async (scheme) => {
  await desk.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  expect(await accessibilityProblems(desk)).toEqual([]);
});

test('taken over, the new clip is the original, the post is as it was, and its stale blocks say so', async () => {
  const before = await post();
  await click(desk, 'take-over');
  // The keyboard stays with what became of it.
  await waitFocused(desk, selector('undo-take-over'));
  expect(await post()).toBe(before);
  await desk.waitForFunction(() => document.querySelectorAll('[data-stale]').length > 0, BEHIND);
  expect((await stale()).join('\n')).toContain('€1.2 billion');
  expect(await accessibilityProblems(desk)).toEqual([]);
  await click(desk, 'close-changes');
  const original = () => textOf(desk, 'original-pane');
  await expect.poll(original).toContain('€1.4 billion');
  expect(await original()).toContain('The vote in Hallmoor was 31 to 12.');
});

test('the links to the original lead where they led before', async () => {
  await clickInText(desk, `[data-slot="sections"][data-source-ids]`);
  const pairs = await desk.evaluate(() => {
    const sentences = new Map(
      [...document.querySelectorAll<HTMLElement>('[data-sentence-id]')].map((one) => [
        one.dataset.sentenceId,
        one.textContent,
      ]),
    );
    return [...document.querySelectorAll<HTMLElement>('[data-untranslated]:not([data-stale])')].map((block) => [
      block.textContent,
      (block.dataset.sourceIds ?? '').split(' ').map((id) => sentences.get(id) ?? null),
    ]);
  });
  expect(pairs.length).toBeGreaterThan(5);
  for (const [text, sources] of pairs as [string, string[]][]) {
    for (const sentence of sources) expect(text).toContain(sentence);
  }
});

test('a block that was looked at is no longer called stale', async () => {
  await click(desk, 'show-changes');
  await shown('changes-pane');
  const before = (await stale()).length;
  await clickAt(desk, selector('change-reviewed'));
  await desk.waitForFunction((count) => document.querySelectorAll('[data-stale]').length === count, BEHIND, before - 1);
});

test('it can be undone, also in another session', async () => {
  await session.chromium.kill();
  session.chromium = await launchChromium({ userDataDir });
  desk = await openExtensionTab(session.chromium, 'sidepanel', draft);
  await click(desk, 'show-changes');
  await click(desk, 'undo-take-over');
  await waitFocused(desk, selector('take-over'));
  await desk.waitForFunction(() => document.querySelectorAll('[data-stale]').length === 0, BEHIND);
  await click(desk, 'keep-original');
  const original = () => textOf(desk, 'original-pane');
  await expect.poll(original).toContain('€1.2 billion');
  expect(await original()).not.toContain('31 to 12');
});

test('the desk says how to look for changes, and leads to the page', async () => {
  await click(desk, 'recheck-ask');
  const link = await byTestId(desk, 'recheck-open');
  expect(await link.evaluate((place) => (place as HTMLAnchorElement).href)).toBe(
    `${session.server.origin}/news/article.html`,
  );
});

test('a popup that dies in the moment of the click loses nothing', async () => {
  const popup = await openPopup();
  await popup.evaluate(() => addEventListener('click', () => window.close()));
  const opened = waitForExtensionPage(session.chromium, 'sidepanel');
  await click(popup, 'show-changes');
  desk = await opened;
  await desk.waitForSelector(selector('changes-pane'));
  await expect.poll(kinds).toContain('figures');
});

test('the list of drafts says for which of them a new clip waits', async () => {
  const list = await openExtensionTab(session.chromium, 'sidepanel');
  // A desk opened right after composing shows the draft.
  await list.waitForSelector(`${selector('editor')}, ${selector('draft-list')}`);
  if (await list.$(selector('editor'))) await click(list, 'desk-back');
  await expect.poll(() => textOf(list, 'draft-list')).toContain('配信元の変更があります');
  await list.close();
});

test('the comparison fits a panel of 320 px', async () => {
  await desk.setViewport({ width: 320, height: 640 });
  const overflow = await desk.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});

test('a page whose article was withdrawn still leads to its draft', async () => {
  outlet.withdraw();
  const popup = await clickToolbar(session.chromium, await openPage('/news/plain.html?fbclid=1'));
  await byTestId(popup, 'clip-problem');
  await expect.poll(() => textOf(popup, 'earlier-draft')).toContain('今は読み取れません');
  await byTestId(popup, 'open-existing');
  await popup.close();
});
