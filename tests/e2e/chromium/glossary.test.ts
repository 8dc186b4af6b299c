import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { focusAt, readAt, typeAt, waitFocused, waitGone } from '../../../scripts/drive/at-place.ts';
import { BEHIND } from '../../../scripts/drive/behind.ts';
import { composeDraft } from '../../../scripts/drive/compose.ts';
import { openExtensionTab } from '../../../scripts/drive/extension-pages.ts';
import { takeDownload } from '../../../scripts/drive/take-download.ts';
import { byTestId, click, selector, textOf } from '../../../scripts/drive/test-id.ts';
import { storedRows } from './engines/writing-desk.ts';
import { type Session, startSession } from './session.ts';

const folder = mkdtempSync(join(tmpdir(), 'yakuho-glossary-'));
const paragraph = (day: string) =>
  `<p>The council met on ${day}, and Ines Corvo spoke for an hour about the sluice, its cost, and who is to pay for it. ` +
  'Many in the room had come to hear what she would say of the old gate, which has stood open since the spring flood.</p>';
const PAGE = `<!doctype html><html lang="en"><title>The old gate</title><article><h1>The old gate</h1>${['Monday', 'Tuesday', 'Wednesday', 'Thursday'].map(paragraph).join('')}</article></html>`;

let session: Session;
let options: Page;

beforeAll(async () => {
  session = await startSession({
    '/news/corvo': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
    },
  });
  await composeDraft(session.chromium, await session.open('/news/corvo'), { engine: 'extractive' });
  options = await openExtensionTab(session.chromium, 'options');
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await session?.end();
});

async function importFile(content: string | Uint8Array): Promise<string> {
  const path = join(folder, 'names.csv');
  writeFileSync(path, content);
  const before = await readAt(
    options,
    'section:has([data-testid="glossary-add"]) [role="status"]',
    (line) => line.textContent,
  );
  const input = (await options.waitForSelector(selector('glossary-file'))) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  await options.waitForFunction(
    (place, old) => {
      const line = document.querySelector(place);
      return line !== null && line.textContent !== old;
    },
    BEHIND,
    selector('glossary-outcome'),
    before,
  );
  return textOf(options, 'glossary-outcome');
}

const untilNames = (wanted: string[]) =>
  options.waitForFunction(
    (row, list) =>
      [...document.querySelectorAll(row)]
        .map((one) => [...one.querySelectorAll<HTMLInputElement>('input.input')].map(({ value }) => value).join('|'))
        .sort()
        .join() === list,
    BEHIND,
    selector('glossary-row'),
    wanted.toSorted().join(),
  );

test('a name the articles repeat is suggested, and one press puts it into the glossary', async () => {
  const name = await textOf(options, 'glossary-suggestion');
  expect(name).toBe('+ Ines Corvo');
  await click(options, 'glossary-suggestion');
  const source = await byTestId(options, 'glossary-source');
  expect(`+ ${await source.evaluate((input) => (input as HTMLInputElement).value)}`).toBe(name);
  await waitFocused(options, selector('glossary-japanese'));
  await options.keyboard.type('カナ');
  await untilNames([`${name.slice(2)}|カナ|`]);
  const press = async (button: string) => {
    await focusAt(options, selector(button));
    await options.keyboard.press('Enter');
  };
  await press('glossary-remove');
  await untilNames([]);
  await waitFocused(options, selector('glossary-undo'));
  await press('glossary-undo');
  await untilNames([`${name.slice(2)}|カナ|`]);
  await waitFocused(options, selector('glossary-remove'));
  await press('glossary-remove');
  await untilNames([]);
});

