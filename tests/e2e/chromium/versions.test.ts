import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { clickAt, focusAt, readAt, selectAt, waitFocused } from '../../../scripts/drive/at-place.ts';
import { BEHIND } from '../../../scripts/drive/behind.ts';
import { composeDraft } from '../../../scripts/drive/compose.ts';
import { clickInText, inEditor } from '../../../scripts/drive/in-text.ts';
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
const titleText = () => readAt(desk, title, (block) => block.textContent);
const saved = () =>
  desk.waitForFunction(
    (state) => document.querySelector<HTMLElement>(state)?.dataset.state === 'saved',
    BEHIND,
    selector('save-state'),
  );

async function retitle(words: string): Promise<void> {
  await clickInText(desk, '[data-slot="title"]', { count: 3 });
  // In one go, as from an input method: between keys half a second apart 取り消す stops.
  await desk.keyboard.sendCharacter(words);
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
  await expect.poll(titleText).toBe(before);
  await click(desk, 'tool-redo');
  await expect.poll(titleText).toBe('打ち直した題名');
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
  const changes = () => textOf(desk, 'version-changes');
  await expect.poll(changes).toContain('写した');
  await expect.poll(changes).toContain('あとの');
  await click(desk, 'restore-version');
  await expect.poll(titleText).toBe('写した題名');
  await expect.poll(() => textOf(desk, 'versions-panel')).toContain('戻しました');
  await click(desk, 'tool-undo');
  await expect.poll(titleText).toBe('あとの題名');
});

test('the versions are brought into sight from wherever the text stands, the keyboard goes into them and back', async () => {
  if ((await desk.$(selector('versions-panel'))) !== null) await click(desk, 'close-versions');
  await clickInText(desk, '[data-slot="source"]');
  await focusAt(desk, selector('save-state'));
  await desk.keyboard.press('Enter');
  await waitFocused(desk, `${selector('versions-panel')} h2`);
  const [top, below] = await readAt(desk, `${selector('versions-panel')} h2`, (heading) => [
    heading.getBoundingClientRect().top,
    document.querySelector('.tools')?.getBoundingClientRect().bottom ?? 0,
  ]);
  expect(top).toBeGreaterThanOrEqual(below ?? 0);
  await desk.keyboard.press('Escape');
  await waitFocused(desk, selector('save-state'));
});

test('a draft that was edited and left can be had as it was opened', async () => {
  const before = await titleText();
  await retitle('別の題名');
  await click(desk, 'desk-back');
  await expect.poll(() => textOf(desk, 'draft-row')).toContain('別の題名');
  await click(desk, 'draft-open');
  await byTestId(desk, 'editor');
  await click(desk, 'save-state');
  await desk.waitForFunction(
    (select) => document.querySelectorAll(`${select} option`).length === 2,
    BEHIND,
    selector('version'),
  );
  const opened = await desk.$$eval(`${selector('version')} option`, (options) => options.at(-1)?.value);
  await selectAt(desk, selector('version'), opened ?? '');
  await click(desk, 'restore-version');
  await expect.poll(titleText).toBe(before);
});

test('one key puts a sentence of the original into the post as a quotation, shows it there and says so, and its link opens the page there', async () => {
  await desk.setViewport({ width: 400, height: 700 });
  if ((await desk.$(selector('original-pane'))) === null) await click(desk, 'toggle-original');
  const sentence = `${selector('original-sentence')}[data-sentence-id="5"]`;
  await desk.waitForSelector(sentence);
  const words = await readAt(desk, sentence, (one) => one.textContent ?? '');
  await clickAt(desk, sentence);
  await byTestId(desk, 'sentence-actions');
  const address = await readAt(desk, selector('open-at-sentence'), (link) => (link as HTMLAnchorElement).href);
  expect(address).toContain('#:~:text=');
  await desk.keyboard.down('Alt');
  await desk.keyboard.press('KeyQ');
  await desk.keyboard.up('Alt');
  const textsOf = (place: string) =>
    desk.$$eval(inEditor(place), (found) => found.map((element) => element.textContent));
  await expect.poll(() => textsOf('[data-kind="quote"]')).toContain(words);
  await expect.poll(async () => (await textsOf('[data-kind="cite"] a')).join()).toContain('The Harbour Courier');
  await expect.poll(() => textOf(desk, 'sentence-actions')).toContain('引用として入れました');
  const isSeen = () =>
    desk.evaluate((place) => {
      const { x, y, width, height } = document.querySelector(place)?.getBoundingClientRect() ?? new DOMRect();
      return document.elementFromPoint(x + width / 2, y + height / 2)?.matches(`${place}, ${place} *`) ?? false;
    }, inEditor('[data-kind="quote"]'));
  await expect.poll(isSeen).toBe(true);
  await desk.setViewport({ width: 1100, height: 900 });
  await saved();
});

test('a long list of changes scrolls by itself, and the page does not grow by it', async () => {
  await desk.bringToFront();
  await clickInText(desk, '[data-slot="lead"]');
  for (let line = 1; line <= 24; line += 1) {
    await desk.keyboard.press('Enter');
    await desk.keyboard.type(`足した行${line}`);
  }
  await desk.setViewport({ width: 264, height: 700 });
  await click(desk, 'save-state');
  await expect.poll(() => textOf(desk, 'version-changes')).toContain('足した行24');
  expect(await desk.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
});
