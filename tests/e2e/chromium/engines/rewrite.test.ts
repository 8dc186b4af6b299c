import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { focusAt, selectAt, waitFocused } from '../../../../scripts/drive/at-place.ts';
import { copyElsewhere, pressShortcut, readClipboard } from '../../../../scripts/drive/clipboard.ts';
import { clickInText } from '../../../../scripts/drive/in-text.ts';
import { byTestId, click, selector, textOf } from '../../../../scripts/drive/test-id.ts';
import { type EngineServer, serveEngine } from '../../engine-servers/engine-server.ts';
import type { Session } from '../session.ts';
import { composeSample, isWriting, lastPrompt, setUp, startEngineSession } from './engine-session.ts';
import { blocksOf, SAMPLE_POST, sampleModel } from './sample-post.ts';
import { draftOf, shownBlocks, storedDraft, untilState } from './writing-desk.ts';

let session: Session;
let server: EngineServer;
let desk: Page;

const SHORTER = '総工費は12億ユーロ、完成は2029年末の予定だ。';
/** The second point, which is made from the fourth sentence. */
const POINT = '[data-slot="points"]:nth-child(2 of [data-slot="points"])';
const AT = 2;
const WHOLE = blocksOf(SAMPLE_POST);
const REWRITTEN = WHOLE.map((block, index) => (index === AT ? { ...block, text: SHORTER, sources: [4] } : block));

beforeAll(async () => {
  server = await serveEngine('openai');
  session = await startEngineSession();
  server.behave({ reply: sampleModel });
  await setUp(session, { id: 'openai', address: `${server.origin}/v1`, key: 'sk-anew', model: 'test-model' });
});

beforeEach(async () => {
  server.behave({ reply: sampleModel });
  desk = await composeSample(session, 'openai');
  expect(await untilState(desk, 'done', 'failed')).toBe('done');
  await clickInText(desk, POINT);
  await click(desk, 'tool-rewrite');
  await byTestId(desk, 'rewrite-form');
});

afterAll(async () => {
  await session?.end();
  await server?.close();
});

async function untilRewriting(...states: string[]): Promise<string> {
  const found = await desk.waitForFunction(
    (place, wanted) => {
      const state = document.querySelector<HTMLElement>(place)?.dataset.state ?? '';
      return wanted.includes(state) ? state : null;
    },
    { polling: 50 },
    selector('rewrite-state'),
    states,
  );
  return String(await found.jsonValue());
}

const untilSaved = () => desk.waitForSelector('[data-testid="save-state"][data-state="saved"]');

test('one block is written shorter from its own sentences, the others are untouched, and one step takes it back', async () => {
  server.behave({ reply: `${SHORTER} [4]`, chunk: 4 });
  await click(desk, 'rewrite-shorter');
  expect(await untilRewriting('replaced', 'failed', 'unable', 'written')).toBe('replaced');
  expect(await shownBlocks(desk)).toEqual(REWRITTEN);
  await untilSaved();
  await expect.poll(async () => (await storedDraft(desk, await draftOf(desk))).blocks).toEqual(REWRITTEN);

  const prompt = lastPrompt(server);
  expect(prompt).toContain('縮める');
  expect(prompt).toContain(SAMPLE_POST.points[1]?.text);
  expect([...prompt.matchAll(/^\[(\d+)\]/gm)].map(([, id]) => Number(id))).toEqual([4]);
  for (const { text } of [...SAMPLE_POST.lead, SAMPLE_POST.title]) expect(prompt).not.toContain(text);

  await click(desk, 'rewrite-undo');
  expect(await untilRewriting('undone')).toBe('undone');
  expect(await shownBlocks(desk)).toEqual(WHOLE);
  await click(desk, 'tool-redo');
  await expect.poll(() => shownBlocks(desk)).toEqual(REWRITTEN);
  await click(desk, 'tool-undo');
  await expect.poll(() => shownBlocks(desk)).toEqual(WHOLE);
});

test('元に戻す beside the rewritten text takes back the rewriting, whatever was typed since', async () => {
  server.behave({ reply: `${SHORTER} [4]` });
  await click(desk, 'rewrite-shorter');
  expect(await untilRewriting('replaced', 'failed')).toBe('replaced');
  await clickInText(desk, '[data-slot="title"]');
  await desk.keyboard.press('End');
  await desk.keyboard.type('(確認)');
  await click(desk, 'rewrite-undo');
  const texts = async () => (await shownBlocks(desk)).map(({ text }) => text);
  await expect.poll(async () => (await texts())[AT]).toBe(WHOLE[AT]?.text);
  expect((await texts())[0]).toBe(`${SAMPLE_POST.title.text}(確認)`);
});

test.each([
  ['server-error', /障害が起きています/],
  ['bad-key', /APIキーを受け付けません/],
  ['html', /AIの回答ではないもの/],
  ['empty', /回答が空でした/],
  ['length', /長さの上限/],
] as const)('%s leaves the block as it was, and says why', async (fault, says) => {
  server.behave({ reply: `${SHORTER} [4]`, fault });
  await click(desk, 'rewrite-plainer');
  expect(await untilRewriting('replaced', 'failed', 'written')).toBe('failed');
  await expect.poll(() => textOf(desk, 'rewrite-state')).toMatch(says);
  expect(await shownBlocks(desk)).toEqual(WHOLE);

  server.behave({ reply: `${SHORTER} [4]` });
  await click(desk, 'rewrite-plainer');
  expect(await untilRewriting('replaced', 'failed')).toBe('replaced');
  expect(await shownBlocks(desk)).toEqual(REWRITTEN);
});

