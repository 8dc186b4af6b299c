import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { focusAt, readAt } from '../../../scripts/drive/at-place.ts';
import { BEHIND } from '../../../scripts/drive/behind.ts';
import { pressShortcut } from '../../../scripts/drive/clipboard.ts';
import { composeDraft } from '../../../scripts/drive/compose.ts';
import { openExtensionTab } from '../../../scripts/drive/extension-pages.ts';
import { clickInText, inEditor, untilHeard } from '../../../scripts/drive/in-text.ts';
import { byTestId, click, selector, textOf } from '../../../scripts/drive/test-id.ts';
import { copyHtml } from './copy-html.ts';
import { holdStore, releaseStore } from './hold-store.ts';
import { type Session, startSession } from './session.ts';

let session: Session;
let article: Page;
let desk: Page;
let search: string;

beforeAll(async () => {
  session = await startSession();
  article = await session.open('/sample/article.html');
  const panel = await composeDraft(session.chromium, article, { engine: 'extractive' });
  search = new URL(panel.url()).search;
  await panel.close();
  desk = await openExtensionTab(session.chromium, 'sidepanel', search);
  await byTestId(desk, 'editor');
});

afterAll(() => session?.end());

const editorText = (page: Page) => textOf(page, 'editor');
const saved = (page: Page) => page.waitForSelector(`${selector('save-state')}[data-state="saved"]`);

test('a block lights the sentences it was made from, and a sentence its blocks', async () => {
  await clickInText(desk, '[data-slot="points"]');
  const sources = await readAt(desk, inEditor('[data-slot="points"]'), (block) =>
    block.getAttribute('data-source-ids')?.split(' '),
  );
  const sentence = `${selector('original-sentence')}[data-sentence-id="${sources?.[0]}"]`;
  await desk.waitForSelector(`${sentence}[data-lit="true"]`);
  await focusAt(desk, sentence);
  await desk.keyboard.press('Enter');
  await desk.waitForSelector(inEditor('[data-slot="points"][data-lit]'));
  await desk.keyboard.press('Escape');
  await desk.waitForSelector(inEditor('[data-slot="points"]:not([data-lit])'));
});

test('what a hostile page put on the clipboard arrives as text of the post, and nothing of it runs', async () => {
  const source = await session.open('/sample/article.html');
  await copyHtml(
    source,
    '<p>貼った<b>太字</b><img src="x" onerror="document.title=\'hacked\'"></p><script>document.title="hacked"</script>' +
      '<iframe src="https://evil.example"></iframe><p><a href="javascript:alert(1)">悪い行き先</a></p>',
  );
  await source.close();
  await desk.bringToFront();
  await clickInText(desk, '[data-slot="comment"]');
  await pressShortcut(desk, 'KeyV');
  await desk.waitForFunction(
    (editor) => document.querySelector(editor)?.textContent?.includes('悪い行き先'),
    BEHIND,
    selector('editor'),
  );
  expect(await desk.$$eval(inEditor('strong'), (all) => all.map((one) => one.textContent))).toContain('太字');
  expect(
    await desk.$(inEditor(':is(img:not(.ProseMirror-separator), script, iframe, [onerror], [href^="javascript"])')),
  ).toBeNull();
  expect(await desk.title()).not.toBe('hacked');
});

test('two windows that edit one draft at the same time both keep their words', async () => {
  await saved(desk);
  const other = await openExtensionTab(session.chromium, 'sidepanel', search);
  await byTestId(other, 'editor');

  // A clean window takes what the other one writes.
  await other.bringToFront();
  await clickInText(other, '[data-slot="lead"]');
  await other.keyboard.type('【乙】');
  await desk.waitForFunction(
    (editor) => document.querySelector(editor)?.textContent?.includes('【乙】'),
    BEHIND,
    selector('editor'),
  );

  // Both write before either has stored: the second to store becomes a draft of its own, and says so.
  const write = (page: Page, words: string) =>
    page.evaluate(
      (block, text) => {
        const place = document.querySelector(block);
        if (place === null) throw new Error(`no ${block}`);
        const range = document.createRange();
        range.selectNodeContents(place);
        range.collapse(false);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        document.execCommand('insertText', false, text);
      },
      inEditor('[data-slot="lead"]'),
      words,
    );
  await holdStore(other, 'posts');
  await Promise.all([write(desk, '【左】'), write(other, '【右】')]);
  await releaseStore(other);
  const splits = await Promise.race(
    [desk, other].map(async (page) => {
      await page.waitForFunction((before) => location.search !== before, BEHIND, search);
      return page;
    }),
  );
  await byTestId(splits, 'editor');
  const kept = splits === desk ? other : desk;
  expect(await editorText(splits)).toContain(splits === desk ? '【左】' : '【右】');
  expect(await editorText(kept)).toContain(kept === desk ? '【左】' : '【右】');
  expect(await readAt(splits, '.writing > .say', (say) => say.textContent)).toContain('別の画面');
  await other.close();
  if (splits === other) await desk.bringToFront();
});

