import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { BEHIND } from '../../../scripts/drive/behind.ts';
import { composeDraft } from '../../../scripts/drive/compose.ts';
import { byTestId, click, selector, textOf } from '../../../scripts/drive/test-id.ts';
import { type Session, startSession } from './session.ts';

let session: Session;
let desk: Page;

beforeAll(async () => {
  session = await startSession();
});

beforeEach(async () => {
  const article = await session.open('/sample/article.html');
  desk = await composeDraft(session.chromium, article, { engine: 'extractive', depth: 'summary' });
  await byTestId(desk, 'editor');
  await article.close();
});

afterAll(() => session?.end());

const title = `${selector('editor')} [data-slot="title"]`;
const titleText = () => desk.$eval(title, (block) => block.textContent);
const saved = () =>
  desk.waitForFunction(
    (state) => document.querySelector<HTMLElement>(state)?.dataset.state === 'saved',
    BEHIND,
    selector('save-state'),
  );

async function retitle(words: string): Promise<void> {
  await desk.click(title, { count: 3 });
  await desk.keyboard.type(words);
  await saved();
}

test('取り消す takes back what was typed before a reload, and やり直す brings it again', async () => {
  const before = await titleText();
  await retitle('打ち直した題名');
  await desk.reload();
  await byTestId(desk, 'editor');
  expect(await titleText()).toBe('打ち直した題名');
  await desk.waitForFunction(
    (button) => document.querySelector(button)?.getAttribute('aria-disabled') !== 'true',
    BEHIND,
    selector('tool-undo'),
  );
  await click(desk, 'tool-undo');
  expect(await titleText()).toBe(before);
  await click(desk, 'tool-redo');
  expect(await titleText()).toBe('打ち直した題名');
});

test('what was copied can be gone back to: the changes since are shown, and one 取り消す undoes the going back', async () => {
  await retitle('写した題名');
  await click(desk, 'copy');
  await retitle('あとの題名');
  await click(desk, 'save-state');
  await byTestId(desk, 'versions-panel');
  await desk.waitForFunction(
    (select) => document.querySelector(select)?.textContent?.includes('コピーした文章'),
    BEHIND,
    selector('version'),
  );
  const changes = await textOf(desk, 'version-changes');
  expect(changes).toContain('写した');
  expect(changes).toContain('あとの');
  await click(desk, 'restore-version');
  expect(await titleText()).toBe('写した題名');
  expect(await textOf(desk, 'versions-panel')).toContain('戻しました');
  await click(desk, 'tool-undo');
  expect(await titleText()).toBe('あとの題名');
});

test('a draft that was edited and left can be had as it was opened', async () => {
  const before = await titleText();
  await retitle('別の題名');
  await click(desk, 'desk-back');
  await click(desk, 'draft-open');
  await byTestId(desk, 'editor');
  await click(desk, 'save-state');
  const panel = await byTestId(desk, 'version');
  await desk.waitForFunction(
    (select) => document.querySelectorAll(`${select} option`).length === 2,
    BEHIND,
    selector('version'),
  );
  const opened = await panel.$$eval('option', (options) => options.at(-1)?.getAttribute('value'));
  await desk.select(selector('version'), opened ?? '');
  await click(desk, 'restore-version');
  expect(await titleText()).toBe(before);
});

test('one key puts a sentence of the original into the post as a quotation, and its link opens the page there', async () => {
  if ((await desk.$(selector('original-pane'))) === null) await click(desk, 'toggle-original');
  const sentence = `${selector('original-sentence')}[data-sentence-id="5"]`;
  await desk.waitForSelector(sentence);
  const words = await desk.$eval(sentence, (one) => one.textContent ?? '');
  await desk.click(sentence);
  await byTestId(desk, 'sentence-actions');
  const address = await desk.$eval(selector('open-at-sentence'), (link) => (link as HTMLAnchorElement).href);
  expect(address).toContain('#:~:text=');
  await desk.keyboard.down('Alt');
  await desk.keyboard.press('KeyQ');
  await desk.keyboard.up('Alt');
  const quotes = await desk.$$eval(`${selector('editor')} [data-kind="quote"]`, (blocks) =>
    blocks.map((block) => block.textContent),
  );
  expect(quotes).toContain(words);
  const cites = await desk.$$eval(`${selector('editor')} [data-kind="cite"] a`, (links) =>
    links.map((link) => link.textContent),
  );
  expect(cites.join()).toContain('The Harbour Courier');
  await saved();
});
