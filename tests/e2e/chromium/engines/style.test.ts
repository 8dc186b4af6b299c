import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readAt, selectAt, typeAt } from '../../../../scripts/drive/at-place.ts';
import { clickToolbar, openExtensionTab } from '../../../../scripts/drive/extension-pages.ts';
import { clickInText } from '../../../../scripts/drive/in-text.ts';
import { byTestId, click, selector, textOf } from '../../../../scripts/drive/test-id.ts';
import { type EngineServer, serveEngine } from '../../engine-servers/engine-server.ts';
import { field } from '../../engine-servers/json.ts';
import type { Session } from '../session.ts';
import { composeSample, isWriting, lastPrompt, setUp, startEngineSession } from './engine-session.ts';
import { blocksOf, SAMPLE_POST, sampleModel } from './sample-post.ts';
import { draftOf, shownBlocks, storedDraft, storedRows, untilState } from './writing-desk.ts';

let session: Session;
let server: EngineServer;

const INSTRUCTIONS = '地名のあとに、初めて出たときだけ国名を添えてください。';
/** `SAMPLE_POST` writes イネス・マーロウ, from the eleventh sentence. */
const NAME = { source: 'Ines Marlow', japanese: 'イネス・マーロー' };
const OTHERWISE = 'イネス・マーロウ';

beforeAll(async () => {
  server = await serveEngine('openai');
  session = await startEngineSession();
  server.behave({ reply: sampleModel });
  await setUp(session, { id: 'openai', address: `${server.origin}/v1`, key: 'sk-style', model: 'test-model' });
  const options = await openExtensionTab(session.chromium, 'options');
  await byTestId(options, 'style-tone');
  await selectAt(options, selector('style-tone'), 'polite');
  await selectAt(options, selector('style-points'), '4');
  await typeAt(options, selector('style-instructions'), INSTRUCTIONS);
  await click(options, 'glossary-add');
  await typeAt(options, selector('glossary-source'), NAME.source);
  await typeAt(options, selector('glossary-japanese'), NAME.japanese);
  // Each is stored as it is typed.
  await vi.waitFor(
    async () => {
      expect(await storedRows(options, 'glossary')).toMatchObject([NAME]);
      expect(await storedRows(options, 'styles')).toMatchObject([
        { tone: 'polite', points: 4, instructions: INSTRUCTIONS },
      ]);
    },
    { timeout: 15_000 },
  );
  await options.close();
});

afterAll(async () => {
  await session?.end();
  await server?.close();
});

async function composeDone(): Promise<Page> {
  const desk = await composeSample(session, 'openai');
  expect(await untilState(desk, 'done', 'failed')).toBe('done');
  return desk;
}

test('tone, number of points, standing instructions and the glossary are in the prompt that is sent', async () => {
  await composeDone();
  const prompt = lastPrompt(server);
  expect(prompt).toContain('「です・ます」');
  expect(prompt).not.toContain('「だ・である」');
  expect(prompt).toContain('ちょうど4個');
  expect(prompt).toContain(`# 書き手の指示\n${INSTRUCTIONS}\n`);
  expect(prompt).toContain(`# 用語\n- ${NAME.source} → ${NAME.japanese}\n`);
});

test('a block that is written anew is asked for in the same style', async () => {
  const desk = await composeDone();
  await clickInText(desk, '[data-slot="sections"][data-source-ids="11"]');
  await click(desk, 'tool-rewrite');
  await click(desk, 'rewrite-plainer');
  await desk.waitForSelector(`${selector('rewrite-state')}:is([data-state="replaced"], [data-state="failed"])`);
  const prompt = lastPrompt(server);
  expect(prompt).toContain('「です・ます」');
  expect(prompt).toContain(INSTRUCTIONS);
  expect(prompt).toContain(`- ${NAME.source} → ${NAME.japanese}`);
});

test('a name written otherwise than the glossary says is shown, and put right with one click', async () => {
  const desk = await composeDone();
  await click(desk, 'verdict-names');
  await expect.poll(() => textOf(desk, 'finding-says')).toContain(`「${OTHERWISE}」は、用語集では「${NAME.japanese}」`);
  const before = await shownBlocks(desk);
  expect(before).toEqual(blocksOf(SAMPLE_POST));
  await click(desk, 'check-fix');
  await desk.waitForSelector(`${selector('verdict-names')}[data-state="fine"]`);
  const right = before.map((block) => ({ ...block, text: block.text.replaceAll(OTHERWISE, NAME.japanese) }));
  await expect.poll(() => shownBlocks(desk)).toEqual(right);
  await expect.poll(async () => (await storedDraft(desk, await draftOf(desk))).blocks).toEqual(right);
  await click(desk, 'tool-undo');
  await expect.poll(() => shownBlocks(desk)).toEqual(before);
  await desk.waitForSelector(`${selector('verdict-names')}[data-state="look"]`);
});

test('DeepL is given the glossary’s names as they are to be written, and the desk shows just that', async () => {
  const deepl = await serveEngine('deepl');
  try {
    deepl.behave({ reply: (text) => `訳した「${text.replace(/<\/?n>/g, '').slice(0, 40)}」。` });
    await setUp(session, { id: 'deepl', address: `${deepl.origin}/v2`, key: 'sk-style' });
    const desk = await composeSample(session, 'deepl', 'full');
    expect(await untilState(desk, 'done', 'failed')).toBe('done');
    const sent = deepl.requests.filter(isWriting).map(({ body }) => (field(body, 'text') as string[]).join('\n\n'));
    expect(sent.join('\n')).toContain(`<n>${NAME.japanese}</n>`);
    expect(sent.join('\n')).not.toContain(NAME.source);
    await click(desk, 'toggle-writing');
    const shown = () => desk.$$eval(`${selector('sending')} textarea`, (fields) => fields.map(({ value }) => value));
    // Of a post as it was in a pause of the writing, what was missing then is offered as well.
    await expect.poll(shown).toEqual(sent);
    await click(desk, 'toggle-writing');
  } finally {
    await deepl.close();
  }
});

test('a new post starts with the template’s own engine and depth, whatever the last one had', async () => {
  const options = await openExtensionTab(session.chromium, 'options');
  await byTestId(options, 'default-engine');
  await selectAt(options, selector('default-engine'), 'openai');
  await selectAt(options, selector('default-depth'), 'points');
  await expect
    .poll(async () => Object.values((await options.evaluate('chrome.storage.local.get()')) as object))
    .toContainEqual(expect.objectContaining({ engine: 'openai', depth: 'points' }));
  await options.close();

  for (const last of ['relay', 'extractive'] as const) {
    const article = await session.open('/sample/article.html');
    const popup = await clickToolbar(session.chromium, article);
    await byTestId(popup, 'clip-title');
    await expect
      .poll(() => readAt(popup, selector('engine'), (select) => (select as HTMLSelectElement).value))
      .toBe('openai');
    await popup.waitForSelector(`${selector('depth-points')}:checked`);
    await article.close();
    await composeSample(session, last, 'full');
  }
});
