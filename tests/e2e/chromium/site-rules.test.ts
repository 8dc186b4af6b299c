import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { clickAt, focusAt, readAt, waitFocused } from '../../../scripts/drive/at-place.ts';
import { BEHIND } from '../../../scripts/drive/behind.ts';
import { clickToolbar, openExtensionTab } from '../../../scripts/drive/extension-pages.ts';
import { byTestId, click, selector, textOf } from '../../../scripts/drive/test-id.ts';
import { FERRY, tidalPage } from '../../fixtures/tidal-post.ts';
import { taughtRule } from '../../sample-rule.ts';
import { accessibilityProblems } from './axe.ts';
import { type Session, startSession } from './session.ts';

let session: Session;
let options: Page;
const folder = mkdtempSync(join(tmpdir(), 'yakuho-rules-'));

const rule = (host: string, article: string) => taughtRule(host, article, { at: 1_769_400_000_000 });

beforeAll(async () => {
  session = await startSession({
    '/news/ferry': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(tidalPage(FERRY));
    },
  });
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await session?.end();
});

beforeEach(async () => {
  options = await openExtensionTab(session.chromium, 'options');
  await byTestId(options, 'site-rules');
});

async function importFile(text: string): Promise<string> {
  const path = join(folder, 'rules.json');
  writeFileSync(path, text);
  const before = await options.$(selector('site-rules-outcome'));
  const earlier = before === null ? null : await before.evaluate((line) => line.textContent);
  const input = (await options.waitForSelector(selector('site-rules-file'))) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  await options.waitForFunction(
    (outcome, old) => {
      const line = document.querySelector(outcome);
      return line !== null && line.textContent !== old;
    },
    BEHIND,
    selector('site-rules-outcome'),
    earlier,
  );
  return textOf(options, 'site-rules-outcome');
}

const hosts = () =>
  options.$$eval(selector('site-rule'), (rows) => rows.map((row) => (row as HTMLElement).dataset.host));

const untilHosts = (wanted: string[]) =>
  options.waitForFunction(
    (row, list) => [...document.querySelectorAll<HTMLElement>(row)].map(({ dataset }) => dataset.host).join() === list,
    BEHIND,
    selector('site-rule'),
    wanted.join(),
  );

/** Until a rule with this selector is in the database. */
const untilStored = (article: string) =>
  options.waitForFunction(
    (wanted) =>
      new Promise<boolean>((resolve, reject) => {
        const opening = indexedDB.open('yakuho');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('siteRules').objectStore('siteRules').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => resolve(reading.result.some((rule) => rule.article === wanted));
          opening.result.close();
        };
      }),
    BEHIND,
    article,
  );

const file = (...rules: object[]) => JSON.stringify({ format: 'yakuho-site-rules', version: 1, rules });

test('taught sites come from a file, are edited, removed and brought back, and go to a file', async () => {
  await expect.poll(() => textOf(options, 'site-rules-empty')).toContain('教えたサイトはまだありません');
  expect(await importFile(file(rule('b.example', '.b'), rule('127.0.0.1', '.story-lines')))).toContain(
    '新しい範囲が2件',
  );
  await untilHosts(['127.0.0.1', 'b.example']);

  // A rule from a file is used like one that was taught.
  const page = await session.open('/news/ferry');
  const popup = await clickToolbar(session.chromium, page);
  await popup.waitForSelector(`${selector('teach-site')}[data-rule="used"]`);
  await popup.close();
  await page.close();
  await options.bringToFront();
  await options.waitForFunction(
    (facts) => document.querySelector(facts)?.textContent?.includes('前回の取り込みは'),
    BEHIND,
    selector('site-rule-facts'),
  );

  const field = selector('site-rule-article');
  await focusAt(options, field);
  await readAt(options, field, (input) => (input as HTMLInputElement).select());
  await options.keyboard.type('.sheet[');
  await expect.poll(() => textOf(options, 'site-rule-article-problem')).toContain('セレクターとして読めない');
  await untilStored('.sheet[');
  await click(options, 'site-rules-export');
  await expect.poll(() => textOf(options, 'site-rules-outcome')).toContain('「127.0.0.1」の指定が書きかけ');
  await focusAt(options, field);
  await options.keyboard.press('End');
  await options.keyboard.press('Backspace');
  await options.waitForFunction(
    (problem) => document.querySelector(problem) === null,
    BEHIND,
    selector('site-rule-article-problem'),
  );
  // Keys are stored as they come, the last one perhaps not yet when its problem is gone from the view.
  await untilStored('.sheet');
  await options.reload();
  await untilHosts(['127.0.0.1', 'b.example']);
  await expect.poll(() => readAt(options, field, (input) => (input as HTMLInputElement).value)).toBe('.sheet');

  await click(options, 'site-rule-remove');
  await untilHosts(['b.example']);
  await expect.poll(() => textOf(options, 'site-rules-outcome')).toContain('127.0.0.1');
  await waitFocused(options, selector('site-rules-undo'));
  await options.keyboard.press('Enter');
  await untilHosts(['127.0.0.1', 'b.example']);

  const saved = await options.evaluate((button) => {
    const taken = new Promise<string>((resolve) => {
      URL.createObjectURL = (blob) => {
        void (blob as Blob).text().then(resolve);
        return 'blob:none';
      };
    });
    document.querySelector<HTMLElement>(button)?.click();
    return taken;
  }, selector('site-rules-export'));
  expect(JSON.parse(saved)).toEqual({
    format: 'yakuho-site-rules',
    version: 1,
    rules: [rule('127.0.0.1', '.sheet'), rule('b.example', '.b')],
  });
});

test('a file that is none changes nothing and says so; one that replaces can be undone', async () => {
  await untilHosts(['127.0.0.1', 'b.example']);
  const before = await hosts();
  expect(await importFile('{"drafts": []}')).toContain('何も読み込みませんでした');
  expect(await importFile(file(rule('b.example', '.b'), rule('c.example', 'div[[')))).toContain(
    '2件目の範囲が正しい形ではない',
  );
  expect(await hosts()).toEqual(before);
  expect(await importFile(file(rule('b.example', '.other'), rule('c.example', '.c')))).toContain('入れ替えた範囲が1件');
  await untilHosts(['127.0.0.1', 'b.example', 'c.example']);
  await click(options, 'site-rules-undo');
  await untilHosts(['127.0.0.1', 'b.example']);
  const articles = () =>
    options.$$eval(selector('site-rule-article'), (inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  await expect.poll(articles).toEqual(['.sheet', '.b']);
});

test('who has clicked beside everything is not taken to 元に戻す when the list changes elsewhere', async () => {
  await untilHosts(['127.0.0.1', 'b.example']);
  await importFile(file(rule('d.example', '.d')));
  await waitFocused(options, selector('site-rules-undo'));
  await clickAt(options, '#site-rules-title');
  const other = await openExtensionTab(session.chromium, 'options');
  await clickAt(other, `[data-host="d.example"] ${selector('site-rule-remove')}`);
  await untilHosts(['127.0.0.1', 'b.example']);
  expect(await options.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
});

test.each(['light', 'dark'])(
  'axe-core finds nothing wrong with taught sites in %s colours, which fit 320 px',
  async (scheme) => {
    await untilHosts(['127.0.0.1', 'b.example']);
    await options.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await importFile('x');
    expect(await accessibilityProblems(options)).toEqual([]);
    await options.setViewport({ width: 320, height: 640 });
    const [page, window] = await options.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(page).toBeLessThanOrEqual(window ?? 0);
  },
);
