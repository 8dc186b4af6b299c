/**
 * `npm run bench:kills`: a real Chromium killed (SIGKILL, the whole group) at random moments while somebody types, converts
 * with an input method or composes a post; then opened again with the same profile. Fails where something older than the
 * promised half second is gone, or the store does not open. Never part of the tests.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { choose, composeDraft, pressCompose } from '../../scripts/drive/compose.ts';
import { clickToolbar, openExtensionTab } from '../../scripts/drive/extension-pages.ts';
import { type Chromium, launchChromium } from '../../scripts/drive/launch-chromium.ts';
import { byTestId, selector } from '../../scripts/drive/test-id.ts';
import { startSession } from '../e2e/chromium/session.ts';
import { seededRandom } from './made-drafts.ts';

const KILLS = Number(process.argv[2] ?? 100);
const SEED = Number(process.argv[3] ?? 20_260);
/** What may be lost: the promise of the product. */
const PROMISE_MS = 500;
/** The kill comes at any moment up to this long after the first key. */
const LATEST_MS = 3_000;
/** Milliseconds between two keys. */
const PAUSE = [20, 45, 80, 130] as const;
const WAYS = ['keys', 'conversion', 'keys', 'conversion', 'compose'] as const;

const shell = process.platform === 'win32';
if (spawnSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'], shell }).status !== 0)
  process.exit(1);

/** A text as it was to stand, and when the browser had taken the last key of it. */
interface Stood {
  text: string;
  at: number;
}

const BLOCK = `${selector('editor')} [data-slot="lead"]`;
const next = seededRandom(SEED);
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
const userDataDir = mkdtempSync(join(tmpdir(), 'yakuho-kills-'));
const session = await startSession({}, { userDataDir });
let chromium: Chromium = session.chromium;
const counts = { keys: 0, conversion: 0, compose: 0, lost: 0, unopened: 0 };
/** How much older than the kill the last key was that is not there; for each kill with typing. */
const gone: number[] = [];

try {
  const first = await composeDraft(chromium, await openArticle(), { engine: 'extractive' });
  await first.waitForSelector(`${selector('save-state')}[data-state="saved"]`);
  const id = new URL(first.url()).searchParams.get('draft');
  let text = await textOf(first);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const way = WAYS[kill % WAYS.length] ?? 'keys';
    counts[way] += 1;
    if (way === 'compose') await killWhileComposing(kill);
    else text = await killWhileTyping(way, String(id), text, kill);
  }
  const sorted = gone.toSorted((a, b) => a - b);
  const at = (part: number) =>
    `${sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]?.toFixed(0)} ms`;
  console.log(
    `${KILLS} kills (seed ${SEED}): ${counts.keys} while typing, ${counts.conversion} in conversions, ${counts.compose} while composing`,
  );
  console.log(`store opened again: ${KILLS - counts.unopened} of ${KILLS}`);
  console.log(`older than ${PROMISE_MS} ms and lost: ${counts.lost}`);
  console.log(`oldest key lost, before the kill: median ${at(0.5)}, 95th ${at(0.95)}, worst ${at(1)}`);
  if (counts.lost + counts.unopened > 0) process.exitCode = 1;
} finally {
  await chromium.kill();
  await session.server.close();
  rmSync(userDataDir, { recursive: true, force: true });
}

async function killWhileTyping(way: 'keys' | 'conversion', id: string, before: string, kill: number): Promise<string> {
  const desk = await openExtensionTab(chromium, 'sidepanel', `?draft=${id}`);
  await byTestId(desk, 'editor');
  await desk.locator(BLOCK).click();
  // `End` alone would be the end of the line that was clicked.
  await desk.$eval(BLOCK, (block) => getSelection()?.setPosition(block, block.childNodes.length));
  const stood: Stood[] = [{ text: before, at: 0 }];
  const typing = (way === 'keys' ? type(desk, stood, `k${kill} `) : convert(desk, stood)).catch(() => undefined);
  await wait(next() * LATEST_MS);
  const killed = performance.now();
  await chromium.kill();
  await typing;
  const again = await reopen(`?draft=${id}`, 'editor');
  if (again === null) return before;
  const found = await textOf(again);
  const index = stood.findLastIndex(({ text }) => text === found);
  const lostFirst = stood[index + 1];
  if (index === -1) {
    console.log(`kill ${kill}: what is there never stood so: …${JSON.stringify(found.slice(-40))}`);
    counts.lost += 1;
  } else if (lostFirst !== undefined) {
    gone.push(killed - lostFirst.at);
    if (killed - lostFirst.at > PROMISE_MS) {
      console.log(`kill ${kill} (${way}): a key ${(killed - lostFirst.at).toFixed(0)} ms old is gone`);
      counts.lost += 1;
    }
  }
  return found;
}

