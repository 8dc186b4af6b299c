import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readAt, selectAt, waitGone } from '../../../../scripts/drive/at-place.ts';
import { readClipboard } from '../../../../scripts/drive/clipboard.ts';
import { openExtensionTab } from '../../../../scripts/drive/extension-pages.ts';
import { clickInText } from '../../../../scripts/drive/in-text.ts';
import { byTestId, click, selector, textOf } from '../../../../scripts/drive/test-id.ts';
import { type EngineServer, type RecordedRequest, serveEngine } from '../../engine-servers/engine-server.ts';
import type { Session } from '../session.ts';
import { composeSample, isWriting, promptOf, setUp, startEngineSession } from './engine-session.ts';
import { expectOnlyRest } from './expect-only-rest.ts';
import {
  BEGUN_AT_HALF,
  blocksOf,
  endOf,
  FINISHED_AT_HALF,
  HALF,
  LEFT_AT_HALF,
  modelFor,
  readPrompt,
  SAMPLE_POST,
  sampleModel,
  WANTED_AT_HALF,
} from './sample-post.ts';
import { draftOf, shownBlocks, storedDraft, untilShown, untilState } from './writing-desk.ts';

let session: Session;
let server: EngineServer;
/** Requests before the test's own. */
let before: number;

beforeAll(async () => {
  server = await serveEngine('openai');
  session = await startEngineSession();
  server.behave({ reply: sampleModel });
  await setUp(session, { id: 'openai', address: `${server.origin}/v1`, key: 'sk-job', model: 'test-model' });
});

beforeEach(() => {
  before = server.requests.length;
});

afterAll(async () => {
  await session?.end();
  await server?.close();
});

const sent = (): RecordedRequest[] => server.requests.slice(before).filter(isWriting);

/** A draft whose reply waits in the middle of its second section. */
async function composeHalf(): Promise<Page> {
  server.behave({ reply: sampleModel, holdAfter: HALF });
  const desk = await composeSample(session, 'openai');
  await untilShown(desk, BEGUN_AT_HALF);
  return desk;
}

async function resumeToEnd(desk: Page): Promise<void> {
  server.behave({ reply: sampleModel });
  await click(desk, 'writing-resume');
  expect(await untilState(desk, 'done', 'failed')).toBe('done');
  expectOnlyRest(server.requests.slice(before));
  expect(await shownBlocks(desk)).toEqual(blocksOf(SAMPLE_POST));
  await expect.poll(async () => (await storedDraft(desk, await draftOf(desk))).blocks).toEqual(blocksOf(SAMPLE_POST));
}

test('止める ends the request and keeps what is written; 続きを書く writes only the rest', async () => {
  const desk = await composeHalf();
  await click(desk, 'writing-stop');
  expect(await untilState(desk, 'stopped')).toBe('stopped');
  const [request] = sent();
  await request?.ended;
  expect(request?.aborted).toBe(true);
  expect((await shownBlocks(desk)).slice(0, FINISHED_AT_HALF.length)).toEqual(FINISHED_AT_HALF);
  const shown = await shownBlocks(desk);
  await expect
    .poll(async () => storedDraft(desk, await draftOf(desk)))
    .toMatchObject({ blocks: shown, job: { status: 'stopped', problem: null } });
  await resumeToEnd(desk);
});

test('closing the panel in mid-stream ends the request, and the desk opened again offers the rest', async () => {
  const desk = await composeHalf();
  const draft = await draftOf(desk);
  const [request] = sent();
  // What is shown is stored a moment later, which a panel that is closed is not given.
  await expect
    .poll(() => storedDraft(desk, draft))
    .toMatchObject({ blocks: expect.arrayContaining(FINISHED_AT_HALF), job: { wanted: WANTED_AT_HALF } });
  await desk.close();
  await request?.ended;
  expect(request?.aborted).toBe(true);

  const again = await openExtensionTab(session.chromium, 'sidepanel', `?draft=${draft}`);
  expect(await untilState(again, 'lost', 'stopped', 'running')).toBe('lost');
  await expect.poll(() => textOf(again, 'writing-status')).toMatch(/書き終えた所は残っています/);
  expect((await shownBlocks(again)).slice(0, FINISHED_AT_HALF.length)).toEqual(FINISHED_AT_HALF);
  await resumeToEnd(again);
  await again.close();
});

