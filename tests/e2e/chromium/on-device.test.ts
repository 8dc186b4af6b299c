import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { readAt, selectAt } from '../../../scripts/drive/at-place.ts';
import { BEHIND } from '../../../scripts/drive/behind.ts';
import { composeDraft } from '../../../scripts/drive/compose.ts';
import { pageAddress } from '../../../scripts/drive/extension-pages.ts';
import { byTestId, click, selector, textOf } from '../../../scripts/drive/test-id.ts';
import { type FakeOptions, type Fakes, installFakes } from '../../engines/ways/on-device/fakes.ts';
import { ANSWERED_TEXTS, SECTIONS, WHOLE_ANSWER } from '../barrier-answer.ts';
import { accessibilityProblems } from './axe.ts';
import { type Session, startSession } from './session.ts';

declare global {
  /** What `installFakes` leaves in the page. */
  var builtInFakes: Fakes;
}

let session: Session;
/** The side panel, in which this browser has what it has. */
let panel: Page;
/** The same draft in a tab of a browser with built-in models. */
let desk: Page;

beforeAll(async () => {
  session = await startSession();
});

beforeEach(async () => {
  const article = await session.open('/sample/article.html');
  panel = await composeDraft(session.chromium, article, { engine: 'on-device', depth: 'summary' });
  await article.close();
});

afterEach(() => desk?.close());

afterAll(() => session?.end());

/** Long waits pass a hundred times faster: nobody sits through the 25 seconds after which a download is given up. */
function hurry(): void {
  const LONG_MS = 10_000;
  const wait = globalThis.setTimeout.bind(globalThis);
  const hurried = (run: () => void, ms = 0) => wait(run, ms < LONG_MS ? ms : ms / 100);
  Object.assign(globalThis, { setTimeout: hurried });
}

/** Opens the draft where the browser has those models. */
async function openWith(options: FakeOptions, before?: () => void): Promise<void> {
  const search = await panel.evaluate(() => location.search);
  desk = await session.chromium.browser.newPage();
  if (before !== undefined) await desk.evaluateOnNewDocument(before);
  await desk.evaluateOnNewDocument(installFakes, options);
  await desk.goto(pageAddress(session.chromium, 'sidepanel') + search);
  await byTestId(desk, 'editor');
}

const inChunks = (text: string): string[] => text.match(/[\s\S]{1,10}/g) ?? [];

/** More than the prompt has letters, by which the fakes count. */
const AMPLE = 30_000;

const state = (wanted: string) => desk.waitForSelector(`${selector('writing-status')}[data-state="${wanted}"]`);
const readiness = (wanted: string) => desk.waitForSelector(`${selector('readiness')}[data-state="${wanted}"]`);

/** What stands in the parts an engine writes, in order. */
const shownTexts = () =>
  readAt(desk, selector('editor'), (editor) =>
    ['title', 'points', 'lead', 'sections'].flatMap((slot) =>
      [...editor.querySelectorAll(`[data-slot="${slot}"]`)].map((block) => block.textContent),
    ),
  );

const callsOf = (method: string) =>
  desk.evaluate(
    (wanted) => builtInFakes.calls.filter((call) => call.method === wanted).map(({ given }) => String(given)),
    method,
  );

test('a model that is there writes the whole draft by itself, and nothing leaves the machine', async () => {
  await openWith({ languageModel: { availability: 'available', quota: AMPLE, replies: [inChunks(WHOLE_ANSWER)] } });
  await state('done');
  expect(await shownTexts()).toEqual(ANSWERED_TEXTS);
  expect(await desk.$$('[data-untranslated]')).toHaveLength(0);
  expect(await callsOf('promptStreaming')).toHaveLength(1);
  await expect.poll(() => desk.evaluate(() => builtInFakes.alive())).toBe(0);
  await click(desk, 'toggle-writing');
  await expect.poll(() => textOf(desk, 'writing-panel')).toContain('この端末の外に送られません');
});

test('a model to be downloaded is said to be, one click fetches it while a bar shows how far it is, and then it writes', async () => {
  await openWith({
    languageModel: {
      availability: 'downloadable',
      create: 'never-settles',
      quota: AMPLE,
      replies: [inChunks(WHOLE_ANSWER)],
    },
    clicks: 'real',
  });
  await readiness('needs-download');
  await expect.poll(() => textOf(desk, 'readiness')).toContain('ダウンロード');
  expect(await callsOf('create')).toEqual([]);

  await click(desk, 'writing-start');
  await desk.waitForFunction(() => builtInFakes.calls.some(({ method }) => method === 'create'), BEHIND);
  for (const loaded of [0.25, 0.75]) {
    await desk.evaluate((part) => builtInFakes.progress(part), loaded);
    await desk.waitForFunction(
      (bar, part) => document.querySelector<HTMLProgressElement>(bar)?.value === part,
      BEHIND,
      `${selector('download')} progress`,
      loaded,
    );
  }
  await expect.poll(() => textOf(desk, 'download')).toContain('75%');
  const says = await textOf(desk, 'writing-status');
  expect(says).toContain('準備をしています');
  expect(says).not.toContain('書いています');
  expect(await accessibilityProblems(desk)).toEqual([]);

  await desk.evaluate(() => builtInFakes.settle());
  await state('done');
  expect(await shownTexts()).toEqual(ANSWERED_TEXTS);
});

