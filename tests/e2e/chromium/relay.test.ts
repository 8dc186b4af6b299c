import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { BEHIND } from '../../../scripts/drive/behind.ts';
import { readClipboard } from '../../../scripts/drive/clipboard.ts';
import { composeDraft } from '../../../scripts/drive/compose.ts';
import { openExtensionTab } from '../../../scripts/drive/extension-pages.ts';
import { pasteReply } from '../../../scripts/drive/paste-reply.ts';
import { byTestId, click, selector, textOf } from '../../../scripts/drive/test-id.ts';
import { type Session, startSession } from './session.ts';

const reply = readFileSync(resolve(import.meta.dirname, '../../../scripts/sample/reply.txt'), 'utf8');

let session: Session;
let article: Page;
let desk: Page;

beforeAll(async () => {
  session = await startSession();
});

beforeEach(async () => {
  article = await session.open('/sample/article.html');
  desk = await composeDraft(session.chromium, article, { engine: 'relay', depth: 'summary' });
});

afterEach(() => article.close());

afterAll(() => session?.end());

const slotText = (slot: string) =>
  desk.$$eval(`[data-testid="editor"] [data-slot="${slot}"]`, (blocks) => blocks.map((block) => block.textContent));

test('one click copies a prompt with the article and the form of the answer', async () => {
  await click(desk, 'relay-copy-prompt');
  const prompt = await readClipboard(session.chromium.browser);
  expect(prompt).toContain('The barrier will cost €1.2 billion');
  expect(prompt).toContain('要点:');
});

test('a pasted reply fills title, points, lead and sections, each tied to its source sentences', async () => {
  await pasteReply(session.chromium.browser, desk, reply);
  await desk.waitForFunction(
    () => document.querySelector('[data-slot="title"]')?.textContent?.includes('共同防潮堤'),
    BEHIND,
  );
  expect(await slotText('title')).toEqual(['港湾4都市、共同防潮堤の建設で合意 2年の協議を経て']);
  expect(await slotText('points')).toHaveLength(4);
  expect(await slotText('lead')).toHaveLength(2);
  expect(await slotText('sections')).toHaveLength(9);
  expect(await desk.$$('[data-untranslated]')).toHaveLength(0);

  // A block shows its sentence, and a sentence its block.
  const sources = await desk.$eval('[data-slot="title"]', (block) => block.getAttribute('data-source-ids')?.split(' '));
  expect(sources).toHaveLength(1);
  await click(desk, 'toggle-original');
  const sentence = await desk.waitForSelector(`[data-testid="original-sentence"][data-sentence-id="${sources?.[0]}"]`);
  expect(await sentence?.evaluate((node) => node.textContent)).toContain('Four port cities signed an agreement');
  await click(desk, 'toggle-original');
});

test('the reply may come in a code fence with chatter around it', async () => {
  await pasteReply(
    session.chromium.browser,
    desk,
    `承知しました。\n\n\`\`\`text\n${reply}\`\`\`\n\nほかにもお手伝いできます。`,
  );
  await desk.waitForFunction(
    () => document.querySelector('[data-slot="title"]')?.textContent?.includes('共同防潮堤'),
    BEHIND,
  );
  expect((await slotText('sections')).join()).not.toContain('お手伝い');
});

const forAnotherArticle = reply
  .replaceAll(/防潮堤|港湾|水門|堤防/g, '図書館')
  .replaceAll(/\[\d+\]/g, '')
  .replaceAll(/[0-9]+/g, (digits) => String(Number(digits) * 7 + 3))
  .replaceAll(/ハルモア|ブレンウィック|イネス・マーロウ|レンネ|ピア・サンドストローム/g, 'ヴォルケン');

const unusable = [
  [
    'the prompt itself',
    async () => {
      await click(desk, 'relay-copy-prompt');
      return readClipboard(session.chromium.browser);
    },
  ],
  [
    'English',
    async () =>
      'Here is a short summary: four port cities have agreed to build one barrier together, and it will cost 1.2 billion euros.',
  ],
  ['a reply for another article', async () => forAnotherArticle],
] as const;

test.each(unusable)(
  '%s is not taken for a reply: a Japanese sentence says so, and the draft stays as it was',
  async (_, make) => {
    const before = await desk.$eval('[data-testid="editor"]', (editor) => editor.textContent);
    const text = await make();
    await pasteReply(session.chromium.browser, desk, text);
    await desk.waitForFunction(
      (place) => document.querySelector(place)?.textContent?.trim() !== '',
      BEHIND,
      selector('relay-result'),
    );
    expect(await textOf(desk, 'relay-result')).toMatch(/[ぁ-ん]/);
    expect(await desk.$eval('[data-testid="editor"]', (editor) => editor.textContent)).toBe(before);
    // What was pasted is kept.
    expect(await desk.$eval(selector('relay-reply'), (field) => (field as HTMLTextAreaElement).value.trim())).toBe(
      text.trim(),
    );
  },
);

test('a reply taken for another article’s goes in where the writer knows better', async () => {
  await pasteReply(session.chromium.browser, desk, forAnotherArticle);
  await click(desk, 'relay-use-anyway');
  await desk.waitForFunction(
    () => document.querySelector('[data-slot="title"]')?.textContent?.includes('共同図書館'),
    BEHIND,
  );
});

test('an empty reply is said to be empty', async () => {
  await click(desk, 'relay-apply');
  await desk.waitForFunction(
    (place) => document.querySelector(place)?.textContent?.trim() !== '',
    BEHIND,
    selector('relay-result'),
  );
  expect(await textOf(desk, 'relay-result')).toMatch(/[ぁ-ん]/);
});

test('half a reply fills what it has, and what is missing is named', async () => {
  await pasteReply(session.chromium.browser, desk, reply.slice(0, reply.indexOf('リード:')));
  await desk.waitForFunction(
    () => document.querySelector('[data-slot="title"]')?.textContent?.includes('共同防潮堤'),
    BEHIND,
  );
  expect(await slotText('points')).toHaveLength(4);
  expect(await textOf(desk, 'relay-result')).toMatch(/リード/);
});

test('a reply half typed is there when the draft is opened again', async () => {
  const field = await byTestId(desk, 'relay-reply');
  await field.type('題名: 書きかけ');
  const search = await desk.evaluate(() => location.search);
  const again = await openExtensionTab(session.chromium, 'sidepanel', search);
  await byTestId(again, 'relay-reply');
  await again.waitForFunction(
    (place) => (document.querySelector(place) as HTMLTextAreaElement | null)?.value === '題名: 書きかけ',
    BEHIND,
    selector('relay-reply'),
  );
  await again.close();
});
