import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeDraft } from '../../../../scripts/drive/compose.ts';
import { click, selector, textOf } from '../../../../scripts/drive/test-id.ts';
import { type Behaviour, type EngineServer, type Fault, serveEngine } from '../../engine-servers/engine-server.ts';
import { field } from '../../engine-servers/json.ts';
import type { RecordedRequest } from '../../engine-servers/recorded-request.ts';
import type { Session } from '../session.ts';
import { composeSample, isWriting, setUp, startEngineSession } from './engine-session.ts';
import { expectOnlyRest } from './expect-only-rest.ts';
import {
  BEGUN_AT_HALF,
  blocksOf,
  FINISHED_AT_HALF,
  HALF,
  SAMPLE_POST,
  sampleModel,
  WANTED_AT_HALF,
  type WrittenBlock,
} from './sample-post.ts';
import {
  clock,
  draftOf,
  noteStates,
  shownBlocks,
  storedDraft,
  untilShown,
  untilState,
  whenNoted,
} from './writing-desk.ts';

const KEY = 'sk-faults-77';

const PATHS = { openai: '/v1', anthropic: '/v1', gemini: '/v1beta', deepl: '/v2' } as const;
type Id = keyof typeof PATHS;
const MODELS = ['openai', 'anthropic', 'gemini'] as const;
const EVERY: readonly Id[] = [...MODELS, 'deepl'];

let session: Session;
let article: Page;
/** The panel stays the same page from draft to draft. */
let panel: Page;
/** Whose draft the panel shows. */
let draftBy: Id | null = null;
const servers = new Map<Id, EngineServer>();
const times: string[] = [];

const serverOf = (id: Id): EngineServer => servers.get(id) as EngineServer;

beforeAll(async () => {
  session = await startEngineSession();
  for (const id of EVERY) {
    const server = await serveEngine(id, { key: KEY });
    servers.set(id, server);
    server.behave(wellOf(id));
    const model = id === 'deepl' ? {} : { model: 'test-model' };
    await setUp(session, { id, address: server.origin + PATHS[id], key: KEY, ...model });
  }
  panel = await composeSample(session, 'extractive');
  await noteStates(panel);
  article = await session.open('/sample/article.html');
});

afterAll(async () => {
  console.log(`From the failing byte to the sentence, in milliseconds:\n${times.join('\n')}`);
  await session?.end();
  for (const server of servers.values()) await server.close();
});

/** Has the engine write the article: in a draft of its own, then in that one anew where the last writing came to its end. */
async function haveWritten(id: Id): Promise<Page> {
  const isThere = draftBy === id && (await panel.$(`${selector('writing-status')}[data-state="done"]`)) !== null;
  draftBy = id;
  if (!isThere) return composeDraft(session.chromium, article, { engine: id, depth: 'summary' });
  await click(panel, 'toggle-writing');
  await click(panel, 'writing-start');
  return panel;
}

const wellOf = (id: Id): Behaviour => ({
  reply: id === 'deepl' ? (text) => `訳した「${text.slice(0, 9)}」。` : sampleModel,
});

const cases = (faults: Partial<Record<Fault, RegExp>>, ids: readonly Id[]) =>
  ids.flatMap((id) => Object.entries(faults).map(([fault, says]) => ({ id, fault: fault as Fault, says })));

test.each(cases({ 'slow-first-byte': /書き終え/, 'byte-at-a-time': /書き終え/, 'no-schema': /書き終え/ }, MODELS))(
  '$id, $fault: the draft is written all the same',
  async ({ id, fault, says }) => {
    serverOf(id).behave({ ...wellOf(id), fault, delayMs: 400 });
    const desk = await haveWritten(id);
    expect(await untilState(desk, 'done', 'failed')).toBe('done');
    await expect.poll(() => textOf(desk, 'writing-status')).toMatch(says);
    expect(await shownBlocks(desk)).toEqual(blocksOf(SAMPLE_POST));
  },
);

