/** `npm run bench:backup`: how fast everything is written into a file and restored from it, in a real Chromium. Never part of the tests. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ElementHandle, Page } from 'puppeteer-core';
import { openExtensionTab } from '../../scripts/drive/extension-pages.ts';
import { launchChromium } from '../../scripts/drive/launch-chromium.ts';
import { takeDownload } from '../../scripts/drive/take-download.ts';
import { byTestId, click, selector } from '../../scripts/drive/test-id.ts';

/** A year of three posts a day. */
const DRAFTS = 1_000;

const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
});
if (status !== 0) process.exit(1);

const folder = mkdtempSync(join(tmpdir(), 'yakuho-bench-'));
const chromium = await launchChromium();
try {
  const page = await openExtensionTab(chromium, 'options');
  await byTestId(page, 'restore');
  await fill(page, DRAFTS);
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    await work();
    return (performance.now() - start) / 1000;
  };
  let file = '';
  const writing = await timed(async () => {
    file = await takeDownload(chromium.browser, folder, () => click(page, 'backup-make'));
  });
  const megabytes = gunzipSync(readFileSync(file)).length / 1e6;
  await empty(page);
  await page.reload();
  const input = (await page.waitForSelector(selector('restore-file'))) as ElementHandle<HTMLInputElement>;
  const patient = { timeout: 600_000 };
  const reading = await timed(async () => {
    await input.uploadFile(file);
    await page.waitForSelector(`${selector('restore')}[data-state="ready"]`, patient);
  });
  const restoring = await timed(async () => {
    await click(page, 'restore-start');
    await page.waitForSelector(`${selector('restore')}[data-state="restored"]`, patient);
  });
  const row = (name: string, seconds: number) =>
    console.log(
      `| ${name.padEnd(34)} | ${seconds.toFixed(1).padStart(6)} s | ${(megabytes / seconds).toFixed(1).padStart(6)} MB/s |`,
    );
  console.log(
    `${DRAFTS} drafts: ${megabytes.toFixed(1)} MB of data, a file of ${(statSync(file).size / 1e6).toFixed(1)} MB`,
  );
  row('click to file on disk', writing);
  row('file read, checked and compared', reading);
  row('restored in one transaction', restoring);
  row('restoring altogether', reading + restoring);
} finally {
  await chromium.close();
  rmSync(folder, { recursive: true });
}

/** Drafts of long articles, each of words of its own, as the extension stores them. */
function fill(page: Page, drafts: number): Promise<void> {
  return page.evaluate(
    (count) =>
      new Promise<void>((resolve, reject) => {
        const words = (seed: number, length: number) =>
          Array.from({ length }, (_, at) => ((seed * 7919 + at * 104_729) % 46_656).toString(36)).join(' ');
        const opening = indexedDB.open('yakuho');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(['drafts', 'posts', 'articles'], 'readwrite');
          const [draftRows, posts, articles] = ['drafts', 'posts', 'articles'].map((name) =>
            transaction.objectStore(name),
          );
          for (let at = 0; at < count; at += 1) {
            const id = `draft-${at}`;
            const sentences = Array.from({ length: 60 }, (_, index) => ({
              id: index + 1,
              block: index,
              text: words(at * 60 + index, 20),
            }));
            const url = `https://news.example/${at}`;
            const article = {
              url,
              canonicalUrl: url,
              title: id,
              standfirst: null,
              siteName: 'The Harbour Courier',
              lang: 'en',
              dir: 'ltr',
              authors: [],
              published: null,
              modified: null,
              section: null,
              leadImage: null,
              blocks: sentences.map(({ text }) => ({ kind: 'paragraph', content: [{ text }] })),
              wordCount: 1_200,
              selectionOnly: false,
              origins: {},
            };
            const blocks = sentences.slice(0, 20).map(({ text }, index) => ({
              id: `${id}-${index}`,
              kind: 'paragraph',
              slot: 'sections',
              content: [{ text: `${text} ${'防潮堤'.repeat(20)}` }],
              sourceIds: [index + 1],
            }));
            articles?.put({ id, canonicalUrl: url, article, sentences, trace: [], clippedAt: at });
            posts?.put({ draftId: id, post: { blocks }, revision: 1 });
            draftRows?.put({
              id,
              createdAt: at,
              updatedAt: at,
              deletedAt: null,
              title: id,
              siteName: null,
              articleId: id,
              engine: 'relay',
              depth: 'full',
            });
          }
          transaction.oncomplete = () => resolve();
          transaction.onabort = () => reject(transaction.error);
          opening.result.close();
        };
      }),
    drafts,
  );
}

function empty(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('yakuho');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const names = ['drafts', 'posts', 'articles'];
          const transaction = opening.result.transaction(names, 'readwrite');
          for (const name of names) transaction.objectStore(name).clear();
          transaction.oncomplete = () => resolve();
          transaction.onabort = () => reject(transaction.error);
          opening.result.close();
        };
      }),
  );
}
