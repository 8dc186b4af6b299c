import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitFocused } from '../../../../scripts/drive/at-place.ts';
import { composeDraft } from '../../../../scripts/drive/compose.ts';
import { clickToolbar } from '../../../../scripts/drive/extension-pages.ts';
import { clickInText } from '../../../../scripts/drive/in-text.ts';
import { byTestId, click, selector } from '../../../../scripts/drive/test-id.ts';
import { correctedArticle } from '../../corrected-article.ts';
import { type EngineServer, serveEngine } from '../../engine-servers/engine-server.ts';
import type { Session } from '../session.ts';
import { isWriting, lastPrompt, setUp, startEngineSession } from './engine-session.ts';
import { expectOnlyRest } from './expect-only-rest.ts';
import { BEGUN_AT_HALF, blocksOf, HALF, SAMPLE_POST, sampleModel, WANTED_AT_HALF } from './sample-post.ts';
import { draftOf, shownBlocks, storedDraft, untilShown, untilState } from './writing-desk.ts';

const outlet = correctedArticle();
/** Of the corrected article: a paragraph more, at the top of the section that was begun. */
const ADDED = 'The vote in Hallmoor was 31 to 12.';
const MINE = '(確認)';
let session: Session;
let server: EngineServer;
let desk: Page;
/** Requests before the writing. */
let before: number;

beforeAll(async () => {
  server = await serveEngine('openai');
  session = await startEngineSession({}, outlet.routes);
  server.behave({ reply: sampleModel });
  await setUp(session, { id: 'openai', address: `${server.origin}/v1`, key: 'sk-new', model: 'test-model' });
});

afterAll(async () => {
  await session?.end();
  await server?.close();
});

/** One block more, and those behind it count one further. */
const IN_NEW = [6, ...WANTED_AT_HALF.blocks.map((block) => block + 1)];

const openArticle = () => session.open('/news/article.html');
const wantedBlocks = async () => (await storedDraft(desk, await draftOf(desk))).job?.wanted.blocks ?? 'no job';

async function takeOver(): Promise<void> {
  await click(desk, 'take-over');
  await waitFocused(desk, selector('undo-take-over'));
}

test('a new original ends the writing from the old one, whose job goes on in the new one’s blocks', async () => {
  before = server.requests.length;
  server.behave({ reply: sampleModel, holdAfter: HALF });
  desk = await composeDraft(session.chromium, await openArticle(), { engine: 'openai', depth: 'summary' });
  await untilShown(desk, BEGUN_AT_HALF);
  outlet.correct();
  const popup = await clickToolbar(session.chromium, await openArticle());
  await click(popup, 'show-changes');
  await byTestId(desk, 'changes-pane');

  await takeOver();
  const request = server.requests.slice(before).find(isWriting);
  await request?.ended;
  expect(request?.aborted).toBe(true);
  expect(await untilState(desk, 'stopped', 'failed', 'done')).toBe('stopped');
  await expect.poll(wantedBlocks).toEqual(IN_NEW);
});

test('undone and done again, each original has its own blocks asked for, whatever is stored in between', async () => {
  await click(desk, 'undo-take-over');
  await waitFocused(desk, selector('take-over'));
  await expect.poll(wantedBlocks).toEqual(WANTED_AT_HALF.blocks);
  await clickInText(desk, '[data-slot="title"]');
  await desk.keyboard.press('End');
  await desk.keyboard.type(MINE);
  await desk.waitForSelector('[data-testid="save-state"][data-state="saved"]');
  expect(await wantedBlocks()).toEqual(WANTED_AT_HALF.blocks);
  await takeOver();
  await expect.poll(wantedBlocks).toEqual(IN_NEW);
});

test('続きを書く then writes what is missing, from the new original', async () => {
  server.behave({ reply: sampleModel });
  await click(desk, 'writing-resume');
  expect(await untilState(desk, 'done', 'failed')).toBe('done');
  expectOnlyRest(server.requests.slice(before));
  expect(lastPrompt(server)).toContain(ADDED);
  const expected = blocksOf(SAMPLE_POST).map((block) =>
    block.slot === 'title' ? { ...block, text: block.text + MINE } : block,
  );
  expect(await shownBlocks(desk)).toEqual(expected);
});
