import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { focusAt, readAt, typeAt, waitFocused, waitGone } from '../../../scripts/drive/at-place.ts';
import { BEHIND } from '../../../scripts/drive/behind.ts';
import { composeDraft } from '../../../scripts/drive/compose.ts';
import { openExtensionTab } from '../../../scripts/drive/extension-pages.ts';
import { clickInText } from '../../../scripts/drive/in-text.ts';
import { takeDownload } from '../../../scripts/drive/take-download.ts';
import { byTestId, click, selector, textOf } from '../../../scripts/drive/test-id.ts';
import { type Session, startSession } from './session.ts';

const folder = mkdtempSync(join(tmpdir(), 'yakuho-backup-'));
let session: Session;
let options: Page;
/** Path of the backup of one draft and one name. */
let backup: string;

beforeAll(async () => {
  session = await startSession();
  const desk = await composeDraft(session.chromium, await session.open('/sample/article.html'), {
    engine: 'extractive',
  });
  await clickInText(desk, '[data-slot="title"]');
  await desk.keyboard.press('End');
  await desk.keyboard.type(' 控えのある題名');
  await desk.waitForSelector(`${selector('save-state')}[data-state="saved"]`);
  options = await openExtensionTab(session.chromium, 'options');
  await options.evaluate(`chrome.storage.local.set({ 'engineKey:openai': 'sk-never-in-a-file' })`);
  await click(options, 'glossary-add');
  await typeAt(options, selector('glossary-source'), 'Hallmoor');
  await typeAt(options, selector('glossary-japanese'), 'ハルモア');
  await untilNamed('ハルモア');
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await session?.end();
});

/** All rows of the store, as they lie in the database. */
const rowsOf = (page: Page, store: string) =>
  page.evaluate(
    (name) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const opening = indexedDB.open('yakuho');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => resolve(reading.result);
          opening.result.close();
        };
      }),
    store,
  );

/** Empties the stores of an opened database, or changes their rows. */
const changeRows = (page: Page, stores: string[], changes: Record<string, unknown> | null) =>
  page.evaluate(
    (names, put) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('yakuho');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(names, 'readwrite');
          for (const name of names) {
            const store = transaction.objectStore(name);
            if (put === null) store.clear();
            else {
              store.openCursor().onsuccess = ({ target }) => {
                const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
                cursor?.update({ ...cursor.value, ...put });
                cursor?.continue();
              };
            }
          }
          transaction.oncomplete = () => resolve();
          transaction.onabort = () => reject(transaction.error);
          opening.result.close();
        };
      }),
    stores,
    changes,
  );

/** Until that name is in the database as it was typed. */
const untilNamed = (japanese: string) =>
  options.waitForFunction(
    (wanted) =>
      new Promise<boolean>((resolve, reject) => {
        const opening = indexedDB.open('yakuho');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('glossary').objectStore('glossary').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => resolve(reading.result.some((name) => name.japanese === wanted));
          opening.result.close();
        };
      }),
    BEHIND,
    japanese,
  );

const draftTitles = async (): Promise<unknown[]> => (await rowsOf(options, 'drafts')).map(({ title }) => title);

async function choose(path: string): Promise<void> {
  const input = (await options.waitForSelector(selector('restore-file'))) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}

/** The desk in a tab, with the one draft there is. */
async function openDraft(): Promise<Page> {
  const [draft] = await rowsOf(options, 'drafts');
  const desk = await openExtensionTab(session.chromium, 'sidepanel', `?draft=${String(draft?.id)}`);
  await byTestId(desk, 'editor');
  return desk;
}

const untilState = (state: string) => options.waitForSelector(`${selector('restore')}[data-state="${state}"]`);

async function refusal(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, content);
  await choose(path);
  await untilState('problem');
  const text = await textOf(options, 'restore-outcome');
  await options.reload();
  await byTestId(options, 'restore');
  return text;
}

/** The backup's text, unpacked, with each of its lines as `change` makes it. */
const changedBackup = (change: (line: string) => string): string =>
  gunzipSync(readFileSync(backup)).toString().split('\n').map(change).join('\n');

test('everything goes into one file that the browser saves, and no key with it', async () => {
  await expect.poll(() => textOf(options, 'backup-last')).toContain('まだ取っていません');
  backup = await takeDownload(session.chromium.browser, folder, () => click(options, 'backup-make'));
  expect(basename(backup)).toMatch(/^yakuho-\d{4}-\d{2}-\d{2}\.jsonl\.gz$/);
  const text = gunzipSync(readFileSync(backup)).toString();
  expect(text).toContain('控えのある題名');
  expect(text).toContain('Hallmoor');
  expect(text).toContain('composeChoices');
  expect(text).not.toContain('sk-never-in-a-file');
  await options.waitForSelector(`${selector('backup-outcome')}[data-state="made"]`);
  await expect.poll(() => textOf(options, 'backup-outcome')).toContain(basename(backup));
  await expect.poll(() => textOf(options, 'backup-last')).toContain('前回は');
});

