import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { readAt, typeAt, waitFocused, waitGone } from '../../../scripts/drive/at-place.ts';
import { BEHIND } from '../../../scripts/drive/behind.ts';
import { readClipboard } from '../../../scripts/drive/clipboard.ts';
import { composeDraft } from '../../../scripts/drive/compose.ts';
import { openExtensionTab } from '../../../scripts/drive/extension-pages.ts';
import { clickInText } from '../../../scripts/drive/in-text.ts';
import { applyReply, pasteReply } from '../../../scripts/drive/paste-reply.ts';
import { byTestId, click, selector, textOf } from '../../../scripts/drive/test-id.ts';
import { storedRows } from './engines/writing-desk.ts';
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

const paste = (text: string) => pasteReply(session.chromium.browser, desk, text);
const apply = (text: string) => applyReply(session.chromium.browser, desk, text);

const slotText = (slot: string) =>
  desk.$$eval(`${selector('editor')} [data-slot="${slot}"]`, (blocks) => blocks.map((block) => block.textContent));

const editorText = () => readAt(desk, selector('editor'), (editor) => editor.textContent);

const written = (slot: string, words: string) =>
  desk.waitForFunction(
    (blocks, wanted) => [...document.querySelectorAll(blocks)].some((block) => block.textContent?.includes(wanted)),
    BEHIND,
    `${selector('editor')} [data-slot="${slot}"]`,
    words,
  );

/** Each part of the preview and how many texts it shows. */
async function previewed(): Promise<(readonly [part: string | undefined, texts: number])[]> {
  await byTestId(desk, 'reply-preview');
  return desk.$$eval(`${selector('reply-preview')} [data-part]`, (parts) =>
    parts.map((part) => [(part as HTMLElement).dataset.part, part.querySelectorAll('dd').length] as const),
  );
}

async function copyPrompt(): Promise<string> {
  await click(desk, 'relay-copy-prompt');
  return readClipboard(session.chromium.browser);
}

/** Once the panel has said something of what was pasted. */
async function outcome(): Promise<string> {
  await desk.waitForFunction(
    (place) => document.querySelector(place)?.textContent?.trim() !== '',
    BEHIND,
    selector('relay-result'),
  );
  return textOf(desk, 'relay-result');
}

test('one click copies a prompt with the article and the form of the answer', async () => {
  const prompt = await copyPrompt();
  expect(prompt).toContain('The barrier will cost €1.2 billion');
  expect(prompt).toContain('要点:');
});

test('a pasted reply is shown part by part before any of it goes in, and Enter puts it in', async () => {
  const before = await editorText();
  await paste(reply);
  expect(await previewed()).toEqual([
    ['title', 1],
    ['points', 4],
    ['lead', 2],
    ['sections', 10],
  ]);
  expect(await desk.$(selector('relay-missing'))).toBeNull();
  expect(await editorText()).toBe(before);

  await desk.waitForFunction((button) => document.activeElement?.matches(button), BEHIND, selector('relay-put'));
  await desk.keyboard.press('Enter');
  await written('title', '共同防潮堤');
  expect(await slotText('title')).toEqual(['港湾4都市、共同防潮堤の建設で合意 2年の協議を経て']);
  expect(await slotText('points')).toHaveLength(4);
  expect(await slotText('lead')).toHaveLength(2);
  expect(await slotText('sections')).toHaveLength(10);
  expect(await desk.$$('[data-untranslated]')).toHaveLength(0);
  // All that was asked for is there: the panel makes room for it, and the writer goes on in the text.
  expect(await desk.$(selector('writing-panel'))).toBeNull();
  await expect.poll(() => textOf(desk, 'writing-status')).toContain('回答を下書きに入れました');
  await waitFocused(desk, selector('editor'));
});

