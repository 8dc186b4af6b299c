import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickAt, focusAt, readAt, selectAt, typeAt, waitFocused, waitGone } from '../../../scripts/drive/at-place.ts';
import { BEHIND } from '../../../scripts/drive/behind.ts';
import { clickToolbar, openExtensionTab } from '../../../scripts/drive/extension-pages.ts';
import { clickInText } from '../../../scripts/drive/in-text.ts';
import { byTestId, click, selector, textOf } from '../../../scripts/drive/test-id.ts';
import { fillDesk } from '../../bench/fill-desk.ts';
import { madeDrafts } from '../../bench/made-drafts.ts';
import { type Session, startSession } from './session.ts';

const COUNT = 300;
const SEED = 5;
const made = [...madeDrafts(COUNT, SEED, Date.now())];

/** The sample article as another outlet prints it: its own headline and address, the agency's text. */
const syndicated = readFileSync(resolve(import.meta.dirname, '../../../scripts/sample/article.html'), 'utf8')
  .replaceAll('https://harbour-courier.example/2026/01/26/shared-flood-barrier', 'https://lantern.example/wire/barrier')
  .replaceAll('Port cities agree on shared flood barrier after two years of talks', 'Barrier deal struck')
  .replaceAll('The Harbour Courier', 'The Lantern');

let session: Session;
let desk: Page;
let client: CDPSession;

beforeAll(async () => {
  session = await startSession({
    '/wire': (_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(syndicated);
    },
  });
  desk = await openExtensionTab(session.chromium, 'sidepanel');
  await fillDesk(desk, COUNT, SEED);
  await desk.reload();
  await desk.bringToFront();
  await counted(`${COUNT}件`);
  client = await desk.createCDPSession();
});

afterAll(() => session?.end());

const counted = (words: string) =>
  desk.waitForFunction(
    (place, wanted) => document.querySelector(place)?.textContent === wanted,
    BEHIND,
    selector('list-count'),
    words,
  );
const answered = (words: string) => desk.waitForSelector(`${selector('list-results')}[data-query="${words}"]`);
const rows = () => desk.$$eval(selector('draft-row'), (all) => all.length);
const focusedPlace = () =>
  desk.evaluate(() => document.activeElement?.closest('[aria-posinset]')?.getAttribute('aria-posinset') ?? null);
const focusRests = (place: number) =>
  desk.waitForFunction(
    (wanted) => {
      const row = document.activeElement?.closest('[aria-posinset]');
      const box = row?.getBoundingClientRect();
      // Not under the bar either.
      const top = document.querySelector('main')?.getBoundingClientRect().top ?? 0;
      return row?.getAttribute('aria-posinset') === wanted && box && box.top >= top && box.bottom <= innerHeight;
    },
    BEHIND,
    String(place),
  );
const compose = (text: string) =>
  client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
const press = async (button: string) => {
  await focusAt(desk, selector(button));
  await desk.keyboard.press('Enter');
};
const clearSearch = async () => {
  await focusAt(desk, selector('search'));
  await readAt(desk, selector('search'), (element) => (element as HTMLInputElement).select());
  await desk.keyboard.press('Backspace');
  await answered('');
};
const choose = (id: string, value: string) => selectAt(desk, selector(id), value);
/** Back from a draft the focus is on it, wherever it stands. */
const backAtRow = () => desk.waitForFunction(() => document.activeElement?.closest('[aria-posinset]') !== null, BEHIND);
const saved = () => desk.waitForSelector('[data-testid="save-state"][data-state="saved"]');

test('of 300 drafts a few rows are in the document, and keys reach every one of them', async () => {
  expect(await rows()).toBeLessThan(60);
  await focusAt(desk, selector('search'));
  await desk.keyboard.press('ArrowDown');
  await focusRests(1);
  await desk.keyboard.press('ArrowDown');
  await focusRests(2);
  await desk.keyboard.press('End');
  await focusRests(COUNT);
  expect(await rows()).toBeLessThan(60);
  await desk.keyboard.press('ArrowUp');
  await focusRests(COUNT - 1);
  await desk.keyboard.press('PageUp');
  await expect.poll(async () => Number((await focusedPlace()) ?? COUNT)).toBeLessThan(COUNT - 3);
  await desk.keyboard.press('Home');
  await focusRests(1);
});