test('what was wiped comes back from the file, and undoing takes it away again, also after a reload', async () => {
  const wiped = ['drafts', 'posts', 'articles', 'glossary'];
  await changeRows(options, wiped, null);
  await options.reload();
  await byTestId(options, 'restore');
  await choose(backup);
  await byTestId(options, 'restore-preview');
  await expect.poll(() => textOf(options, 'restore-plan')).toMatch(/下書き\s+追加 1/);
  expect(await draftTitles()).toEqual([]);
  await click(options, 'restore-start');
  await untilState('restored');
  await expect.poll(() => textOf(options, 'restore-outcome')).toContain('追加2件');
  expect(await draftTitles()).toEqual([expect.stringContaining('控えのある題名')]);
  await options.waitForSelector(selector('glossary-source'));

  await options.reload();
  await byTestId(options, 'restore-undo');
  await changeRows(options, ['glossary'], { japanese: '復元のあとで直した名前' });
  await click(options, 'restore-undo');
  await untilState('undone');
  expect(await textOf(options, 'restore-outcome')).toContain('復元のあとで変えた1件は、変えたまま残してあります');
  expect(await draftTitles()).toEqual([]);
  expect(await rowsOf(options, 'glossary')).toMatchObject([{ japanese: '復元のあとで直した名前' }]);
  await changeRows(options, ['glossary'], null);
  await choose(backup);
  await click(options, 'restore-start');
  await untilState('restored');
  const desk = await openDraft();
  expect(await readAt(desk, selector('editor'), (editor) => editor.textContent)).toContain('控えのある題名');
  await desk.close();
  await options.bringToFront();
});

test('a desk that is open elsewhere takes the replaced text over, and what was typed since can be brought back', async () => {
  const desk = await openDraft();
  await clickInText(desk, '[data-slot="title"]');
  await desk.keyboard.press('End');
  await desk.keyboard.type(' あとで書いた題名');
  await desk.waitForSelector(`${selector('save-state')}[data-state="saved"]`);
  await options.bringToFront();
  await choose(backup);
  await click(options, 'restore-replace');
  await expect.poll(() => textOf(options, 'restore-plan')).toMatch(/下書き\s+古くなる 1/);
  await click(options, 'restore-start');
  await untilState('restored');
  const shows = (words: string, isThere: boolean) =>
    desk.waitForFunction(
      (editor, wanted, there) => document.querySelector(editor)?.textContent?.includes(wanted) === there,
      BEHIND,
      selector('editor'),
      words,
      isThere,
    );
  await shows('あとで書いた題名', false);
  await click(options, 'restore-undo');
  await untilState('undone');
  await shows('あとで書いた題名', true);
  await desk.close();
  await options.bringToFront();
});

test('a file that is no whole backup of ours changes nothing and says why', async () => {
  const before = await draftTitles();
  const whole = readFileSync(backup);
  expect(await refusal('half.jsonl.gz', whole.subarray(0, whole.length / 2))).toContain(
    '途中で切れているか、壊れています',
  );
  expect(await refusal('other.json', '{"format":"yakuho-site-rules","version":1,"rules":[]}')).toContain(
    '訳報のバックアップではない',
  );
  expect(await refusal('empty.gz', '')).toContain('訳報のバックアップではない');
  expect(await refusal('other.gz', gzipSync('some other text'))).toContain('訳報のバックアップではない');
  expect(
    await refusal(
      'newer.jsonl',
      changedBackup((line) => line.replace('"version":1', '"version":2')),
    ),
  ).toContain('新しい版');
  const huge = join(folder, 'huge.gz');
  writeFileSync(huge, '');
  truncateSync(huge, 500_000_000);
  await choose(huge);
  await untilState('problem');
  await expect.poll(() => textOf(options, 'restore-outcome')).toContain('訳報のバックアップではない');
  rmSync(huge);
  expect(await draftTitles()).toEqual(before);
});

test('a large backup is read piece by piece, and can be given up', async () => {
  const path = join(folder, 'large.jsonl.gz');
  const text = 'x'.repeat(2_000);
  const rows = Array.from({ length: 30_000 }, (_, at) =>
    JSON.stringify({ table: 'scratch', row: { key: `${at}`, text } }),
  );
  const counts = { scratch: rows.length };
  const header = JSON.stringify({ format: 'yakuho-backup', version: 1, createdAt: 1, counts });
  writeFileSync(path, gzipSync([header, ...rows, JSON.stringify({ end: true, counts })].join('\n'), { level: 1 }));
  await choose(path);
  await click(options, 'restore-cancel');
  await untilState('idle');
  await expect.poll(() => rowsOf(options, 'incoming')).toEqual([]);
});

test('who gives a preview up by the keyboard goes on where a file is chosen', async () => {
  await choose(backup);
  await byTestId(options, 'restore-preview');
  await focusAt(options, selector('restore-cancel'));
  await options.keyboard.press('Enter');
  await untilState('idle');
  await waitFocused(options, selector('restore-import'));
});

test('a preview that was closed without an answer leaves nothing behind', async () => {
  await choose(backup);
  await byTestId(options, 'restore-preview');
  expect(await rowsOf(options, 'incoming')).not.toEqual([]);
  await options.reload();
  await byTestId(options, 'restore');
  expect(await rowsOf(options, 'incoming')).toEqual([]);
});