const REFUSED: Partial<Record<Fault, RegExp>> = {
  unauthorized: /APIキーを受け付けません/,
  'bad-key': /APIキーを受け付けません/,
  forbidden: /断りました/,
  'rate-limited': /混み合っている.*7秒待って/,
  'no-credit': /利用枠か残高が足りません/,
  'server-error': /障害が起きています（500）/,
  overloaded: /障害が起きています（5\d\d）/,
  'overloaded-at-once': /障害が起きています（5\d\d）/,
  html: /AIの回答ではないもの/,
  'html-502': /障害が起きています（502）/,
  empty: /回答が空でした/,
  'empty-body': /回答が空でした|AIの回答ではないもの/,
  'not-found': /見つかりませんでした/,
};

const { 'overloaded-at-once': _, ...refusedByDeepl } = { ...REFUSED, forbidden: /APIキーを受け付けません/ };

test.each([
  ...cases(REFUSED, MODELS),
  // 429, as for too many requests.
  ...cases({ 'no-quota': /利用枠か残高が足りません/ }, ['openai']),
  ...cases(refusedByDeepl, ['deepl']),
])('$id, $fault: the desk says so at once, and goes on when the service is well again', async ({ id, fault, says }) => {
  const server = serverOf(id);
  const before = server.requests.length;
  server.behave({ ...wellOf(id), fault });
  const failing = writingRequest(server, before).then(clock);
  const desk = await haveWritten(id);
  await expectSaid(desk, says);
  await note(`${id} ${fault}`, await failing, desk);
  expect(await shownBlocks(desk)).toEqual([]);

  server.behave(wellOf(id));
  await click(desk, 'writing-resume');
  expect(await untilState(desk, 'done', 'failed')).toBe('done');
  await expectWhole(desk, id);
});

const MIDWAY: Partial<Record<Fault, RegExp>> = {
  cut: /途中で切れました/,
  'ends-midway': /途中で切れました/,
  'overloaded-midway': /障害が起きています（5\d\d）/,
  'content-filter': /安全フィルター/,
  'invalid-json': /途中で切れました/,
};

test.each(cases(MIDWAY, MODELS))(
  '$id, $fault: what was finished is kept, and only the rest is asked for again',
  async ({ id, fault, says }) => {
    const server = serverOf(id);
    const before = server.requests.length;
    server.behave({ ...wellOf(id), fault, holdAfter: HALF });
    const desk = await haveWritten(id);
    await untilShown(desk, BEGUN_AT_HALF);
    const failing = clock();
    server.release();
    await expectSaid(desk, says);
    await note(`${id} ${fault}`, failing, desk);
    const shown = await shownBlocks(desk);
    expect(shown.slice(0, FINISHED_AT_HALF.length)).toEqual(FINISHED_AT_HALF);
    await expectStored(desk, shown, { status: 'failed', wanted: WANTED_AT_HALF });

    server.behave(wellOf(id));
    await click(desk, 'writing-resume');
    expect(await untilState(desk, 'done', 'failed')).toBe('done');
    expectOnlyRest(server.requests.slice(before));
    await expectWhole(desk, id);
  },
);

test.each(MODELS)('%s: a reply cut at its length limit is continued without a question', async (id) => {
  const server = serverOf(id);
  const before = server.requests.length;
  server.behave([{ ...wellOf(id), fault: 'length' }, wellOf(id)]);
  const desk = await haveWritten(id);
  expect(await untilState(desk, 'done', 'failed')).toBe('done');
  expectOnlyRest(server.requests.slice(before));
  await expectWhole(desk, id);
});

test('a reply that is always cut before anything is finished is given up with a reason', async () => {
  const server = serverOf('openai');
  server.behave({ reply: '{"title":{"text":"題名だけで切れ', fault: 'length' });
  const desk = await haveWritten('openai');
  await expectSaid(desk, /長さの上限で切れつづけました/);
});

