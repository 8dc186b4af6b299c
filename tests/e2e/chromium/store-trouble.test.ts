import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickAt, focusAt, readAt, typeAt, waitFocused, waitGone } from '../../../scripts/drive/at-place.ts';
import { BEHIND } from '../../../scripts/drive/behind.ts';
import { composeDraft } from '../../../scripts/drive/compose.ts';
import { copyFor } from '../../../scripts/drive/copy-for.ts';
import { clickToolbar, openExtensionTab } from '../../../scripts/drive/extension-pages.ts';
import { clickInText } from '../../../scripts/drive/in-text.ts';
import { byTestId, click, selector, textOf } from '../../../scripts/drive/test-id.ts';
import { storedRows } from './engines/writing-desk.ts';
import { type Session, startSession } from './session.ts';

let session: Session;

beforeAll(async () => {
  session = await startSession();
});

afterAll(() => session?.end());

const saveState = (desk: Page, state: string) =>
  desk.waitForSelector(`${selector('save-state')}[data-state="${state}"]`);

/**
 * An extension with `unlimitedStorage` is bounded by the disk alone, which a test cannot fill: the browser's answer to a full one, as
 * IndexedDB specifies it. How often it was given is counted.
 */
const fill = (page: Page) =>
  page.evaluate(() => {
    const { put, add, delete: remove } = IDBObjectStore.prototype;
    let refused = 0;
    Object.assign(globalThis, { refused });
    const refuse = () => {
      refused += 1;
      Object.assign(globalThis, { refused });
      throw new DOMException('no room', 'QuotaExceededError');
    };
    Object.assign(IDBObjectStore.prototype, { put: refuse, add: refuse, delete: refuse });
    const makeRoom = () => Object.assign(IDBObjectStore.prototype, { put, add, delete: remove });
    Object.assign(globalThis, { makeRoom });
  });
const makeRoom = (page: Page) =>
  page.evaluate(() => {
    (globalThis as unknown as { makeRoom: () => void }).makeRoom();
  });

/** Does what needs room, until the full store has refused it: what comes there later might find room again. */
async function untilRefused(page: Page, work: () => Promise<void>): Promise<void> {
  const before = await page.evaluate(() => (globalThis as unknown as { refused: number }).refused);
  await work();
  await page.waitForFunction((count) => (globalThis as unknown as { refused: number }).refused > count, BEHIND, before);
}

async function typeTitle(desk: Page, words: string): Promise<void> {
  await clickInText(desk, `[data-slot="title"]`);
  await desk.keyboard.press('End');
  await desk.keyboard.type(words);
}

/** Another desk, at its list: one that opens right after composing shows the new draft. */
async function openList(): Promise<Page> {
  const list = await openExtensionTab(session.chromium, 'sidepanel');
  await list.waitForSelector(`${selector('draft-list')}, ${selector('desk-back')}`);
  if ((await list.$(selector('desk-back'))) !== null) await click(list, 'desk-back');
  await byTestId(list, 'draft-list');
  return list;
}

const titles = async () => {
  const list = await openList();
  const found = await list.$$eval(selector('draft-row'), (rows) => rows.map((row) => row.textContent));
  await list.close();
  return found;
};

test('a store that takes nothing more is said at the text, and what was typed is stored once there is room', async () => {
  const desk = await composeDraft(session.chromium, await session.open('/sample/article.html'), {
    engine: 'extractive',
  });
  await saveState(desk, 'saved');
  await fill(desk);
  await typeTitle(desk, '【満杯】');
  await saveState(desk, 'failed');
  await expect.poll(() => textOf(desk, 'save-state')).toContain('空き');
  await makeRoom(desk);
  // By itself, or by the button.
  await saveState(desk, 'saved');
  await expect.poll(async () => (await titles()).filter((title) => title.includes('【満杯】')).length).toBe(1);
});

test('a draft in the trash says so where it is open, and is a draft again by its button or once it is written in', async () => {
  const desk = await composeDraft(session.chromium, await session.open('/sample/article.html'), {
    engine: 'extractive',
  });
  await typeTitle(desk, '【ごみ箱】');
  await saveState(desk, 'saved');
  const trash = async () => {
    const list = await openList();
    const row = await list.waitForSelector(`::-p-xpath(//*[@data-testid="draft-row"][contains(., "【ごみ箱】")])`);
    const id = await row?.evaluate((element) => (element as HTMLElement).dataset.draftId);
    await clickAt(list, `[data-draft-id="${id}"] ${selector('draft-delete')}`);
    await byTestId(list, 'undo-delete');
    await list.close();
    await desk.bringToFront();
    await byTestId(desk, 'in-trash');
  };
  const untilOut = () =>
    desk.waitForFunction((line) => document.querySelector(line) === null, BEHIND, selector('in-trash'));

  await trash();
  await desk.reload();
  await byTestId(desk, 'editor');
  await click(desk, 'out-of-trash');
  await untilOut();
  expect(await desk.$(selector('revived'))).toBeNull();

  await trash();
  await typeTitle(desk, '【続き】');
  await untilOut();
  expect(await textOf(desk, 'revived')).toContain('書き足したので下書きに戻しました');
  await expect.poll(async () => (await titles()).filter((title) => title.includes('【続き】')).length).toBe(1);
});