test('HTML in every field is text and nothing else', async () => {
  const html = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
  const path = join(folder, 'html.jsonl');
  const spoilt = changedBackup((line) => {
    if (line === '') return line;
    const data = JSON.parse(line);
    const { table, row } = data;
    if (table === 'drafts') Object.assign(row, { title: html, siteName: html, updatedAt: Date.now() });
    if (table === 'glossary') Object.assign(row, { id: 'html', source: html, japanese: html });
    if (table === 'posts') {
      for (const block of row.post.blocks) block.content = [{ text: html }];
    }
    return JSON.stringify(data);
  });
  writeFileSync(path, spoilt);
  await choose(path);
  await click(options, 'restore-start');
  await untilState('restored');
  const sources = () =>
    options.$$eval(selector('glossary-source'), (all) => all.map((input) => (input as HTMLInputElement).value));
  await expect.poll(sources).toContain(html);
  const desk = await openDraft();
  expect(await readAt(desk, `${selector('editor')} [data-slot="title"]`, (node) => node.textContent)).toContain(html);
  expect(await desk.$$(`${selector('editor')} img, ${selector('editor')} script`)).toEqual([]);
  await click(desk, 'desk-back');
  await expect.poll(() => textOf(desk, 'draft-open')).toContain(html);
  expect([await desk.title(), await options.title()]).not.toContain('1');
  await desk.close();
  await options.bringToFront();
  await click(options, 'restore-undo');
  await untilState('undone');
});

test('the list reminds of a backup after a month, makes it in one press, and then is quiet', async () => {
  await changeRows(options, ['backups'], null);
  await changeRows(options, ['drafts'], { createdAt: Date.now() - 31 * 24 * 60 * 60 * 1000 });
  const desk = await openDraft();
  await click(desk, 'desk-back');
  await expect.poll(() => textOf(desk, 'backup-reminder')).toContain('下書きが1件');
  await focusAt(desk, selector('backup-now'));
  await takeDownload(session.chromium.browser, folder, () => desk.keyboard.press('Enter'));
  await desk.waitForFunction((line) => document.querySelector(line) === null, BEHIND, selector('backup-reminder'));
  // The button is gone: the keyboard stays where it is said that the file was made.
  await waitFocused(desk, '.backup-note');
  await changeRows(options, ['backups'], null);
  await desk.reload();
  await focusAt(desk, selector('backup-later'));
  await desk.keyboard.press('Enter');
  await desk.waitForFunction((line) => document.querySelector(line) === null, BEHIND, selector('backup-reminder'));
  await waitFocused(desk, '.backup-note');
  await desk.reload();
  await byTestId(desk, 'draft-list');
  expect(await desk.$(selector('backup-reminder'))).toBeNull();
  await desk.close();
  await options.bringToFront();
});

test('settings and list say so before the store is full, and what the browser keeps', async () => {
  await expect.poll(() => textOf(options, 'storage-use')).toMatch(/を使っています/);
  const desk = await openDraft();
  await click(desk, 'desk-back');
  for (const page of [options, desk]) {
    await page.evaluateOnNewDocument(() => {
      navigator.storage.estimate = async () => ({ usage: 91, quota: 100 });
      navigator.storage.persisted = async () => false;
      navigator.storage.persist = async () => false;
    });
    await page.bringToFront();
    await page.reload();
    await expect.poll(() => textOf(page, 'storage-full')).toContain('9割以上');
  }
  await click(desk, 'draft-open');
  await byTestId(desk, 'editor');
  await expect.poll(() => textOf(desk, 'storage-full')).toContain('9割以上');
  // Looked at again where the writer comes back to the page.
  await desk.evaluate(() => {
    navigator.storage.estimate = async () => ({ usage: 10, quota: 100 });
    dispatchEvent(new Event('focus'));
  });
  await waitGone(desk, selector('storage-full'));
  await desk.close();
  await options.bringToFront();
  await click(options, 'storage-persist');
  await options.waitForFunction(
    (place) => document.querySelector(place)?.textContent?.includes('引き受けませんでした'),
    BEHIND,
    selector('storage'),
  );
});

test('settings and desk say so where a page with an older version holds the database', async () => {
  const holder = await session.chromium.browser.newPage();
  await holder.goto(`chrome-extension://${session.chromium.extensionId}/manifest.json`);
  await options.goto('about:blank');
  await holder.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('yakuho');
        deleting.onerror = () => reject(deleting.error);
        deleting.onsuccess = () => {
          const opening = indexedDB.open('yakuho', 10);
          opening.onupgradeneeded = () => opening.result.createObjectStore('drafts', { keyPath: 'id' });
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            Object.assign(globalThis, { held: opening.result });
            resolve();
          };
        };
      }),
  );
  for (const name of ['options', 'sidepanel'] as const) {
    const page = await openExtensionTab(session.chromium, name);
    await page.waitForFunction(() => document.body.textContent?.includes('古い版のまま開いています'), BEHIND);
    await page.close();
  }
});