test('the caret stays where the writer had it when a reply goes in', async () => {
  const caretSlot = () =>
    desk.evaluate(() => {
      const node = getSelection()?.anchorNode;
      const element = node instanceof Element ? node : node?.parentElement;
      return element?.closest<HTMLElement>('[data-slot]')?.dataset.slot;
    });
  await clickInText(desk, `[data-slot="title"]`);
  await apply(reply);
  await written('title', '共同防潮堤');
  await desk.waitForFunction((editor) => document.activeElement?.matches(editor), BEHIND, selector('editor'));
  expect(await caretSlot()).toBe('title');
});

test('a block shows the sentence it was made from', async () => {
  await apply(reply);
  await written('title', '共同防潮堤');
  const sources = await readAt(desk, '[data-slot="title"]', (block) =>
    block.getAttribute('data-source-ids')?.split(' '),
  );
  expect(sources).toHaveLength(1);
  await click(desk, 'toggle-original');
  const sentence = await desk.waitForSelector(`[data-testid="original-sentence"][data-sentence-id="${sources?.[0]}"]`);
  expect(await sentence?.evaluate((node) => node.textContent)).toContain('Four port cities signed an agreement');
  await click(desk, 'toggle-original');
});

test('the reply may come in a code fence with chatter around it', async () => {
  await apply(`承知しました。\n\n\`\`\`text\n${reply}\`\`\`\n\nほかにもお手伝いできます。`);
  await written('title', '共同防潮堤');
  expect((await slotText('sections')).join()).not.toContain('お手伝い');
});

const forAnotherArticle = reply
  .replaceAll(/防潮堤|港湾|水門|堤防/g, '図書館')
  .replaceAll(/\[\d+\]/g, '')
  .replaceAll(/[0-9]+/g, (digits) => String(Number(digits) * 7 + 3))
  .replaceAll(
    /ハルモア|ブレンウィック|オスターヘイブン|セントアルダン|イネス・マーロウ|レンネ|ピア・サンドストローム/g,
    'ヴォルケン',
  );

const unusable = [
  ['the prompt itself', copyPrompt],
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
    const before = await editorText();
    const text = await make();
    await paste(text);
    expect(await outcome()).toMatch(/[ぁ-ん]/);
    expect(await editorText()).toBe(before);
    expect(await desk.$(selector('reply-preview'))).toBeNull();
    // What was pasted is kept.
    expect(await readAt(desk, selector('relay-reply'), (field) => (field as HTMLTextAreaElement).value.trim())).toBe(
      text.trim(),
    );
  },
);

test('a reply taken for another article’s is shown and goes in where the writer knows better', async () => {
  await paste(forAnotherArticle);
  await click(desk, 'relay-use-anyway');
  await click(desk, 'relay-put');
  await written('title', '共同図書館');
});

test('an empty reply is said to be empty', async () => {
  await click(desk, 'relay-apply');
  expect(await outcome()).toMatch(/[ぁ-ん]/);
});

/** The sample reply cut at its labels; the text before the first heading counts as a section. */
const cut = (from: string, to?: string) =>
  reply.slice(reply.indexOf(from), to === undefined ? undefined : reply.indexOf(to));
const lead = cut('リード:', '本文:');
const beforeHeadings = cut('本文:', '見出し: 合意');
const howItCame = cut('見出し: 合意', '見出し: 何が');
const whatIsBuilt = cut('見出し: 何が', '見出し: 漁業者');
const fishing = cut('見出し: 漁業者');