test('coming back from a draft far down, the list stands where it was, the focus on that draft', async () => {
  await desk.keyboard.press('End');
  await focusRests(COUNT);
  await desk.keyboard.press('Enter');
  await byTestId(desk, 'editor');
  await click(desk, 'desk-back');
  await focusRests(COUNT);
});

test('search answers while an input method is still at it, in either kana, and its Enter opens nothing', async () => {
  await click(desk, 'draft-open');
  await byTestId(desk, 'editor');
  await clickInText(desk, '[data-slot="title"]');
  await desk.keyboard.press('End');
  await desk.keyboard.type('ボウチョウテイの灯台守');
  await saved();
  await click(desk, 'desk-back');
  await backAtRow();
  await focusAt(desk, selector('search'));
  for (const text of ['ｂ', 'ぼ', 'ぼう', 'ぼうちょうてい']) await compose(text);
  await answered('ぼうちょうてい');
  await counted('1件見つかりました');
  const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
  await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  await client.send('Input.insertText', { text: '灯台守' });
  await answered('灯台守');
  await expect.poll(() => textOf(desk, 'draft-row')).toContain('ボウチョウテイの灯台守');
  await expect.poll(() => desk.$$eval('mark', (marks) => marks.map((mark) => mark.textContent))).toEqual(['灯台守']);
  await desk.keyboard.press('Enter');
  expect(await desk.$(selector('editor'))).toBeNull();
  await clearSearch();
  await counted(`${COUNT}件`);
});

test('search goes through texts, sources and addresses; what is not there is said, with the way back', async () => {
  const far = made[7];
  if (far === undefined) throw new Error('no draft');
  const passage = far.post.post.blocks.at(-3)?.content[0]?.text.slice(0, 14) ?? '';
  await typeAt(desk, selector('search'), passage);
  await answered(passage);
  await desk.waitForSelector(`[data-draft-id="${far.summary.id}"] ${selector('draft-passage')} mark`);
  await clearSearch();
  await typeAt(desk, selector('search'), far.article.canonicalUrl);
  await answered(far.article.canonicalUrl);
  await desk.waitForSelector(`[data-draft-id="${far.summary.id}"]`);
  await clearSearch();
  await typeAt(desk, selector('search'), 'どこにもない言葉');
  await byTestId(desk, 'nothing-found');
  await press('show-all');
  await counted(`${COUNT}件`);
  // The button is gone: the keyboard goes on in the field.
  await waitFocused(desk, selector('search'));
});

test('filters narrow the list and the search, and are taken off in one click', async () => {
  await click(desk, 'toggle-filters');
  const site = made[0]?.summary.siteName ?? '';
  const ofSite = made.filter(({ summary }) => summary.siteName === site).length;
  await choose('filter-site', site);
  await counted(`${ofSite}件`);
  await choose('filter-status', 'posted');
  expect(await textOf(desk, 'nothing-found')).toContain('この絞り込みに合う下書きはありません');
  await typeAt(desk, selector('search'), 'どこにもない言葉');
  await press('search-unfiltered');
  await waitFocused(desk, selector('search'));
  await clearSearch();
  await choose('filter-status', 'posted');
  await press('clear-filters');
  await counted(`${COUNT}件`);
  await waitFocused(desk, selector('toggle-filters'));
  await choose('filter-order', 'oldest');
  await desk.waitForSelector(`${selector('draft-row')}[aria-posinset="1"][data-draft-id="${made[0]?.summary.id}"]`);
  await choose('filter-order', 'updated');
});

