/**
 * `npm run bench:desk`: the desk of a writer of years. Drafts of 3,000 characters are made by a seeded generator and put
 * into a real Chromium with the built extension; then a person's steps are timed at 1,000 and at 10,000 of them.
 */
import { spawnSync } from 'node:child_process';
import type { Page } from 'puppeteer-core';
import { openExtensionTab } from '../../scripts/drive/extension-pages.ts';
import { type Chromium, launchChromium } from '../../scripts/drive/launch-chromium.ts';
import { byTestId, selector } from '../../scripts/drive/test-id.ts';
import { fillDesk } from './fill-desk.ts';

const COUNTS = process.argv.slice(2).map(Number);
const RUNS = 7;
const SEED = 20_260;

/** What is typed, letter by letter: rare and common, in title and text, Japanese and Latin, and nothing anywhere. */
const TYPED = ['高齢', '日本', 'について', 'カコサ', 'marlin', 'verto', '齢塚ヌ', 'zzz'];

const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
});
if (status !== 0) process.exit(1);

const row = (name: string, value: string, bar: string) =>
  console.log(`| ${name.padEnd(46)} | ${value.padStart(22)} | ${bar.padEnd(8)} |`);

for (const count of COUNTS.length > 0 ? COUNTS : [1_000, 10_000]) {
  console.log(`\n${count.toLocaleString('en')} drafts\n`);
  row('what', 'median (worst)', 'bar');
  row('-'.repeat(46), '-'.repeat(22), '-'.repeat(8));
  const chromium = await launchChromium();
  try {
    const page = await openExtensionTab(chromium, 'sidepanel');
    await fillDesk(page, count, SEED);
    await page.close();
    await measure(chromium);
  } finally {
    await chromium.close();
  }
}

async function measure(chromium: Chromium): Promise<void> {
  const opened: number[] = [];
  let desk = await openDesk(chromium, opened);
  row('first opening after the drafts came', `${opened.pop()?.toFixed(0)} ms`, '');
  const indexing = await waitForIndex(desk);
  if (indexing !== null) row('search index made, in the background', `${(indexing / 1000).toFixed(1)} s`, '');
  for (let run = 0; run < RUNS; run += 1) {
    await desk.close();
    desk = await openDesk(chromium, opened);
  }
  row('desk opened to first list painted', times(opened), '≤ 300 ms');

  if (await desk.$(selector('search'))) {
    const keys: number[] = [];
    const first: number[] = [];
    for (const words of TYPED) {
      const waits = await typeQuery(desk, words);
      first.push(...waits.slice(0, 1));
      keys.push(...waits);
    }
    row('a key in the search to its results painted', times(keys), '≤ 100 ms');
    row('of these, a word’s first letter', times(first), '');
    await clearQuery(desk);
  }

  const drafts: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const wait = await openDraft(desk, run);
    // The first fetches the editor's code.
    if (run > 0) drafts.push(wait);
    else row('the first draft opened, editor fetched', `${wait.toFixed(0)} ms`, '');
    await (await byTestId(desk, 'desk-back')).click();
    await byTestId(desk, 'draft-list');
  }
  row('a draft opened to editor painted', times(drafts), '≤ 150 ms');

  const client = await desk.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await client.send('Runtime.getHeapUsage')) as { usedSize: number };
  row('memory of the desk (JavaScript heap)', `${(usedSize / 1e6).toFixed(1)} MB`, '');
  row('elements in the desk', String(await desk.$$eval('*', (all) => all.length)), '');
  const usage = await desk.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  row('on the disk', `${(usage / 1e6).toFixed(0)} MB`, '');
}

/** Milliseconds from the navigation to the frame that shows the first row, put on `waits`. */
async function openDesk(chromium: Chromium, waits: number[]): Promise<Page> {
  const page = await chromium.browser.newPage();
  await page.goto(`chrome-extension://${chromium.extensionId}/sidepanel.html`, { waitUntil: 'domcontentloaded' });
  waits.push(await page.evaluate(paintedAfter, selector('draft-row'), null));
  return page;
}

async function openDraft(desk: Page, index: number): Promise<number> {
  return desk.evaluate(
    async (rows, editor, at) => {
      const open = document.querySelectorAll<HTMLElement>(rows)[at];
      if (!open) throw new Error('no row');
      const start = performance.now();
      open.click();
      while (!document.querySelector(editor)) await new Promise(requestAnimationFrame);
      await new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        requestAnimationFrame(() => port2.postMessage(null));
      });
      return performance.now() - start;
    },
    selector('draft-open'),
    `${selector('editor')} [data-block-id]`,
    index,
  );
}

async function clearQuery(desk: Page): Promise<void> {
  const search = await byTestId(desk, 'search');
  await search.evaluate((field) => (field as HTMLInputElement).select());
  await desk.keyboard.press('Backspace');
  await desk.waitForSelector(`${selector('list-results')}[data-query=""]`);
}

/** For each letter, milliseconds from its input event to the frame in which the list answers it. */
async function typeQuery(desk: Page, words: string): Promise<number[]> {
  await clearQuery(desk);
  const waits: number[] = [];
  let typed = '';
  for (const letter of words) {
    typed += letter;
    // Watching first: the key may reach the page before a question does that was asked before it.
    const answer = `${selector('list-results')}[data-query="${typed}"]`;
    const painted = await desk.evaluateHandle(
      (place, field, watch) => {
        const waiting = (watch as typeof paintedAfter)(place, field);
        // Not the promise itself, which would be waited for.
        return { waiting };
      },
      answer,
      selector('search'),
      (await desk.evaluateHandle(`(${paintedAfter})`)) as unknown as typeof paintedAfter,
    );
    await desk.keyboard.sendCharacter(letter);
    waits.push(await painted.evaluate(({ waiting }) => waiting));
  }
  return waits;
}

/** When the element was there and painted: since the next input of `field`, or since the page began. Runs in the page. */
function paintedAfter(place: string, field: string | null): Promise<number> {
  return new Promise((resolve) => {
    let start = 0;
    if (field !== null) {
      document
        .querySelector(field)
        ?.addEventListener('input', () => (start = performance.now()), { once: true, capture: true });
    }
    const there = () => document.querySelector(place) !== null;
    const afterPaint = () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - start);
      requestAnimationFrame(() => port2.postMessage(null));
    };
    if (there()) {
      afterPaint();
      return;
    }
    const watching = new MutationObserver(() => {
      if (!there()) return;
      watching.disconnect();
      afterPaint();
    });
    watching.observe(document, { childList: true, subtree: true, attributes: true });
  });
}

async function waitForIndex(desk: Page): Promise<number | null> {
  if (!(await desk.$(selector('search')))) return null;
  const start = performance.now();
  const done = `${selector('list-results')}[data-indexed="true"]`;
  while (!(await desk.$(done))) await new Promise((later) => setTimeout(later, 500));
  return performance.now() - start;
}

function times(measured: number[]): string {
  const sorted = measured.toSorted((a, b) => a - b);
  return `${sorted[sorted.length >> 1]?.toFixed(0)} ms (${sorted.at(-1)?.toFixed(0)} ms)`;
}