test('a download is stopped, and nothing is left of it', async () => {
  await openWith({ languageModel: { availability: 'downloadable', create: 'never-settles' }, clicks: 'real' });
  await readiness('needs-download');
  await click(desk, 'writing-start');
  await click(desk, 'writing-stop');
  await state('stopped');
  await expect.poll(() => desk.evaluate(() => builtInFakes.alive())).toBe(0);
});

test('a download that never moves is given up in a sentence, and another way goes on', async () => {
  await openWith({ languageModel: { availability: 'downloadable', create: 'never-settles' }, clicks: 'real' }, hurry);
  await readiness('needs-download');
  await click(desk, 'writing-start');
  await state('failed');
  await expect.poll(() => textOf(desk, 'writing-status')).toContain('25秒');

  if (!(await desk.$(selector('writing-panel')))) await click(desk, 'toggle-writing');
  await selectAt(desk, selector('desk-engine'), 'extractive');
  await click(desk, 'writing-start');
  await state('done');
});

test('an article too long for the model is said to be', async () => {
  await openWith({ languageModel: { availability: 'available', quota: 600 } });
  await state('failed');
  await expect.poll(() => textOf(desk, 'writing-status')).toContain('長さを超えました');
});

test('a model that the browser ends midway leaves what was finished, and the rest alone is asked for', async () => {
  const words = '何が造られるのか';
  const diesAfter = inChunks(WHOLE_ANSWER.slice(0, WHOLE_ANSWER.indexOf(words) + words.length)).length;
  await openWith({
    languageModel: {
      availability: 'available',
      quota: AMPLE,
      replies: [inChunks(WHOLE_ANSWER), [JSON.stringify({ sections: SECTIONS.slice(2) })]],
      diesAfter,
    },
  });
  await state('failed');
  await expect.poll(() => textOf(desk, 'writing-status')).toContain('書き終えた所は残っています');
  expect((await shownTexts()).slice(0, 7)).toEqual(ANSWERED_TEXTS.slice(0, 7));

  await click(desk, 'writing-resume');
  await state('done');
  expect(await shownTexts()).toEqual(ANSWERED_TEXTS);
  const [, again] = await callsOf('promptStreaming');
  expect(again).toContain('six steel gates');
  expect(again).not.toContain('Nobody wanted to be the last one');
});

test('what another way is ready for is not said of a model that has not answered', async () => {
  await openWith({ languageModel: { availability: 'never-answers' } });
  if (!(await desk.$(selector('writing-panel')))) await click(desk, 'toggle-writing');
  await selectAt(desk, selector('desk-engine'), 'extractive');
  await readiness('ready');
  const before = (await callsOf('availability')).length;
  await selectAt(desk, selector('desk-engine'), 'on-device');
  await desk.waitForFunction(
    (count) => builtInFakes.calls.filter(({ method }) => method === 'availability').length > count,
    BEHIND,
    before,
  );
  const said = await readAt(desk, selector('readiness'), (line) => (line as HTMLElement).dataset.state);
  expect(said).not.toBe('ready');
});

test('a Summarizer alone writes headline, points, lead and sections', async () => {
  await openWith({ summarizer: { availability: 'available' } });
  await state('done');
  const texts = await shownTexts();
  expect(texts[0]).toBe('港の見出しになる要約');
  expect(texts).toContain('要点の1つめです。');
  expect(texts.filter((text) => text === '記事をまとめた文です。').length).toBeGreaterThan(2);
});

test('a Translator alone translates what 抜き出し would choose', async () => {
  await openWith({ translator: { availability: 'available' } });
  await state('done');
  const texts = await shownTexts();
  expect(texts[0]).toBe('「Port cities agree on shared flood barrier after two years of talks」の訳です。');
  expect(texts.length).toBeGreaterThan(10);
  expect(texts.filter((text) => !text?.includes('の訳です。'))).toEqual([]);
  expect(await desk.$$('[data-untranslated]')).toHaveLength(0);
});

test('a browser without these models says what is in the way, and its panel stays of use', async () => {
  desk = panel;
  await desk.waitForSelector(`${selector('readiness')}:is([data-state="needs-download"], [data-state="cannot"])`);
  await expect.poll(() => textOf(desk, 'readiness')).toMatch(/[ぁ-ん]/);
  await selectAt(desk, selector('desk-engine'), 'extractive');
  await readiness('ready');
  await click(desk, 'writing-start');
  await state('done');
});