test('what a reply lacks is named, and asked for by follow-up prompts that ask for nothing else', async () => {
  await paste(cut('題名:', 'リード:') + howItCame + fishing);
  expect(await textOf(desk, 'relay-missing')).toMatch(/リード、本文の書き出し、本文の「What will be built」/);
  await click(desk, 'relay-put');
  await written('sections', '漁業者は反対');
  // What comes next is in sight, under the writer's hand.
  await desk.waitForFunction(
    (button) => document.activeElement?.matches(button),
    BEHIND,
    selector('relay-copy-prompt'),
  );
  expect(await textOf(desk, 'relay-panel')).toContain('このあと、依頼がもう1回あります');
  expect(await slotText('points')).toHaveLength(4);

  // The lead is about all of the article, so it is shown all of it.
  const forLead = await copyPrompt();
  expect(forLead).toContain('\nリード:');
  expect(forLead).not.toMatch(/\n(?:題名|要点|見出し|本文):/);
  await apply(lead);
  await written('lead', '4つの港湾都市');

  const forSections = await copyPrompt();
  expect(forSections).toMatch(/\n見出し:[\s\S]*\n本文:/);
  expect(forSections).not.toMatch(/\n(?:題名|要点|リード):/);
  expect(forSections).toContain('The barrier will cost €1.2 billion');
  expect(forSections).toContain('six steel gates');
  expect(forSections).not.toContain('Nobody wanted to be the last one');
  expect(forSections).not.toContain('which 140 boats use');

  await apply(beforeHeadings + whatIsBuilt);
  await written('sections', '何が造られるのか');
  const order = ['総工費12億ユーロ', '合意までの経緯', '何が造られるのか', '漁業者は反対'];
  const sections = await slotText('sections');
  expect(sections).toHaveLength(10);
  expect(sections.flatMap((text) => order.filter((words) => text?.includes(words)))).toEqual(order);
  expect(await desk.$(selector('writing-panel'))).toBeNull();
});

test('a follow-up answered with all of the article changes only what was asked for', async () => {
  await apply(cut('題名:', '本文:') + howItCame.replace('合意までの経緯', '合意への道') + fishing);
  await written('sections', '合意への道');
  await apply(reply);
  await written('sections', '何が造られるのか');
  expect(await slotText('sections')).toHaveLength(10);
  expect((await slotText('sections')).join()).not.toContain('合意までの経緯');
});

test('words of the writer’s own are asked about, and kept where the writer wants that', async () => {
  await clickInText(desk, `[data-slot="title"]`);
  await desk.keyboard.type('自分で付けた題名');
  await apply(reply);
  expect(await textOf(desk, 'overwrite-question')).toContain('題名');
  await click(desk, 'overwrite-keep');
  await written('points', '総工費は12億ユーロ');
  expect(await slotText('title')).toEqual(['自分で付けた題名']);
});

test('a part kept in the writer’s words is not asked for again', async () => {
  await clickInText(desk, `[data-slot="title"]`);
  await desk.keyboard.type('自分で付けた題名');
  await apply(cut('題名:', 'リード:'));
  await click(desk, 'overwrite-keep');
  await written('points', '総工費は12億ユーロ');
  expect(await copyPrompt()).not.toMatch(/\n題名:/);
});

test('words typed where the first reply had nothing are asked about before the rest takes their place', async () => {
  await apply(cut('題名:', '本文:'));
  await written('lead', '4つの港湾都市');
  await clickInText(desk, `[data-slot="sections"]`);
  await desk.keyboard.type('自分で書いた本文');
  await apply(cut('本文:'));
  expect(await textOf(desk, 'overwrite-question')).toContain('本文');
  const sections = async () => (await slotText('sections')).join('');
  expect(await sections()).toBe('自分で書いた本文');
  await click(desk, 'overwrite-keep');
  // Nothing else is missing: what is kept is not waited for.
  await waitGone(desk, selector('writing-panel'));
  expect(await sections()).toBe('自分で書いた本文');
});

test('a reply is there when the panel was closed before it was put in', async () => {
  await paste(reply);
  await previewed();
  await click(desk, 'toggle-writing');
  expect(await desk.$(selector('writing-panel'))).toBeNull();
  await click(desk, 'toggle-writing');
  await expect
    .poll(() => readAt(desk, selector('relay-reply'), (field) => (field as HTMLTextAreaElement).value.trim()))
    .toBe(reply.trim());
  await click(desk, 'relay-apply');
  await click(desk, 'relay-put');
  await written('title', '共同防潮堤');
});

test('a reply half typed is there when the draft is opened again', async () => {
  await typeAt(desk, selector('relay-reply'), '題名: 書きかけ');
  // What is stored is what another window finds.
  await expect.poll(async () => JSON.stringify(await storedRows(desk, 'scratch'))).toContain('題名: 書きかけ');
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
