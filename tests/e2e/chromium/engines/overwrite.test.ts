import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { focusAt, waitFocused, waitGone } from '../../../../scripts/drive/at-place.ts';
import { clickInText } from '../../../../scripts/drive/in-text.ts';
import { byTestId, click, selector, textOf } from '../../../../scripts/drive/test-id.ts';
import { type EngineServer, serveEngine } from '../../engine-servers/engine-server.ts';
import type { Session } from '../session.ts';
import { composeSample, isWriting, lastPrompt, setUp, startEngineSession } from './engine-session.ts';
import { blocksOf, HALF, modelFor, readPrompt, SAMPLE_POST, type SamplePost, sampleModel } from './sample-post.ts';
import { draftOf, shownBlocks, storedDraft, storedRows, untilShown, untilState } from './writing-desk.ts';

let session: Session;
let server: EngineServer;
let desk: Page;

/** What the engine writes the second time. */
const ANOTHER: SamplePost = {
  ...SAMPLE_POST,
  title: { text: '4都市の防潮堤、共同で建設へ', sources: [3] },
  lead: [{ text: '河口の4都市が、防潮堤を1つにまとめることで合意した。', sources: [3] }],
};

const MINE = '(書き手の言葉)';
const textsOf = (post: SamplePost) => blocksOf(post).map(({ text }) => text);
/** As the writer left it. */
const EDITED = textsOf({ ...SAMPLE_POST, title: { text: SAMPLE_POST.title.text + MINE, sources: [3] } });

beforeAll(async () => {
  server = await serveEngine('openai');
  session = await startEngineSession();
  server.behave({ reply: sampleModel });
  await setUp(session, { id: 'openai', address: `${server.origin}/v1`, key: 'sk-over', model: 'test-model' });
});

beforeEach(async () => {
  server.behave({ reply: sampleModel });
  desk = await composeSample(session, 'openai');
  expect(await untilState(desk, 'done', 'failed')).toBe('done');
  await clickInText(desk, '[data-slot="title"]');
  await desk.keyboard.press('End');
  await desk.keyboard.type(MINE);
  await desk.waitForSelector('[data-testid="save-state"][data-state="saved"]');
  server.behave({ reply: modelFor(ANOTHER) });
  await click(desk, 'toggle-writing');
  await click(desk, 'writing-start');
  await byTestId(desk, 'overwrite-question');
});

afterAll(async () => {
  await session?.end();
  await server?.close();
});

const shownTexts = async () => (await shownBlocks(desk)).map(({ text }) => text);
const storedTexts = async () => (await storedDraft(desk, await draftOf(desk))).blocks.map(({ text }) => text);
const writings = () => server.requests.filter(isWriting);

/** Resolves when the engine has begun and ended. */
async function untilWritten(): Promise<void> {
  const written = ANOTHER.lead[0]?.text;
  await desk.waitForFunction(
    (place, text) => document.querySelector(place)?.textContent?.includes(text ?? '-'),
    { polling: 100 },
    selector('editor'),
    written,
  );
  expect(await untilState(desk, 'done', 'failed')).toBe('done');
}

test('before words of the writer’s go, the desk asks, and names the part', async () => {
  const before = writings().length;
  await expect.poll(() => textOf(desk, 'overwrite-question')).toMatch(/題名には、ご自分で書いた文があります/);
  expect(await shownTexts()).toEqual(EDITED);
  await click(desk, 'overwrite-cancel');
  await byTestId(desk, 'writing-start');
  expect(await shownTexts()).toEqual(EDITED);
  expect(writings()).toHaveLength(before);
});

test('keep leaves the writer’s words and has the other parts written anew', async () => {
  await click(desk, 'overwrite-keep');
  await untilWritten();
  const [title, ...rest] = await shownTexts();
  expect(title).toBe(EDITED[0]);
  expect(rest).toEqual(textsOf(ANOTHER).slice(1));
  expect(readPrompt(lastPrompt(server))).toMatchObject({ title: false, points: true, lead: true });
});

test('replace replaces them, and 取り消す brings them back', async () => {
  await click(desk, 'overwrite-replace');
  await untilWritten();
  expect(await shownTexts()).toEqual(textsOf(ANOTHER));
  await click(desk, 'tool-undo');
  await expect.poll(shownTexts).toEqual(EDITED);
  await desk.waitForSelector('[data-testid="save-state"][data-state="saved"]');
  await expect.poll(storedTexts).toEqual(EDITED);
});

test('Ctrl+Z does the same, and やり直す gives the engine’s text again', async () => {
  await click(desk, 'overwrite-replace');
  await untilWritten();
  await clickInText(desk, '[data-slot="title"]');
  await desk.keyboard.down('Control');
  await desk.keyboard.press('KeyZ');
  await desk.keyboard.up('Control');
  await expect.poll(shownTexts).toEqual(EDITED);
  await click(desk, 'tool-redo');
  await expect.poll(shownTexts).toEqual(textsOf(ANOTHER));
});

test('書く前に戻す takes the whole writing back', async () => {
  await click(desk, 'overwrite-replace');
  await untilWritten();
  await click(desk, 'writing-take-back');
  await expect.poll(shownTexts).toEqual(EDITED);
});

