import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { EngineToSetUp } from '../../../../scripts/drive/set-up-engine.ts';
import { click, selector, textOf } from '../../../../scripts/drive/test-id.ts';
import { type EngineServer, type Protocol, serveEngine } from '../../engine-servers/engine-server.ts';
import { field } from '../../engine-servers/json.ts';
import type { Session } from '../session.ts';
import { composeSample, isWriting, promptOf, setUp, startEngineSession } from './engine-session.ts';
import { blocksOf, SAMPLE_POST, sampleModel } from './sample-post.ts';
import { draftOf, shownBlocks, storedDraft, untilState } from './writing-desk.ts';

const KEY = 'sk-test-5e1f';

let session: Session;
let server: EngineServer | undefined;

beforeAll(async () => {
  session = await startEngineSession();
});

afterEach(() => server?.close());

afterAll(() => session?.end());

interface Case {
  id: EngineToSetUp['id'];
  protocol: Protocol;
  path: string;
  /** The header that carries the key, and how. */
  header: string;
  value: string;
}

const bearer = { header: 'authorization', value: `Bearer ${KEY}` };

const CASES: Case[] = [
  { id: 'openai', protocol: 'openai', path: '/v1', ...bearer },
  { id: 'openrouter', protocol: 'openai', path: '/v1', ...bearer },
  { id: 'compatible', protocol: 'openai', path: '/v1', ...bearer },
  { id: 'anthropic', protocol: 'anthropic', path: '/v1', header: 'x-api-key', value: KEY },
  { id: 'gemini', protocol: 'gemini', path: '/v1beta', header: 'x-goog-api-key', value: KEY },
];

test.each(CASES)('$id writes a whole draft, and what it was sent is what the desk shows', async (one) => {
  const { id, protocol, path, header, value } = one;
  server = await serveEngine(protocol, { key: KEY });
  server.behave({ reply: sampleModel, chunk: 7 });
  expect(await setUp(session, { id, address: server.origin + path, key: KEY, model: 'test-model' })).toBe('works');
  const before = server.requests.length;

  const desk = await composeSample(session, id);
  const elsewhere = listenElsewhere(desk, server);
  expect(await untilState(desk, 'done', 'failed')).toBe('done');
  expect(await shownBlocks(desk)).toEqual(blocksOf(SAMPLE_POST));
  const draft = await draftOf(desk);
  await expect
    .poll(() => storedDraft(desk, draft))
    .toMatchObject({ blocks: blocksOf(SAMPLE_POST), job: { engine: id, status: 'done', problem: null } });

  const asked = server.requests.slice(before);
  // A server on this machine is also asked whether it is there, without a key.
  expect(new Set(asked.map((request) => `${request.method} ${request.path.split('?')[0]}`))).toEqual(
    new Set([`GET ${path}/models`, expect.stringMatching(/^POST /)]),
  );
  const [sent, ...more] = asked.filter(isWriting);
  expect(more).toEqual([]);
  if (sent === undefined) throw new Error('nothing was sent');
  expect(sent.headers[header]).toBe(value);
  if (id === 'anthropic') expect(sent.headers['anthropic-dangerous-direct-browser-access']).toBe('true');
  expect(sent.path).not.toContain(KEY);
  expect(JSON.stringify(sent.body)).not.toContain(KEY);
  expect([sent.headers.cookie, sent.headers.referer]).toEqual([undefined, undefined]);
  for (const request of asked.filter((other) => !isWriting(other))) expect(JSON.stringify(request)).not.toContain(KEY);

  await click(desk, 'toggle-writing');
  await expectSending(desk, [promptOf(sent)]);
  await expectSendingTo(desk, server, /およそ[\d,]+トークン/);
  await click(desk, 'toggle-writing');
  expect(elsewhere).toEqual([]);
});

test('ollama, whose models take little at once, is asked bit by bit and gives the same draft', async () => {
  server = await serveEngine('ollama', { allowedOrigins: ['chrome-extension://*'] });
  server.behave({ reply: sampleModel, chunk: 5 });
  const address = `${server.origin}/v1`;
  expect(await setUp(session, { id: 'ollama', address, model: 'qwen3:8b', contextTokens: 4096 })).toBe('works');
  const before = server.requests.length;

  const desk = await composeSample(session, 'ollama');
  expect(await untilState(desk, 'done', 'failed')).toBe('done');
  expect(await shownBlocks(desk)).toEqual(blocksOf(SAMPLE_POST));
  const sent = server.requests.slice(before).filter(isWriting);
  for (const { headers } of sent) expect(headers.authorization).toBeUndefined();

  await click(desk, 'toggle-writing');
  await expectSending(desk, sent.map(promptOf));
  await expectSendingTo(desk, server, /およそ[\d,]+トークン/);
  await click(desk, 'toggle-writing');
});

test('deepl is sent sentences, not prompts, and its texts stand where their sentences belong', async () => {
  server = await serveEngine('deepl', { key: KEY });
  server.behave({ reply: (text) => `訳した文、${text.slice(0, 12)}。` });
  expect(await setUp(session, { id: 'deepl', address: `${server.origin}/v2`, key: KEY })).toBe('works');
  const before = server.requests.length;

  const desk = await composeSample(session, 'deepl');
  expect(await untilState(desk, 'done', 'failed')).toBe('done');
  const blocks = await shownBlocks(desk);
  expect(new Set(blocks.map(({ slot }) => slot))).toEqual(new Set(['title', 'points', 'lead', 'sections']));
  for (const { text, slot, sources } of blocks) {
    expect(text).toMatch(/^訳した文、/);
    // The title is the page's own, which is no sentence of the article.
    if (slot !== 'title') expect(sources).not.toEqual([]);
  }
  await expect.poll(async () => (await storedDraft(desk, await draftOf(desk))).blocks).toEqual(blocks);

  const sent = server.requests.slice(before).filter(isWriting);
  for (const { headers } of sent) expect(headers.authorization).toBe(`DeepL-Auth-Key ${KEY}`);
  await click(desk, 'toggle-writing');
  const texts = sent.map(({ body }) => (field(body, 'text') as string[]).join('\n\n'));
  await expectSending(desk, texts);
  await expectSendingTo(desk, server, /およそ[\d,]+文字/);
  await click(desk, 'toggle-writing');
});

/** Addresses the desk asks that are neither its own nor the engine's. */
function listenElsewhere(desk: Page, { origin }: EngineServer): string[] {
  const found: string[] = [];
  desk.on('request', (request) => {
    const { href, protocol, origin: asked } = new URL(request.url());
    if (asked !== origin && !/^(chrome-extension|data|blob):$/.test(protocol)) found.push(href);
  });
  return found;
}

/** The texts under 送る内容を見る are these; of a post as it was in a pause of the writing, what was missing then is offered as well. */
async function expectSending(desk: Page, texts: string[]): Promise<void> {
  const shown = () => desk.$$eval(`${selector('sending')} textarea`, (fields) => fields.map(({ value }) => value));
  await expect.poll(shown).toEqual(texts);
}

async function expectSendingTo(desk: Page, { origin }: EngineServer, amount: RegExp): Promise<void> {
  const words = await textOf(desk, 'sending-to');
  expect(words).toContain(new URL(origin).host);
  expect(words).toMatch(amount);
}
