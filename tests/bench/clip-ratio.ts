/**
 * `npm run bench:clip [-- --pages pages.jsonl] [--limit n] [--runs n]`: our clip's time ÷ Readability's own parse, page by page in
 * real Chromium. Without a list it takes the fixture pages. Both run on the same laid-out page, in turn; the best of
 * several runs counts, as everything that disturbs a run only makes it longer. Readability's own parse gets its copy ready
 * made; the last line adds the copy its README asks for, without which it takes the reader's page apart.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { build } from 'vite';
import { launchChromium } from '../../scripts/drive/launch-chromium.ts';
import { FIXTURE_ARTICLES } from '../fixtures/fixtures.ts';
import type { ClipBench } from './clip-entry.ts';

interface Times {
  clip: number;
  readability: number;
  withCopy: number;
}

const RUNS = '7';
/** Milliseconds for a page of ten megabytes to be parsed on a slow machine. */
const PATIENCE = 120_000;
/** Milliseconds: the browser's clock goes in steps of 0.1, so small pages are read several times within one sample. */
const SHORTEST_SAMPLE = 20;
/** The bar of the project: reading a page may take three times as long as Readability alone. */
const BAR = 3;
/** Milliseconds: 95 of 100 pages are to be read in less. */
const SLOWEST = 150;

const { values } = parseArgs({
  options: { pages: { type: 'string' }, limit: { type: 'string' }, runs: { type: 'string', default: RUNS } },
});
const pages =
  values.pages === undefined ? FIXTURE_ARTICLES : listed(values.pages).slice(0, Number(values.limit ?? 100));
const bundle = await bundleEntry();
const chromium = await launchChromium();
const rows: Times[] = [];
try {
  const page = await chromium.browser.newPage();
  // Only the markup counts: the pages' own scripts and files would measure the network.
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  let html = '';
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) {
      void request.respond({ contentType: 'text/html; charset=utf-8', body: html });
    } else void request.abort();
  });
  for (const entry of pages) {
    html = entry.html;
    await page.goto(entry.url, { waitUntil: 'domcontentloaded', timeout: PATIENCE });
    await page.evaluate(bundle);
    const times = await page.evaluate(
      (runs, shortest) => {
        const { clip, copy, readability, readabilityWithCopy } = (globalThis as unknown as { clipBench: ClipBench })
          .clipBench;
        const timed = (work: () => unknown): number => {
          const start = performance.now();
          work();
          return performance.now() - start;
        };
        const first = timed(readabilityWithCopy);
        const repeats = Math.max(1, Math.ceil(shortest / first));
        const repeated = (work: () => unknown): number =>
          timed(() => {
            for (let repeat = 0; repeat < repeats; repeat += 1) work();
          }) / repeats;
        const best = {
          clip: Number.POSITIVE_INFINITY,
          readability: Number.POSITIVE_INFINITY,
          withCopy: Number.POSITIVE_INFINITY,
        };
        for (let run = 0; run < runs; run += 1) {
          const ready = Array.from({ length: repeats }, copy);
          best.readability = Math.min(
            best.readability,
            repeated(() => readability(ready.pop() as Document)),
          );
          best.withCopy = Math.min(best.withCopy, repeated(readabilityWithCopy));
          best.clip = Math.min(best.clip, repeated(clip));
        }
        return best;
      },
      Number(values.runs),
      SHORTEST_SAMPLE,
    );
    rows.push(times);
    console.log(sayRow(entry.name, times));
  }
} finally {
  await chromium.close();
}

for (const [against, what] of [
  ['readability', 'its own parse'],
  ['withCopy', 'copy and parse'],
] as const) {
  const ratios = rows.map((row) => row.clip / row[against]);
  const total = (key: keyof Times) => rows.reduce((sum, row) => sum + row[key], 0);
  console.log(
    `÷ ${what}: median ${quantile(ratios, 0.5).toFixed(2)}, 95 % ${quantile(ratios, 0.95).toFixed(2)}, of all together ${(total('clip') / total(against)).toFixed(2)} (bar: ${BAR})`,
  );
}

const clips = rows.map(({ clip }) => clip);
console.log(
  `clip: median ${quantile(clips, 0.5).toFixed(1)} ms, 95 % ${quantile(clips, 0.95).toFixed(1)} ms (bar: ${SLOWEST})`,
);

function sayRow(name: string, { clip, readability }: Times): string {
  const ratio = (clip / readability).toFixed(2);
  return `${name.padEnd(48)} ${clip.toFixed(1).padStart(8)} ms ÷ ${readability.toFixed(1).padStart(7)} ms = ${ratio}`;
}

function quantile(list: number[], share: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function listed(list: string): { name: string; url: string; html: string }[] {
  const folder = resolve(list, '..');
  return readFileSync(list, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, url, html } = JSON.parse(line) as { id: string; url: string; html: string };
      const bytes = readFileSync(resolve(folder, html));
      return { name: id, url, html: (html.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8') };
    });
}

async function bundleEntry(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: resolve(import.meta.dirname, 'clip-entry.ts'), formats: ['iife'], name: 'clipBenchEntry' },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  if (output === undefined || !('output' in output)) throw new Error('nothing was bundled');
  return output.output[0].code;
}