/** DeepL answers all at once, so a fault comes between two requests. */
const BETWEEN: Partial<Record<Fault, RegExp>> = {
  cut: /途中で切れました/,
  'ends-midway': /途中で切れました/,
  'invalid-json': /途中で切れました/,
  'server-error': /障害が起きています（500）/,
  'rate-limited': /混み合っている.*7秒待って/,
};

test.each(cases(BETWEEN, ['deepl']))(
  '$id, $fault in its second request: what came with the first is kept, and is not sent again',
  async ({ id, fault, says }) => {
    const server = serverOf(id);
    const before = server.requests.length;
    server.behave([wellOf(id), { ...wellOf(id), fault }]);
    const failing = writingRequest(server, before, 1).then(clock);
    const desk = await haveWritten(id);
    await expectSaid(desk, says);
    await note(`${id} ${fault}`, await failing, desk);
    const shown = await shownBlocks(desk);
    expect(new Set(shown.map(({ slot }) => slot))).toEqual(new Set(['title', 'points', 'lead', 'sections']));
    await expectStored(desk, shown, { status: 'failed', wanted: { title: false, points: false, lead: false } });

    server.behave(wellOf(id));
    await click(desk, 'writing-resume');
    expect(await untilState(desk, 'done', 'failed')).toBe('done');
    const [first, failed, ...again] = server.requests.slice(before).filter(isWriting).map(textsOf);
    const head = shown.filter(({ slot }) => slot !== 'sections').length;
    expect(again.flat().length).toBeLessThanOrEqual([...(first ?? []), ...(failed ?? [])].length - head);
    expect(again.flat()).not.toEqual(expect.arrayContaining((first ?? []).slice(0, 1)));
    await expectWhole(desk, id);
  },
);

const textsOf = ({ body }: RecordedRequest): string[] => field(body, 'text') as string[];

/** Resolves when the request for writing behind `after` others has come; it is answered in the same moment. */
async function writingRequest(server: EngineServer, from: number, after = 0): Promise<void> {
  let left = after;
  for (let at = from; left >= 0; at += 1) if (isWriting(await server.request(at))) left -= 1;
}

async function expectSaid(desk: Page, says: RegExp): Promise<void> {
  expect(await untilState(desk, 'failed', 'done')).toBe('failed');
  const words = await textOf(desk, 'writing-status');
  expect(words).toMatch(says);
  expect(words).toMatch(/[ぁ-ん]/);
  expect(words).not.toMatch(/undefined|null|NaN|\[object|Error|[{}<>]/);
}

async function note(what: string, failedAt: number, desk: Page): Promise<void> {
  const took = (await whenNoted(desk, 'failed')) - failedAt;
  // Printed, not asserted: how long it takes is a matter of the machine as well (`npm run bench:engines`).
  times.push(`${what.padEnd(30)} ${Math.round(took)}`);
}

/** The whole post stands there, once, and is stored. */
async function expectWhole(desk: Page, id: Id): Promise<void> {
  const shown = await shownBlocks(desk);
  if (id === 'deepl') expectTranslated(shown);
  else expect(shown).toEqual(blocksOf(SAMPLE_POST));
  await expectStored(desk, shown, { status: 'done', problem: null });
}

/** Both are stored, which may be a moment after the desk shows them. */
async function expectStored(desk: Page, blocks: WrittenBlock[], job: object): Promise<void> {
  const draft = await draftOf(desk);
  await expect.poll(async () => (await storedDraft(desk, draft)).blocks).toEqual(blocks);
  await expect.poll(async () => (await storedDraft(desk, draft)).job).toMatchObject(job);
}

function expectTranslated(shown: WrittenBlock[]): void {
  expect(new Set(shown.map(({ slot }) => slot))).toEqual(new Set(['title', 'points', 'lead', 'sections']));
  const sections = shown.filter(({ slot }) => slot === 'sections').map(({ text }) => text);
  expect(new Set(sections).size).toBe(sections.length);
  for (const { text } of shown) expect(text).toMatch(/^訳した「/);
}