test('names come from a Shift_JIS file with quotes and lines of its own, and undoing takes them away', async () => {
  // 地名
  const place = [0x92, 0x6e, 0x96, 0xbc];
  const hallmoor = [0x83, 0x6e, 0x83, 0x8b, 0x83, 0x82, 0x83, 0x41];
  const bytes = [
    ...Buffer.from('"Hallmoor",'),
    ...hallmoor,
    ...Buffer.from(','),
    ...place,
    ...Buffer.from(',"a ""b""\nc"\r\n'),
  ];
  expect(await importFile(new Uint8Array(bytes))).toContain('新しい用語が1件');
  await untilNames(['Hallmoor|ハルモア|a "b"c']);
  expect(await readAt(options, selector('glossary-kind'), (select) => (select as HTMLSelectElement).value)).toBe(
    'place',
  );
  expect(await importFile('Hallmoor,ホールモア\n')).toContain('書き換えた用語が1件');
  await untilNames(['Hallmoor|ホールモア|a "b"c']);
  await click(options, 'glossary-undo');
  await untilNames(['Hallmoor|ハルモア|a "b"c']);
  // What the next file is said to have done reads the same: the words of the one before must have gone.
  await waitGone(options, selector('glossary-undo'));
  expect(await importFile('Hallmoor,ホルモア\n')).toContain('書き換えた用語が1件');
  // What is typed from here on would go with 元に戻す: it is offered no more.
  await focusAt(options, selector('glossary-japanese'));
  await readAt(options, selector('glossary-japanese'), (field) => (field as HTMLInputElement).select());
  await options.keyboard.type('ハルモア');
  await waitGone(options, selector('glossary-undo'));
  await untilNames(['Hallmoor|ハルモア|a "b"c']);
});

test('what is no table of names changes nothing and says why', async () => {
  expect(await importFile(new Uint8Array([0, 255, 0, 254]))).toContain('文字の表として読めない');
  expect(await importFile('一列だけ')).toContain('用語がありません');
  expect(await importFile('Reed,リード\nCorvo,"コルボ,,\nLenne,レンネ\n')).toContain('2行目の引用符');
  await untilNames(['Hallmoor|ハルモア|a "b"c']);
});

test('the glossary goes into a file that a spreadsheet reads', async () => {
  await click(options, 'glossary-first');
  // The file is made of what is stored.
  await expect.poll(() => storedRows(options, 'glossary')).toMatchObject([{ latinFirst: true }]);
  const path = await takeDownload(session.chromium.browser, folder, () => click(options, 'glossary-export'));
  expect(readFileSync(path, 'utf8')).toBe(
    '\uFEFF原文の綴り,表記,種類,メモ,初出に綴り\r\nHallmoor,ハルモア,地名,"a ""b""\nc",○\r\n',
  );
});

test('a name that stands there twice says so in both its rows', async () => {
  await click(options, 'glossary-add');
  await waitFocused(options, selector('glossary-source'));
  await options.keyboard.type('Hallmoor');
  await expect.poll(() => options.$$eval(selector('glossary-doubled'), (all) => all.length)).toBe(2);
  await expect.poll(() => textOf(options, 'glossary-doubled')).toContain('同じ綴りの用語がもう1件');
  await options.keyboard.type(' Bay');
  await waitGone(options, selector('glossary-doubled'));
});

test('of thousands of names the last ones are shown, and the others are found or shown on request', async () => {
  const names = Array.from({ length: 5000 }, (_, at) => `Name ${String(at).padStart(4, '0')} Holm,ホルム${at}`);
  expect(await importFile(names.join('\n'))).toContain('新しい用語が5000件');
  const sources = () =>
    options.$$eval(selector('glossary-source'), (inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  const shown = Array.from({ length: 50 }, (_, at) => `Name ${4950 + at} Holm`);
  // The one added last by hand has its place behind them, as long as the page is open.
  await expect.poll(sources).toEqual([...shown, 'Hallmoor Bay']);
  await click(options, 'glossary-earlier');
  await expect.poll(async () => (await sources()).length).toBe(101);

  await typeAt(options, selector('glossary-find'), 'ｎａｍｅ 0042');
  await expect.poll(() => textOf(options, 'glossary-found')).toBe('1件見つかりました。');
  await expect.poll(sources).toEqual(['Name 0042 Holm', 'Hallmoor Bay']);
  // It does not go away under the hands as soon as it is written otherwise.
  await focusAt(options, selector('glossary-source'));
  await readAt(options, selector('glossary-source'), (field) => (field as HTMLInputElement).select());
  await options.keyboard.type('Holm');
  await expect.poll(sources).toEqual(['Holm', 'Hallmoor Bay']);
  await waitFocused(options, selector('glossary-source'));
});