test('a draft is marked as posted, carries tags, and stands in the record of its month', async () => {
  await typeAt(desk, selector('search'), '灯台守');
  await answered('灯台守');
  await click(desk, 'draft-open');
  await byTestId(desk, 'editor');
  await expect.poll(() => textOf(desk, 'facts-status')).toBe('書きかけ');
  await clickAt(desk, `${selector('draft-facts')} summary`);
  await click(desk, 'posting-add');
  await choose('posting-place', 'ameba');
  await typeAt(desk, selector('posting-address'), 'ここ');
  await desk.keyboard.press('Enter');
  expect(await textOf(desk, 'posting-problem')).toContain('このURLは使えません');
  await focusAt(desk, selector('posting-address'));
  await readAt(desk, selector('posting-address'), (element) => (element as HTMLInputElement).select());
  await desk.keyboard.type('https://ameblo.example/lighthouse');
  await desk.keyboard.press('Enter');
  await byTestId(desk, 'posting');
  await expect.poll(() => textOf(desk, 'facts-status')).toBe('投稿済み');
  // The form goes with each of its three ends: the keyboard goes on where it began.
  await waitFocused(desk, selector('posting-add'));
  for (const end of ['Escape', 'cancel']) {
    await desk.keyboard.press('Enter');
    await waitFocused(desk, selector('posting-place'));
    if (end === 'Escape') await desk.keyboard.press(end);
    else await press('posting-cancel');
    await waitFocused(desk, selector('posting-add'));
  }
  await desk.keyboard.press('Enter');
  const monthsAgo = '2026-01-05T10:00';
  const setTime = (time: string) =>
    desk.evaluate(
      (place, value) => {
        const field = document.querySelector<HTMLInputElement>(place);
        if (field === null) return;
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      selector('posting-time'),
      time,
    );
  // A field that is not filled in, and a year typed with two digits.
  for (const time of ['', '0026-01-05T10:00']) {
    await setTime(time);
    await press('posting-save');
    await expect.poll(() => textOf(desk, 'posting-problem')).toContain('日時が読み取れません');
    await setTime(monthsAgo);
    await waitGone(desk, selector('posting-problem'));
  }
  await press('posting-save');
  await expect.poll(() => desk.$$eval(selector('posting'), (all) => all.length)).toBe(2);
  await typeAt(desk, selector('facts-tags'), '#海外　港');
  await desk.keyboard.press('Tab');
  await desk.waitForFunction(
    () => document.querySelector('.draft-facts summary')?.textContent?.includes('#海外 #港'),
    BEHIND,
  );
  await click(desk, 'desk-back');
  await expect.poll(() => textOf(desk, 'draft-row')).toMatch(/投稿済み[\s\S]*#海外/);
  await clearSearch();
  await click(desk, 'toggle-filters');
  await choose('filter-status', 'posted');
  await counted('1件');
  await click(desk, 'clear-filters');
  await click(desk, 'show-record');
  await expect.poll(() => textOf(desk, 'record-row')).toMatch(/Ameba[\s\S]*灯台守[\s\S]*投稿を開く/);
  // At the last month ‹ does nothing more, and does not go away under the press either.
  const month = () => readAt(desk, selector('record-month'), (list) => (list as HTMLSelectElement).value);
  await press('record-earlier');
  await expect.poll(month).toBe(monthsAgo.slice(0, 7));
  await desk.keyboard.press('Enter');
  await waitFocused(desk, selector('record-earlier'));
  expect(await month()).toBe(monthsAgo.slice(0, 7));
  await press('record-later');
  await expect.poll(month).not.toBe(monthsAgo.slice(0, 7));
  await waitFocused(desk, selector('record-later'));
  // Who looks through a month finds it again after a draft.
  await press('record-earlier');
  await expect.poll(month).toBe(monthsAgo.slice(0, 7));
  await click(desk, 'record-open');
  await byTestId(desk, 'editor');
  await click(desk, 'desk-back');
  await click(desk, 'show-record');
  await byTestId(desk, 'record-row');
  expect(await month()).toBe(monthsAgo.slice(0, 7));
  await click(desk, 'record-back');
  await byTestId(desk, 'list-results');
});

/** The list's last draft, by keys alone. */
async function openLast(): Promise<void> {
  await backAtRow();
  await desk.keyboard.press('Home');
  await focusRests(1);
  await desk.keyboard.press('End');
  await focusRests(COUNT);
  await desk.keyboard.press('Enter');
  await byTestId(desk, 'editor');
}

test('a draft is found by the destination chosen for it before it went out, and opens with it', async () => {
  await openLast();
  await clickAt(desk, 'label:has([data-testid="target-plain"])');
  await choose('target-others', 'jimdoHtml');
  await click(desk, 'desk-back');
  await backAtRow();
  await click(desk, 'toggle-filters');
  await choose('filter-place', 'jimdo');
  await counted('1件');
  await click(desk, 'draft-open');
  await byTestId(desk, 'editor');
  await desk.waitForSelector(`${selector('target-jimdoHtml')}:checked`);
  await click(desk, 'desk-back');
  await click(desk, 'clear-filters');
  await counted(`${COUNT}件`);
  await focusAt(desk, selector('search'));
  await desk.keyboard.press('ArrowDown');
  await focusRests(1);
});

test('the line of 関連リンク offers the writer’s own posts, and links to the one chosen', async () => {
  await openLast();
  await click(desk, 'tool-related');
  await click(desk, 'related-post');
  await desk.waitForFunction(
    () =>
      document.querySelector('[data-slot="related"] a')?.getAttribute('href') === 'https://ameblo.example/lighthouse',
    BEHIND,
  );
  expect(await readAt(desk, '[data-slot="related"]', (line) => line.textContent)).toContain('灯台守');
  await saved();
  await click(desk, 'desk-back');
  await byTestId(desk, 'list-results');
});

test('the trash asks before it is emptied', async () => {
  await click(desk, 'draft-delete');
  await counted(`${COUNT - 1}件`);
  await clickAt(desk, `${selector('trash')} summary`);
  await focusAt(desk, selector('trash-empty'));
  await desk.keyboard.press('Enter');
  expect(await textOf(desk, 'trash-question')).toContain('1件を完全に消しますか');
  // The question begins at the answer that loses nothing.
  await waitFocused(desk, `${selector('trash-question')} button:not(${selector('trash-empty-yes')})`);
  await desk.keyboard.down('Shift');
  await desk.keyboard.press('Tab');
  await desk.keyboard.up('Shift');
  await waitFocused(desk, selector('trash-empty-yes'));
  await desk.keyboard.press('Enter');
  await desk.waitForFunction((trash) => document.querySelector(trash) === null, BEHIND, selector('trash'));
});

test('the popup says that the same text was clipped from another outlet', async () => {
  const popup = await clickToolbar(session.chromium, await session.open('/sample/article.html'));
  await byTestId(popup, 'clip-title');
  await click(popup, 'compose');
  // The draft is stored when the panel shows it.
  const opened = await session.chromium.browser.waitForTarget((one) => one.url().includes('sidepanel.html?draft='));
  await byTestId(await opened.asPage(), 'editor');
  const other = await clickToolbar(session.chromium, await session.open('/wire'));
  await expect
    .poll(() => textOf(other, 'earlier-draft'))
    .toMatch(/同じ文章の記事を、前にThe Harbour Courierからクリップしています/);
});

test('every draft in the trash can be reached, down to the one that goes first', async () => {
  await desk.bringToFront();
  await desk.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('yakuho');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('drafts', 'readwrite');
          let deletedAt = Date.now() - 1_000;
          transaction.objectStore('drafts').openCursor().onsuccess = ({ target }) => {
            const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
            deletedAt += 1;
            cursor?.update({ ...cursor.value, deletedAt });
            cursor?.continue();
          };
          transaction.oncomplete = () => resolve();
          transaction.onabort = () => reject(transaction.error);
          opening.result.close();
        };
      }),
  );
  await desk.reload();
  await clickAt(desk, `${selector('trash')} summary`);
  const reachable = () => desk.$$eval(selector('trash-restore'), (all) => all.length);
  expect(await reachable()).toBe(200);
  await click(desk, 'trash-more');
  await desk.waitForFunction((more) => document.querySelector(more) === null, BEHIND, selector('trash-more'));
  expect(await reachable()).toBeGreaterThanOrEqual(COUNT - 1);
  // The keyboard goes on where the rows do.
  await waitFocused(desk, `.trash-row:nth-child(201) ${selector('trash-restore')}`);
});