test('a full store is said wherever something is stored, and what was chosen or typed stays', async () => {
  const desk = await composeDraft(session.chromium, await session.open('/sample/article.html'), {
    engine: 'extractive',
  });
  await byTestId(desk, 'editor');
  await clickAt(desk, `${selector('draft-facts')} summary`);
  await fill(desk);
  await typeAt(desk, selector('facts-tags'), '港');
  await byTestId(desk, 'not-stored');
  await untilRefused(desk, () => click(desk, 'facts-done'));
  await click(desk, 'posting-add');
  await typeAt(desk, selector('posting-address'), 'https://note.example/1');
  await untilRefused(desk, () => desk.keyboard.press('Enter'));
  await expect.poll(() => textOf(desk, 'not-stored')).toContain('保存する場所がいっぱいです');
  const textIn = (field: string) => readAt(desk, selector(field), (input) => (input as HTMLInputElement).value);
  expect(await textIn('facts-tags')).toBe('港');
  expect(await textIn('posting-address')).toBe('https://note.example/1');
  expect(await readAt(desk, selector('facts-done'), (box) => (box as HTMLInputElement).checked)).toBe(true);
  await makeRoom(desk);
  await click(desk, 'store-again');
  await expect.poll(() => textOf(desk, 'facts-status')).toBe('完成');
  await focusAt(desk, selector('posting-address'));
  await desk.keyboard.press('Enter');
  await expect.poll(() => textOf(desk, 'facts-status')).toBe('投稿済み');
  await waitGone(desk, selector('not-stored'));

  await click(desk, 'desk-back');
  await byTestId(desk, 'draft-row');
  await fill(desk);
  await click(desk, 'draft-delete');
  await expect.poll(() => textOf(desk, 'not-stored')).toContain('保存する場所がいっぱいです');
  await makeRoom(desk);
  await click(desk, 'draft-duplicate');
  await waitGone(desk, selector('not-stored'));
  await click(desk, 'draft-delete');
  await click(desk, 'undo-delete');
  // The trash that is opened below is another one.
  for (const gone of ['undo-delete', 'trash']) await waitGone(desk, selector(gone));
  await click(desk, 'draft-delete');
  await byTestId(desk, 'undo-delete');
  // No view speaks for the trash: the page does.
  await clickAt(desk, `${selector('trash')} summary`);
  await fill(desk);
  await click(desk, 'trash-restore');
  await expect.poll(() => textOf(desk, 'unheard-problem')).toContain('保存する場所がいっぱいです');
  await makeRoom(desk);
});

test('names typed at a full store stay in their fields, and are stored once there is room', async () => {
  const options = await openExtensionTab(session.chromium, 'options');
  for (const name of ['Hallmoor', 'Lenne']) {
    await click(options, 'glossary-add');
    await waitFocused(options, `${selector('glossary-source')}:placeholder-shown`);
    await options.keyboard.type(name);
  }
  await expect
    .poll(async () => (await storedRows(options, 'glossary')).map((row) => (row as { source: string }).source))
    .toContain('Lenne');
  await fill(options);
  const japanese = `${selector('glossary-row')}:first-child ${selector('glossary-japanese')}`;
  await typeAt(options, japanese, '仮');
  await expect.poll(() => textOf(options, 'not-stored')).toContain('保存する場所がいっぱいです');
  await untilRefused(options, () => click(options, 'glossary-remove'));
  expect(await options.$$eval(selector('glossary-row'), (rows) => rows.length)).toBe(2);
  await makeRoom(options);
  // Another name is stored: the answer of the store takes nothing from this row.
  await typeAt(options, `${selector('glossary-row')}:last-child ${selector('glossary-note')}`, '川');
  await expect
    .poll(async () => (await storedRows(options, 'glossary')).map((row) => (row as { note?: string }).note))
    .toContain('川');
  await expect.poll(() => readAt(options, japanese, (input) => (input as HTMLInputElement).value)).toBe('仮');
  await options.close();
});

