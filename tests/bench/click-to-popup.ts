import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { clickToolbar } from '../../scripts/drive/extension-pages.ts';
import { type Chromium, launchChromium } from '../../scripts/drive/launch-chromium.ts';
import { serve } from '../../scripts/drive/serve.ts';
import { selector } from '../../scripts/drive/test-id.ts';
import { thousandWordPage } from './thousand-words.ts';

const RUNS = 20;

export interface ClickTimes {
  runs: number;
  /** Milliseconds from the toolbar click to the frame in which the popup shows the clip. The driver's message for the click is in it. */
  popup: { median: number; worst: number };
  /** The part of the median before the popup's document begins: the browser's own work, the same for any extension. */
  opening: number;
  /** Milliseconds of Readability alone on the same page in the same browser. */
  readability: number;
  /** What the extension put on the page before the click: scripts, nodes and requests. */
  beforeClick: { scripts: number; nodes: number; requests: number };
}

/** Clicks the toolbar icon on a page of 1,000 words, again and again, each time in a new tab. */
export async function measureClickToPopup({ pinned }: { pinned: boolean }): Promise<ClickTimes> {
  const server = await serve({
    '/article': (_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(thousandWordPage());
    },
  });
  const chromium = await launchChromium({ pinned });
  try {
    const before = await countBeforeClick(chromium, `${server.origin}/article`, server.requests);
    const times: number[] = [];
    const openings: number[] = [];
    // The first click starts the browser's own machinery and is not counted.
    for (let run = 0; run <= RUNS; run += 1) {
      const page = await chromium.browser.newPage();
      await page.goto(`${server.origin}/article`);
      await page.bringToFront();
      const start = performance.now();
      const popup = await clickToolbar(chromium, page);
      const painted = await popup.evaluate(paintedAt, selector('clip-title'));
      const [began, filled] = [painted.began - performance.timeOrigin, painted.at - performance.timeOrigin];
      if (run > 0) {
        times.push(filled - start);
        openings.push(began - start);
      }
      await popup.close();
      await page.close();
    }
    times.sort((a, b) => a - b);
    openings.sort((a, b) => a - b);
    return {
      runs: RUNS,
      popup: { median: middle(times), worst: times.at(-1) ?? Number.NaN },
      opening: middle(openings),
      readability: await timeReadability(chromium, `${server.origin}/article`),
      beforeClick: before,
    };
  } finally {
    await chromium.close();
    await server.close();
  }
}

/** When the page began, and when it had painted that element, in milliseconds of the clock. Asked in the page itself: a driver learns of it a frame or two later. */
function paintedAt(place: string): Promise<{ began: number; at: number }> {
  return new Promise((resolve) => {
    const there = () => document.querySelector(place) !== null;
    const afterPaint = () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () =>
        resolve({ began: performance.timeOrigin, at: performance.timeOrigin + performance.now() });
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
    watching.observe(document, { childList: true, subtree: true });
  });
}

const middle = (sorted: number[]) => sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;

async function countBeforeClick(chromium: Chromium, url: string, requests: string[]) {
  const page = await chromium.browser.newPage();
  const foreign = new Set<string>();
  const client = await page.createCDPSession();
  client.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) foreign.add(context.origin);
  });
  await client.send('Runtime.enable');
  const asked = requests.length;
  await page.goto(url, { waitUntil: 'networkidle0' });
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  const own = await page.evaluate(
    (html) => new DOMParser().parseFromString(html, 'text/html').querySelectorAll('*').length,
    thousandWordPage(),
  );
  const extra = requests.slice(asked).filter((path) => path !== '/article' && path !== '/favicon.ico').length;
  await page.close();
  return { scripts: foreign.size, nodes: nodes - own, requests: extra };
}

async function timeReadability(chromium: Chromium, url: string): Promise<number> {
  const source = readFileSync(
    resolve(import.meta.dirname, '../../node_modules/@mozilla/readability/Readability.js'),
    'utf8',
  );
  const page: Page = await chromium.browser.newPage();
  await page.goto(url);
  await page.addScriptTag({ content: source.replace(/if \(typeof module === "object"\)[\s\S]*$/, '') });
  const times = await page.evaluate((runs) => {
    const measured: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const copy = document.cloneNode(true);
      const start = performance.now();
      // @ts-expect-error Readability is a script of the page here
      new Readability(copy).parse();
      measured.push(performance.now() - start);
    }
    return measured.sort((a, b) => a - b);
  }, RUNS);
  await page.close();
  return middle(times);
}