test('going back to the list in mid-stream ends the request as well, and what was written is there again', async () => {
  const desk = await composeHalf();
  const draft = await draftOf(desk);
  const [request] = sent();
  await click(desk, 'desk-back');
  await byTestId(desk, 'draft-list');
  await request?.ended;
  expect(request?.aborted).toBe(true);

  const again = await openExtensionTab(session.chromium, 'sidepanel', `?draft=${draft}`);
  expect(await untilState(again, 'lost', 'stopped', 'running')).not.toBe('running');
  expect((await shownBlocks(again)).slice(0, FINISHED_AT_HALF.length)).toEqual(FINISHED_AT_HALF);
  await resumeToEnd(again);
  await again.close();
});

test('a rest that comes out shorter than what had been begun leaves no torn text behind', async () => {
  const [first, second] = SAMPLE_POST.points;
  if (first === undefined || second === undefined) throw new Error('two points are needed');
  server.behave({ reply: sampleModel, holdAfter: endOf(SAMPLE_POST.points[2]?.text.slice(0, 9) ?? '') });
  const desk = await composeSample(session, 'openai');
  await untilShown(desk, SAMPLE_POST.points[2]?.text.slice(0, 5) ?? '');
  await click(desk, 'writing-stop');
  await untilState(desk, 'stopped');
  const shorter = { ...SAMPLE_POST, points: [first, second] };
  server.behave({ reply: modelFor(shorter) });
  await click(desk, 'writing-resume');
  expect(await untilState(desk, 'done', 'failed')).toBe('done');
  expect(await shownBlocks(desk)).toEqual(blocksOf(shorter));
});

test('a block the writer edits while the engine is at it is left to the writer, and the others are written on', async () => {
  const last = SAMPLE_POST.points[2]?.text ?? '';
  server.behave({ reply: sampleModel, holdAfter: endOf(last.slice(0, 12)) });
  const desk = await composeSample(session, 'openai');
  await untilShown(desk, last.slice(0, 8));
  await typeAtEndOf(desk, '[data-slot="title"]', '【確認済み】');
  await typeAtEndOf(desk, '[data-slot="points"]:nth-child(1 of [data-slot="points"])', '(一つ目)');
  const point = '[data-slot="points"]:nth-child(3 of [data-slot="points"])';
  const begun = await readAt(desk, `[data-testid="editor"] ${point}`, (block) => block.textContent);
  await typeAtEndOf(desk, point, 'を書き手が変えた。');
  server.release();
  expect(await untilState(desk, 'done', 'failed')).toBe('done');
  const expected = blocksOf(SAMPLE_POST).map(({ text }) => text);
  expected[0] += '【確認済み】';
  expected[1] += '(一つ目)';
  expected[3] = `${begun}を書き手が変えた。`;
  expect((await shownBlocks(desk)).map(({ text }) => text)).toEqual(expected);
  const stored = async () => (await storedDraft(desk, await draftOf(desk))).blocks.map(({ text }) => text);
  await expect.poll(stored).toEqual(expected);
});

test('a second window says that the draft is being written elsewhere, and shows it when it is done', async () => {
  const desk = await composeHalf();
  const other = await openExtensionTab(session.chromium, 'sidepanel', `?draft=${await draftOf(desk)}`);
  expect(await untilState(other, 'elsewhere', 'lost', 'running')).toBe('elsewhere');
  await expect.poll(() => textOf(other, 'writing-status')).toMatch(/別の画面/);
  expect(await other.$('[data-testid="writing-resume"]')).toBeNull();
  server.release();
  expect(await untilState(desk, 'done', 'failed')).toBe('done');
  const last = SAMPLE_POST.sections.at(-1)?.paragraphs.at(-1)?.text ?? '';
  await untilShown(other, last);
  expect(await shownBlocks(other)).toEqual(blocksOf(SAMPLE_POST));
  await other.waitForFunction(() => document.querySelector('[data-state="elsewhere"]') === null, { polling: 100 });
  expect(sent()).toHaveLength(1);
  await other.close();
});