test('a draft that was deleted for good elsewhere while it is open says so, and is a draft again by its button or once it is written in, to the last letter', async () => {
  const desk = await composeDraft(session.chromium, await session.open('/sample/article.html'), {
    engine: 'extractive',
  });
  await typeTitle(desk, '【消える】');
  await saveState(desk, 'saved');
  const other = await openList();
  const row = await other.waitForSelector(`::-p-xpath(//*[@data-testid="draft-row"][contains(., "【消える】")])`);
  const id = await row?.evaluate((element) => (element as HTMLElement).dataset.draftId);
  const deleteForGood = async () => {
    await clickAt(other, `[data-draft-id="${id}"] ${selector('draft-delete')}`);
    await byTestId(other, 'undo-delete');
    await clickAt(other, `${selector('trash')} summary`);
    await click(other, 'trash-empty');
    await click(other, 'trash-empty-yes');
    await other.waitForFunction((place) => document.querySelector(place) === null, BEHIND, selector('trash'));
  };
  await deleteForGood();
  // What the open desk still shows is said to be all there is, and comes back by its button.
  await desk.bringToFront();
  await byTestId(desk, 'gone');
  await click(desk, 'out-of-trash');
  await byTestId(desk, 'revived');
  await waitGone(desk, selector('gone'));
  await saveState(desk, 'saved');
  await other.bringToFront();
  await deleteForGood();
  await other.close();
  await desk.bringToFront();
  await byTestId(desk, 'gone');
  await typeTitle(desk, '【残る】');
  await byTestId(desk, 'revived');
  await saveState(desk, 'saved');
  await desk.reload();
  await byTestId(desk, 'editor');
  const title = await readAt(desk, `${selector('editor')} [data-slot="title"]`, (block) => block.textContent);
  expect(title).toContain('【消える】');
  expect(title).toContain('【残る】');
  // Its article is there as well.
  await desk.keyboard.down('Alt');
  await desk.keyboard.press('KeyO');
  await desk.keyboard.up('Alt');
  await byTestId(desk, 'original-pane');
});

test('while a page of an older version holds the database, popup and desk say what to do', async () => {
  const other = await startSession();
  try {
    const { chromium } = other;
    const older = await chromium.browser.newPage();
    // A page of the extension's own that no code of ours runs on.
    await older.goto(`chrome-extension://${chromium.extensionId}/icon/48.png`);
    await older.evaluate(async () => {
      const done = (request: IDBOpenDBRequest) =>
        new Promise((resolve, reject) => {
          request.onsuccess = resolve;
          request.onerror = reject;
        });
      await done(indexedDB.deleteDatabase('yakuho'));
      const held = indexedDB.open('yakuho', 1);
      await done(held);
      // Or it is let go of when nothing refers to it.
      Object.assign(globalThis, { held });
    });
    const popup = await clickToolbar(chromium, await other.open('/sample/article.html'));
    await byTestId(popup, 'clip-title');
    expect(await textOf(popup, 'blocked')).toContain('それらをすべて閉じてから');
    const desk = await openExtensionTab(chromium, 'sidepanel');
    await expect.poll(() => readAt(desk, 'body', (body) => body.textContent)).toContain('それらをすべて閉じてから');
  } finally {
    await other.end();
  }
});

test('settings that cannot be read or kept are said where a destination is chosen, and the post is copied all the same', async () => {
  const article = await session.open('/sample/article.html');
  const desk = await composeDraft(session.chromium, article, { engine: 'extractive', depth: 'summary' });
  await byTestId(desk, 'editor');
  await desk.evaluateOnNewDocument(() => {
    type Area = Record<'get' | 'set', (what?: unknown) => Promise<unknown>>;
    const area = (globalThis as unknown as { chrome: { storage: { local: Area } } }).chrome.storage.local;
    for (const act of ['get', 'set'] as const) {
      const real = area[act].bind(area);
      area[act] = async (what) => {
        if (/Target|templateDefaults/.test(JSON.stringify(what ?? ''))) throw new Error('broken on purpose');
        return real(what);
      };
    }
  });
  await desk.reload();
  expect(await textOf(desk, 'target-notice')).toBe('前に選んだコピー先を読み取れなかったため、noteを選んでいます。');
  expect(await copyFor(desk, 'ameba')).toContain('Ameba');
  await desk.waitForFunction(
    (place) => document.querySelector(place)?.textContent?.includes('覚えておけませんでした'),
    BEHIND,
    selector('target-notice'),
  );
  await article.close();
});
