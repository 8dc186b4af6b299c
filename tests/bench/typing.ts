/** `npm run bench:typing`: how soon a key is seen in a long post. Never part of the tests. */
import { spawnSync } from 'node:child_process';
import type { Page } from 'puppeteer-core';
import { BEHIND } from '../../scripts/drive/behind.ts';
import { copyElsewhere, pressShortcut } from '../../scripts/drive/clipboard.ts';
import { composeDraft } from '../../scripts/drive/compose.ts';
import { openExtensionTab } from '../../scripts/drive/extension-pages.ts';
import { byTestId, selector } from '../../scripts/drive/test-id.ts';
import { startSession } from '../e2e/chromium/session.ts';

const CHARACTERS = 10_000;
const PARAGRAPHS = 50;
const KEYS = 400;
/** Milliseconds between two keys: a fast writer's, in no step with the screen's frames. */
const PAUSE = [37, 53, 71] as const;

const shell = process.platform === 'win32';
if (spawnSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'], shell }).status !== 0)
  process.exit(1);

interface KeyTimes {
  /** From the key to the painted frame in milliseconds, the wait for the screen's next frame included. */
  paint: number[];
  /** Of that what the page itself takes, at most: from the key until its change stands, and from the frame's beginning until it is painted. */
  work: number[];
  /** Milliseconds of processor time a key costs the page's main thread, saving included: what a busy machine does not stretch. */
  cpu: { all: number; script: number; layout: number };
}

const session = await startSession();
try {
  const article = await session.open('/sample/article.html');
  const panel = await composeDraft(session.chromium, article, { engine: 'extractive' });
  const { search } = new URL(panel.url());
  await panel.close();
  await article.close();
  const desk = await openExtensionTab(session.chromium, 'sidepanel', search);
  await byTestId(desk, 'editor');
  await fill(desk);
  const idle = await framesWithoutKeys(desk);
  const { cpu, paint, work } = await typeAndMeasure(desk);

  const row = (name: string, value: string, bar = '') =>
    console.log(`| ${name.padEnd(56)} | ${value.padStart(20)} | ${bar.padEnd(7)} |`);
  row(`${CHARACTERS} characters, ${KEYS} keys`, 'median, 95th, worst', 'bar');
  row('-'.repeat(56), '-'.repeat(20), '-'.repeat(7));
  row('what the page takes of it: must fit a frame', summary(work), '≤ 16 ms');
  row('key to painted frame, the wait for the screen included', summary(paint));
  row('frame to frame without a key, on this machine', summary(idle));
  const { all, script, layout } = cpu;
  row('processor time a key, mean', `${all.toFixed(1)} ms`);
  row('of these: script; style and layout', `${script.toFixed(1)}; ${layout.toFixed(1)} ms`);
} finally {
  await session.end();
}

/** Fills the post up to the wished length, in paragraphs of text of our own. */
async function fill(desk: Page): Promise<void> {
  const sentence = '港の防潮堤をめぐる協議は、春から続いている。';
  const line = sentence.repeat(20).slice(0, CHARACTERS / PARAGRAPHS);
  await copyElsewhere(session.chromium.browser, Array.from({ length: PARAGRAPHS }, () => line).join('\n'));
  await desk.bringToFront();
  await desk.click(`${selector('editor')} [data-slot="lead"]`, { count: 3 });
  await pressShortcut(desk, 'KeyV');
  await desk.waitForFunction(
    (place, length) => (document.querySelector(place)?.textContent.length ?? 0) >= length,
    BEHIND,
    selector('editor'),
    CHARACTERS,
  );
  await desk.waitForSelector(`${selector('save-state')}[data-state="saved"]`);
}

/** What the screen's frames take by themselves here: no key can be seen sooner than the next of them. */
function framesWithoutKeys(desk: Page): Promise<number[]> {
  return desk.evaluate(
    (count) =>
      new Promise<number[]>((done) => {
        const gaps: number[] = [];
        let last = performance.now();
        const frame = (now: number) => {
          gaps.push(now - last);
          last = now;
          if (gaps.length < count) requestAnimationFrame(frame);
          else done(gaps.slice(1));
        };
        requestAnimationFrame(frame);
      }),
    KEYS / 2,
  );
}

async function typeAndMeasure(desk: Page): Promise<KeyTimes> {
  const leads = await desk.$$(`${selector('editor')} [data-slot="lead"]`);
  await leads[PARAGRAPHS >> 1]?.click();
  await desk.evaluate(() => {
    const paint: number[] = [];
    const work: number[] = [];
    // What is posted in a frame arrives when that is over.
    const whenOver = (run: () => void) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = run;
      channel.port2.postMessage(null);
    };
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const start = performance.now();
        // The key goes up once its going down has been dealt with, or the frame begins before. No message tells of that moment:
        // Chromium holds tasks back after a key until the frame, and the wait for the screen would count as the page's own.
        let changed = Number.POSITIVE_INFINITY;
        addEventListener('keyup', () => (changed = performance.now()), { once: true, capture: true });
        requestAnimationFrame(() => {
          const frame = performance.now();
          whenOver(() => {
            const painted = performance.now();
            paint.push(painted - timeStamp);
            work.push(Math.min(changed, frame) - start + painted - frame);
          });
        });
      },
      { capture: true },
    );
    Object.assign(globalThis, { keyTimes: { paint, work } });
  });
  const client = await desk.createCDPSession();
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    const of = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN) * 1000;
    return {
      all: of('TaskDuration'),
      script: of('ScriptDuration'),
      layout: of('LayoutDuration') + of('RecalcStyleDuration'),
    };
  };
  const before = await spent();
  for (let key = 0; key < KEYS; key += 1) {
    await desk.keyboard.press('a');
    await new Promise((done) => setTimeout(done, PAUSE[key % PAUSE.length]));
  }
  const after = await spent();
  const cpu = {
    all: (after.all - before.all) / KEYS,
    script: (after.script - before.script) / KEYS,
    layout: (after.layout - before.layout) / KEYS,
  };
  const times = await desk.evaluate(
    () => (globalThis as unknown as { keyTimes: Pick<KeyTimes, 'paint' | 'work'> }).keyTimes,
  );
  return { cpu, ...times };
}

function summary(times: number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
  return [at(0.5), at(0.95), at(1)].map((time) => time.toFixed(1)).join(', ');
}