async function type(desk: Page, stood: Stood[], words: string): Promise<void> {
  const letters = words + 'abcdefghijklmnopqrstuvwxyz'.repeat(9);
  for (const letter of letters) {
    await hand(stood, `${stood.at(-1)?.text ?? ''}${letter}`, () => desk.keyboard.sendCharacter(letter));
    await wait(pause());
  }
}

async function convert(desk: Page, stood: Stood[]): Promise<void> {
  const client = await desk.createCDPSession();
  for (;;) {
    const before = stood.at(-1)?.text ?? '';
    for (const text of ['ぼ', 'ぼう', 'ぼうち', 'ぼうちょう', '防潮']) {
      const caret = { selectionStart: text.length, selectionEnd: text.length };
      await hand(stood, before + text, () => client.send('Input.imeSetComposition', { text, ...caret }));
      await wait(pause());
    }
    await hand(stood, `${before}防潮`, () => client.send('Input.insertText', { text: '防潮' }));
    await wait(pause());
  }
}

async function killWhileComposing(kill: number): Promise<void> {
  const before = await draftCount();
  const popup = await clickToolbar(chromium, await openArticle());
  await choose(popup, { engine: 'extractive' });
  await pressCompose(popup, 'enter');
  const pressed = performance.now();
  await wait(next() * LATEST_MS * 0.5);
  const killed = performance.now();
  await chromium.kill();
  const again = await reopen('', 'list-results');
  if (again === null) return;
  // What was asked for and not made yet is made now.
  await again.waitForSelector(selector('draft-row'));
  await wait(PROMISE_MS);
  const added = (await draftCount()) - before;
  if (added !== 1 && killed - pressed > PROMISE_MS) {
    console.log(`kill ${kill}: ${added} drafts came of an Enter ${(killed - pressed).toFixed(0)} ms before`);
    counts.lost += 1;
  }
}

/** A new browser on the same profile; null where the view does not come. */
async function reopen(search: string, view: string): Promise<Page | null> {
  chromium = await launchChromium({ userDataDir });
  const page = await openExtensionTab(chromium, 'sidepanel', search);
  try {
    await byTestId(page, view);
    return page;
  } catch (error) {
    console.log(`not opened: ${String(error)}`);
    counts.unopened += 1;
    return null;
  }
}

async function draftCount(): Promise<number> {
  const page = await openExtensionTab(chromium, 'options');
  const count = await page.evaluate(
    () =>
      new Promise<number>((found, failed) => {
        const opening = indexedDB.open('yakuho');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('drafts').objectStore('drafts').count();
          counting.onsuccess = () => {
            opening.result.close();
            found(counting.result);
          };
        };
      }),
  );
  await page.close();
  return count;
}

async function openArticle(): Promise<Page> {
  const page = await chromium.browser.newPage();
  await page.goto(`${session.server.origin}/sample/article.html`);
  await page.bringToFront();
  return page;
}

function textOf(page: Page): Promise<string> {
  return page.$eval(BLOCK, (block) => block.textContent);
}

/** Hands a key to the browser; one that is on its way when the browser is killed may have come to anything. */
async function hand(stood: Stood[], text: string, press: () => Promise<unknown>): Promise<void> {
  const one: Stood = { text, at: Number.POSITIVE_INFINITY };
  stood.push(one);
  await press();
  one.at = performance.now();
}

function pause(): number {
  return PAUSE[Math.floor(next() * PAUSE.length)] ?? PAUSE[0];
}