test('書く前に戻す asks before it takes away what was written since, and keeps that as a version', async () => {
  const since = '(あとから)';
  await click(desk, 'overwrite-replace');
  await untilWritten();
  await clickInText(desk, '[data-slot="title"]');
  await desk.keyboard.press('End');
  await desk.keyboard.type(since);
  const now = textsOf(ANOTHER).with(0, ANOTHER.title.text + since);
  await click(desk, 'writing-take-back');
  expect(await textOf(desk, 'take-back-question')).toContain('これまでの版');
  expect(await shownTexts()).toEqual(now);
  await click(desk, 'take-back-cancel');
  expect(await shownTexts()).toEqual(now);
  await click(desk, 'writing-take-back');
  await click(desk, 'take-back-yes');
  await expect.poll(shownTexts).toEqual(EDITED);
  const versions = async () => JSON.stringify(await storedRows(desk, 'versions'));
  await expect.poll(versions).toContain(ANOTHER.title.text + since);
});

test('取り消す in mid-stream ends the writing and brings the post back as it was', async () => {
  server.behave({ reply: modelFor(ANOTHER), holdAfter: HALF });
  await click(desk, 'overwrite-replace');
  await untilShown(desk, ANOTHER.lead[0]?.text ?? '');
  await click(desk, 'tool-undo');
  const request = writings().at(-1);
  await request?.ended;
  expect(request?.aborted).toBe(true);
  await desk.waitForSelector(`${selector('writing-status')}:not([data-state="running"])`);
  await expect.poll(shownTexts).toEqual(EDITED);
  // Nothing is left to be written in a post that was whole.
  expect(await desk.$(selector('writing-resume'))).toBeNull();
  await expect.poll(storedTexts).toEqual(EDITED);
  await expect.poll(async () => (await storedDraft(desk, await draftOf(desk))).job).toMatchObject({ status: 'done' });
});

test('書く前に戻す after a stop leaves no rest to be written into the post that is back', async () => {
  server.behave({ reply: modelFor(ANOTHER), holdAfter: HALF });
  await click(desk, 'overwrite-replace');
  await untilShown(desk, ANOTHER.lead[0]?.text ?? '');
  await click(desk, 'writing-stop');
  await untilState(desk, 'stopped');
  await click(desk, 'writing-take-back');
  await expect.poll(shownTexts).toEqual(EDITED);
  expect(await desk.$(selector('writing-resume'))).toBeNull();
});

test('取り消す in the first writing of a draft leaves it empty, and all of it can be asked for again', async () => {
  server.behave({ reply: modelFor(ANOTHER), holdAfter: HALF });
  const first = await composeSample(session, 'openai');
  await untilShown(first, ANOTHER.lead[0]?.text ?? '');
  await click(first, 'tool-undo');
  await writings().at(-1)?.ended;
  expect(await untilState(first, 'stopped', 'done', 'failed')).toBe('stopped');
  expect(await shownBlocks(first)).toEqual([]);
  server.behave({ reply: sampleModel });
  await click(first, 'writing-resume');
  expect(await untilState(first, 'done', 'failed')).toBe('done');
  expect(await shownBlocks(first)).toEqual(blocksOf(SAMPLE_POST));
});

test('a writing that was taken back and brought back by 取り消す stands there once: nothing more of it is asked for', async () => {
  server.behave({ reply: sampleModel });
  const first = await composeSample(session, 'openai');
  expect(await untilState(first, 'done', 'failed')).toBe('done');
  await click(first, 'writing-take-back');
  await expect.poll(() => shownBlocks(first)).toEqual([]);
  await expect.poll(() => textOf(first, 'writing-status')).toContain('書く前に戻しました。');
  await click(first, 'tool-undo');
  await expect.poll(() => shownBlocks(first)).toEqual(blocksOf(SAMPLE_POST));
  await waitGone(first, selector('writing-status'));
});

test('続きを書く leaves a title that the writer wrote meanwhile the only one', async () => {
  server.behave({ reply: sampleModel, holdAfter: 1 });
  const first = await composeSample(session, 'openai');
  await server.held();
  await click(first, 'writing-stop');
  await untilState(first, 'stopped');
  await clickInText(first, '[data-slot="title"]');
  await first.keyboard.type(MINE);
  await expect.poll(() => textOf(first, 'writing-progress')).toMatch(/題名\s*済/);
  server.behave({ reply: sampleModel });
  await click(first, 'writing-resume');
  expect(await untilState(first, 'done', 'failed')).toBe('done');
  const [title, ...rest] = await shownBlocks(first);
  expect(title?.text).toBe(MINE);
  expect(rest).toEqual(blocksOf(SAMPLE_POST).slice(1));
});

test('the keyboard is never left without a place: not by 止める, 続きを書く, 書く前に戻す or やめる', async () => {
  await click(desk, 'overwrite-cancel');
  await waitFocused(desk, selector('writing-start'));

  server.behave({ reply: sampleModel, holdAfter: HALF });
  const first = await composeSample(session, 'openai');
  await untilShown(first, SAMPLE_POST.lead[0]?.text ?? '');
  await focusAt(first, selector('writing-stop'));
  await first.keyboard.press('Enter');
  await waitFocused(first, selector('writing-resume'));
  server.behave({ reply: sampleModel });
  await first.keyboard.press('Enter');
  expect(await untilState(first, 'done', 'failed')).toBe('done');
  await waitFocused(first, selector('editor'));
  await focusAt(first, selector('writing-take-back'));
  await first.keyboard.press('Enter');
  await waitFocused(first, selector('editor'));
});