test('a reply that breaks off in the middle leaves the block as it was', async () => {
  server.behave({ reply: `${SHORTER} [4]`, fault: 'cut', holdAfter: 8 });
  await click(desk, 'rewrite-faithful');
  await server.held();
  server.release();
  expect(await untilRewriting('replaced', 'failed', 'written')).toBe('failed');
  await expect.poll(() => textOf(desk, 'rewrite-state')).toMatch(/途中で切れました/);
  expect(await shownBlocks(desk)).toEqual(WHOLE);
});

test('止める ends the request and leaves the block as it was', async () => {
  server.behave({ reply: `${SHORTER} [4]`, holdAfter: 8 });
  await click(desk, 'rewrite-again');
  await server.held();
  await click(desk, 'rewrite-stop');
  expect(await untilRewriting('replaced', 'failed', 'idle')).not.toBe('replaced');
  const request = server.requests.findLast(isWriting);
  await request?.ended;
  expect(request?.aborted).toBe(true);
  expect(await shownBlocks(desk)).toEqual(WHOLE);
});

test('a block edited meanwhile keeps the writer’s words until the writer takes the new text', async () => {
  server.behave({ reply: `${SHORTER} [4]`, holdAfter: 8 });
  await click(desk, 'rewrite-shorter');
  await server.held();
  await clickInText(desk, POINT);
  await desk.keyboard.press('End');
  await desk.keyboard.type('(要確認)');
  server.release();
  await byTestId(desk, 'rewrite-put');
  expect((await shownBlocks(desk))[AT]?.text).toBe(`${SAMPLE_POST.points[1]?.text}(要確認)`);
  await expect.poll(() => textOf(desk, 'rewrite-state')).toContain(SHORTER);
  await click(desk, 'rewrite-put');
  await expect.poll(() => shownBlocks(desk)).toEqual(REWRITTEN);
});

test('what is rewritten is the paragraph the caret is in when a way is pressed, and the form names it', async () => {
  const [lead] = SAMPLE_POST.lead;
  const words = (text = '-') => text.slice(0, 10);
  await expect.poll(() => textOf(desk, 'rewrite-target')).toContain(words(SAMPLE_POST.points[1]?.text));
  await clickInText(desk, '[data-slot="lead"]');
  await expect.poll(() => textOf(desk, 'rewrite-target')).toContain(words(lead?.text));
  server.behave({ reply: `${SHORTER} [3]`, holdAfter: 8 });
  await click(desk, 'rewrite-shorter');
  await server.held();
  // What is asked for stays with its paragraph.
  await clickInText(desk, POINT);
  await expect.poll(() => textOf(desk, 'rewrite-target')).toContain(words(lead?.text));
  server.release();
  expect(await untilRewriting('replaced', 'failed', 'written')).toBe('replaced');
  const expected = WHOLE.map((block) => (block.slot === 'lead' ? { ...block, text: SHORTER } : block));
  expect(await shownBlocks(desk)).toEqual(expected);
  expect(lastPrompt(server)).toContain(lead?.text);
  await click(desk, 'rewrite-undo');
  await expect.poll(() => shownBlocks(desk)).toEqual(WHOLE);
});

test('a way pressed by a key has the focus again when it failed: the next press asks for the same', async () => {
  server.behave({ reply: '', fault: 'server-error' });
  await focusAt(desk, selector('rewrite-plainer'));
  await desk.keyboard.press('Enter');
  expect(await untilRewriting('failed', 'replaced')).toBe('failed');
  await waitFocused(desk, selector('rewrite-plainer'));
});

test('before a rewriting the form shows, to the letter, what each way will send, and to whom', async () => {
  await click(desk, 'see-sending');
  await expect.poll(() => textOf(desk, 'sending-to')).toContain(new URL(server.origin).host);
  expect(await textOf(desk, 'sending-to')).toMatch(/およそ[\d,]+トークン/);
  const shown = await desk.$$eval(`${selector('sending')} textarea`, (fields) => fields.map(({ value }) => value));
  expect(shown).toHaveLength(4);
  server.behave({ reply: `${SHORTER} [4]` });
  await click(desk, 'rewrite-shorter');
  expect(await untilRewriting('replaced', 'failed')).toBe('replaced');
  expect(lastPrompt(server)).toBe(shown[0]);
});

test('with コピペAI the block’s prompt is on the clipboard, and a paste takes the block’s place', async () => {
  await click(desk, 'toggle-writing');
  await selectAt(desk, selector('desk-engine'), 'relay');
  await click(desk, 'toggle-writing');
  await clickInText(desk, POINT);
  await click(desk, 'rewrite-shorter');
  expect(await untilRewriting('copied', 'refused', 'failed')).toBe('copied');
  expect(await desk.evaluate(() => getSelection()?.toString())).toBe(SAMPLE_POST.points[1]?.text);
  const prompt = await readClipboard(session.chromium.browser);
  expect(prompt).toContain(SAMPLE_POST.points[1]?.text);
  expect(prompt).toMatch(/^\[4\] /m);
  expect(prompt).not.toMatch(/^\[25\] /m);
  const before = server.requests.filter(isWriting).length;

  await copyElsewhere(session.chromium.browser, SHORTER);
  await desk.bringToFront();
  await focusAt(desk, '[data-testid="editor"]');
  await pressShortcut(desk, 'KeyV');
  await expect
    .poll(async () => (await shownBlocks(desk)).map(({ text }) => text))
    .toEqual(REWRITTEN.map(({ text }) => text));
  expect(server.requests.filter(isWriting)).toHaveLength(before);
});