test('a window that was open before follows the one that writes, and stores nothing that is out of date', async () => {
  const desk = await composeHalf();
  await click(desk, 'writing-stop');
  await untilState(desk, 'stopped');
  // Until the server has let it go: the reply held below is another.
  await sent()[0]?.ended;
  const draft = await draftOf(desk);
  const other = await openExtensionTab(session.chromium, 'sidepanel', `?draft=${draft}`);
  expect(await untilState(other, 'stopped', 'lost')).toBe('stopped');

  server.behave({ reply: sampleModel, holdAfter: 20 });
  await click(desk, 'writing-resume');
  await server.held();
  expect(await untilState(other, 'elsewhere')).toBe('elsewhere');
  expect(await other.$('[data-testid="writing-resume"]')).toBeNull();
  server.release();
  expect(await untilState(desk, 'done', 'failed')).toBe('done');
  await untilShown(other, SAMPLE_POST.sections.at(-1)?.paragraphs.at(-1)?.text ?? '');
  // Its end is stored behind the last word: until this window has heard of that too, a key would be for an older text.
  await waitGone(other, '[data-state="elsewhere"]');
  await typeAtEndOf(other, '[data-slot="title"]', '【別の窓】');
  await other.waitForSelector('[data-testid="save-state"][data-state="saved"]');
  await expect
    .poll(() => storedDraft(other, draft))
    .toMatchObject({
      blocks: expect.arrayContaining([
        expect.objectContaining({ slot: 'title', text: expect.stringContaining('【別の窓】') }),
      ]),
      job: { status: 'done', wanted: { title: false, points: false, lead: false, blocks: [] } },
    });
  expect(await other.$('[data-testid="writing-resume"]')).toBeNull();
  await other.close();
});

test('a new draft composed in mid-stream ends the request of the one before, which offers its rest when it is opened', async () => {
  const desk = await composeHalf();
  const draft = await draftOf(desk);
  const [request] = sent();
  await composeSample(session, 'extractive');
  await request?.ended;
  expect(request?.aborted).toBe(true);
  const again = await openExtensionTab(session.chromium, 'sidepanel', `?draft=${draft}`);
  expect(await untilState(again, 'lost', 'stopped', 'running')).not.toBe('running');
  await resumeToEnd(again);
  await again.close();
});

test('the rest can be had from another engine', async () => {
  const other = await serveEngine('anthropic');
  try {
    other.behave({ reply: sampleModel });
    await setUp(session, { id: 'anthropic', address: `${other.origin}/v1`, key: 'sk-other', model: 'test-model' });
    const greetings = other.requests.length;
    server.behave({ reply: sampleModel, fault: 'content-filter' });
    const desk = await composeSample(session, 'openai');
    expect(await untilState(desk, 'failed', 'done')).toBe('failed');
    await click(desk, 'toggle-writing');
    await selectAt(desk, selector('desk-engine'), 'anthropic');
    await desk.waitForSelector(`${selector('readiness')}[data-state="ready"]`);
    await click(desk, 'writing-resume');
    expect(await untilState(desk, 'done', 'failed')).toBe('done');
    await click(desk, 'toggle-writing');
    await expect.poll(() => textOf(desk, 'writing-status')).toContain('Anthropic');
    expectOnlyRest([...server.requests.slice(before), ...other.requests.slice(greetings)]);
    expect(await shownBlocks(desk)).toEqual(blocksOf(SAMPLE_POST));
  } finally {
    await other.close();
  }
});

test('続きを書く with コピペAI opens the prompt for what is missing, and for nothing else', async () => {
  const desk = await composeHalf();
  await click(desk, 'writing-stop');
  await untilState(desk, 'stopped');
  await click(desk, 'toggle-writing');
  await selectAt(desk, selector('desk-engine'), 'relay');
  await byTestId(desk, 'relay-panel');
  // The prompt is there already.
  expect(await desk.$(selector('writing-resume'))).toBeNull();
  await click(desk, 'toggle-writing');
  await click(desk, 'writing-resume');
  await click(desk, 'relay-copy-prompt');
  const asked = readPrompt(await readClipboard(session.chromium.browser));
  expect(asked).toMatchObject({ title: false, points: false, lead: false, sections: true });
  expect(Math.min(...(asked?.shown ?? []))).toBe(LEFT_AT_HALF);
  expect(sent()).toHaveLength(1);
});

test('before 続きを書く the desk shows, to the letter, what will be sent, and to whom', async () => {
  const desk = await composeHalf();
  await click(desk, 'writing-stop');
  await untilState(desk, 'stopped');
  await click(desk, 'see-sending');
  await expect.poll(() => textOf(desk, 'sending-to')).toContain(new URL(server.origin).host);
  expect(await textOf(desk, 'sending-to')).toMatch(/およそ[\d,]+トークン/);
  const shown = await desk.$$eval(`${selector('sending')} textarea`, (fields) => fields.map(({ value }) => value));
  await resumeToEnd(desk);
  expect(shown).toEqual(sent().slice(1).map(promptOf));
});

async function typeAtEndOf(desk: Page, place: string, text: string): Promise<void> {
  await clickInText(desk, `${place}`);
  await desk.keyboard.press('End');
  await desk.keyboard.type(text);
}
