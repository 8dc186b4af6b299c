import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { clickAt, focusAt, readAt, selectAt, typeAt } from '../../../scripts/drive/at-place.ts';
import { BEHIND } from '../../../scripts/drive/behind.ts';
import { readClipboard } from '../../../scripts/drive/clipboard.ts';
import { composeDraft } from '../../../scripts/drive/compose.ts';
import { byTestId, click, selector, textOf } from '../../../scripts/drive/test-id.ts';
import { accessibilityProblems } from './axe.ts';
import { type Session, startSession } from './session.ts';

const ADDRESS = 'https://blog.example/entry/1';
const x = (id: string) => `${selector('announce-x')} ${selector(id)}`;

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

const openAnnouncements = async () => {
  await click(desk, 'announce');
  await desk.waitForSelector(x('announce-text'));
};
const xText = () => readAt(desk, x('announce-text'), (area) => (area as HTMLTextAreaElement).value);
const xShows = (text: string) =>
  desk.waitForFunction(
    (place, wanted) => document.querySelector<HTMLTextAreaElement>(place)?.value.includes(wanted),
    BEHIND,
    x('announce-text'),
    text,
  );
const title = () => readAt(desk, `${selector('editor')} [data-slot="title"]`, (block) => block.textContent ?? '');

test('announcements are made from the title, edited, kept through a reload and copied', async () => {
  await openAnnouncements();
  expect(await xText()).toContain(await title());
  expect(await textOf(desk, 'announce-no-link')).toContain('投稿を記録する');
  await clickAt(desk, x('announce-text'));
  await desk.keyboard.type('👩‍🚒追記');
  const edited = await xText();
  expect(edited).toContain('👩‍🚒追記');
  // The promise is half a second; the reload comes at once.
  await desk.waitForFunction(
    async (wanted) => {
      const opening = indexedDB.open('yakuho');
      const database = await new Promise<IDBDatabase>((done) => {
        opening.onsuccess = () => done(opening.result);
      });
      const reading = database.transaction('announcements').objectStore('announcements').getAll();
      const rows = await new Promise<unknown[]>((done) => {
        reading.onsuccess = () => done(reading.result);
      });
      database.close();
      return JSON.stringify(rows).includes(JSON.stringify(wanted).slice(1, -1));
    },
    BEHIND,
    edited,
  );
  await desk.reload();
  await byTestId(desk, 'editor');
  await openAnnouncements();
  await expect.poll(xText).toBe(edited);
  await clickAt(desk, x('announce-copy'));
  await desk.waitForSelector(`${x('announce-copied')} .done`);
  expect(await readClipboard(session.chromium.browser)).toBe(edited);
});

test('making a text again asks before it writes over the own words, takes in the recorded address, and can be taken back', async () => {
  await openAnnouncements();
  await clickAt(desk, x('announce-text'));
  await desk.keyboard.type('自分の言葉');
  const mine = await xText();
  await click(desk, 'announce-close');

  await clickAt(desk, `${selector('draft-facts')} summary`);
  await click(desk, 'posting-add');
  await byTestId(desk, 'posting-place');
  await selectAt(desk, selector('posting-place'), 'ameba');
  await typeAt(desk, selector('posting-address'), ADDRESS);
  await click(desk, 'posting-save');
  await desk.waitForFunction((form) => document.querySelector(form) === null, BEHIND, selector('posting-save'));

  await openAnnouncements();
  await expect.poll(xText).toBe(mine);
  await clickAt(desk, x('announce-again'));
  await desk.waitForSelector(x('announce-keep'));
  await clickAt(desk, x('announce-keep'));
  expect(await xText()).toBe(mine);
  await clickAt(desk, x('announce-again'));
  await desk.waitForSelector(x('announce-replace'));
  await clickAt(desk, x('announce-replace'));
  await xShows(ADDRESS);
  expect(await xText()).not.toContain('自分の言葉');
  await clickAt(desk, x('announce-undo'));
  await xShows('自分の言葉');
  expect(await xText()).toBe(mine);
});

interface Tabs {
  tabs: { create: (tab: { url: string }) => Promise<void> };
}

test("the service's own page opens with the text, and a text that is too long says so", async () => {
  await openAnnouncements();
  await desk.evaluate(() => {
    // What is opened is kept instead: no test goes to the sites.
    (globalThis as unknown as { chrome: Tabs }).chrome.tabs.create = async ({ url }) => {
      document.body.dataset.opened = url;
    };
  });
  const text = await xText();
  await clickAt(desk, x('announce-compose'));
  await desk.waitForFunction(() => document.body.dataset.opened !== undefined, BEHIND);
  const opened = new URL(await desk.evaluate(() => document.body.dataset.opened ?? ''));
  expect(`${opened.origin}${opened.pathname}`).toBe('https://x.com/intent/post');
  expect(opened.searchParams.get('text')).toBe(text);
  expect(await desk.$(`${selector('announce-instagram')} ${selector('announce-compose')}`)).toBeNull();
  expect(await desk.$(`${selector('announce-rumble')} ${selector('announce-compose')}`)).toBeNull();
  await focusAt(desk, x('announce-text'));
  await desk.keyboard.sendCharacter('長い文'.repeat(60));
  expect(await readAt(desk, x('announce-over'), (said) => said.textContent)).toContain('上限を');
});

test('half a character in a text, which no address can hold, stops nothing', async () => {
  await openAnnouncements();
  await readAt(desk, x('announce-text'), (area) => {
    (area as HTMLTextAreaElement).value = `題${String.fromCharCode(0xd83d)}`;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await desk.waitForFunction(
    (count) => document.querySelector(count)?.textContent?.startsWith('4/280'),
    BEHIND,
    x('announce-count-weight'),
  );
  expect(await desk.$(x('announce-compose'))).not.toBeNull();
});

test('a thread is a list of numbered texts, and nothing in the panel is out of reach at 320 px, in light or dark', async () => {
  await openAnnouncements();
  await focusAt(desk, x('announce-single'));
  await desk.keyboard.press('ArrowRight');
  await desk.waitForSelector(x('announce-link-first'));
  await clickAt(desk, `${selector('announce-x')} label:has(${selector('announce-link-first')})`);
  await desk.waitForFunction(
    (choice) => document.querySelector<HTMLInputElement>(choice)?.checked,
    BEHIND,
    x('announce-link-first'),
  );
  const parts = await desk.$$eval(x('announce-text'), (all) => all.map((area) => (area as HTMLTextAreaElement).value));
  parts.forEach((part, index) => {
    if (parts.length > 1) expect(part.endsWith(`(${index + 1}/${parts.length})`)).toBe(true);
  });
  await desk.setViewport({ width: 320, height: 700 });
  for (const scheme of ['light', 'dark'] as const) {
    await desk.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    expect(await accessibilityProblems(desk)).toEqual([]);
    const width = await readAt(desk, selector('announce-dialog'), (panel) => [panel.scrollWidth, panel.clientWidth]);
    expect(width[0]).toBeLessThanOrEqual(width[1] ?? 0);
  }
});

test('a service’s name stays in one line at 320 px beside what takes the making back', async () => {
  await openAnnouncements();
  await desk.setViewport({ width: 320, height: 700 });
  const threads = selector('announce-threads');
  await clickAt(desk, `${threads} ${selector('announce-again')}`);
  await desk.waitForSelector(`${threads} ${selector('announce-undo')}`);
  const lines = await readAt(desk, `${threads} h3`, (name) => {
    const words = document.createRange();
    words.selectNodeContents(name);
    return words.getClientRects().length;
  });
  expect(lines).toBe(1);
});