test('who types on while a draft is split off loses no key, and the caret stays where it was', async () => {
  await saved(desk);
  const before = desk.url();
  await desk.bringToFront();
  await clickInText(desk, '[data-slot="lead"]');
  await desk.keyboard.press('End');
  // Another window stores: this one hears of it with its next save, as a conflict.
  await desk.evaluate(async () => {
    const id = new URLSearchParams(location.search).get('draft') ?? '';
    const opened = await new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open('yakuho');
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
    });
    const posts = opened.transaction('posts', 'readwrite').objectStore('posts');
    const found = posts.get(id);
    found.onsuccess = () => posts.put({ ...found.result, revision: found.result.revision + 1 });
    await new Promise((done) => posts.transaction.addEventListener('complete', done));
    opened.close();
  });
  const typed = 'abcdefghijklmnopqrstuvwxyz'.repeat(4);
  await desk.keyboard.type(typed, { delay: 20 });
  await desk.waitForFunction((url) => location.href !== url, BEHIND, before);
  await desk.keyboard.type('。');
  await desk.waitForFunction(
    (place, words) => document.querySelector(place)?.textContent?.includes(words),
    BEHIND,
    selector('editor'),
    `${typed}。`,
  );
  await saved(desk);
  expect(await readAt(desk, '.writing > .say', (say) => say.textContent)).toContain('別の画面');
});

test('a block written over in Japanese loses its 未訳 mark by itself', async () => {
  await desk.bringToFront();
  const block = '[data-slot="points"][data-untranslated]';
  const marked = inEditor(block);
  const before = (await desk.$$(marked)).length;
  expect(before).toBeGreaterThan(0);
  await clickInText(desk, block);
  // Its whole text, whatever moved under the pointer meanwhile.
  await readAt(desk, marked, (element) => getSelection()?.selectAllChildren(element));
  await untilHeard(desk);
  await desk.keyboard.type('四つの都市が費用を分け合う。');
  await desk.waitForFunction(
    (found, count) => document.querySelectorAll(found).length === count - 1,
    BEHIND,
    marked,
    before,
  );
});

test('where the browser refuses to copy, the text is there, selected, and the writer is told the keys', async () => {
  await desk.evaluate(() => {
    document.execCommand = () => false;
  });
  await click(desk, 'copy');
  const fallback = await byTestId(desk, 'copy-fallback');
  expect(
    await fallback.evaluate((field) => {
      const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
      return document.activeElement === field && value !== '' && value.slice(selectionStart, selectionEnd) === value;
    }),
  ).toBe(true);
  expect(await textOf(desk, 'copy-result')).toContain('Ctrl+C');
});

test('when there is no room left the desk says so, keeps the words, and stores them once there is', async () => {
  await desk.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    let refused = 0;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore) {
      if (this.name === 'posts') refused += 1;
      document.documentElement.dataset.refusedPosts = String(refused);
      throw new DOMException('no room', 'QuotaExceededError');
    };
    addEventListener('room-again', () => {
      IDBObjectStore.prototype.put = put;
    });
  });
  const refusedPosts = () => desk.evaluate(() => Number(document.documentElement.dataset.refusedPosts));
  // What was to be copied has taken room from the text: the comment lies under the toolbar until it is brought out.
  await clickInText(desk, '[data-slot="comment"]');
  await desk.keyboard.type('置き場がない');
  await desk.waitForSelector(`${selector('save-state')}[data-state="failed"]`);
  expect(await textOf(desk, 'save-state')).toContain('空き容量');
  // Leaving now would lose the words: the desk stays. One save runs at a time and one may have been under way at the click:
  // once the second has failed, the one that the click asked for has.
  const before = await refusedPosts();
  await click(desk, 'desk-back');
  await desk.waitForFunction(
    (count) => Number(document.documentElement.dataset.refusedPosts) >= count,
    BEHIND,
    before + 2,
  );
  expect(await editorText(desk)).toContain('置き場がない');
  await desk.evaluate(() => dispatchEvent(new Event('room-again')));
  await saved(desk);
  await desk.reload();
  await byTestId(desk, 'editor');
  expect(await editorText(desk)).toContain('置き場がない');
});
