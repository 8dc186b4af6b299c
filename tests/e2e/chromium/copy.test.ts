import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SAMPLE_PROFILE, SAMPLE_SERVICES } from '../../../scripts/demo/sample-profile.ts';
import { clickAt, focusAt } from '../../../scripts/drive/at-place.ts';
import { readClipboard } from '../../../scripts/drive/clipboard.ts';
import { composeDraft } from '../../../scripts/drive/compose.ts';
import { copyFor } from '../../../scripts/drive/copy-for.ts';
import { type EditorName, openEditor } from '../../../scripts/drive/editor-pages.ts';
import { openExtensionTab } from '../../../scripts/drive/extension-pages.ts';
import { click, selector, textOf } from '../../../scripts/drive/test-id.ts';
import { writeProfile } from '../../../scripts/drive/write-profile.ts';
import { expectWholePost, readShownPost } from '../shown-post.ts';
import { type Session, startSession } from './session.ts';

let session: Session;
let desk: Page;

beforeAll(async () => {
  session = await startSession();
  const options = await openExtensionTab(session.chromium, 'options');
  await writeProfile(options, SAMPLE_PROFILE, SAMPLE_SERVICES);
  const page = await session.open('/sample/article.html');
  desk = await composeDraft(session.chromium, page, { engine: 'extractive' });
});

afterAll(() => session?.end());

const shownPost = () => desk.evaluate(readShownPost);

test.each([
  ['note', 'note'],
  ['ameba', 'ameba'],
  ['ameba', 'ameba-acf-off'],
] as const satisfies Array<['note' | 'ameba', EditorName]>)(
  'a draft copied for %s and pasted by real keys into %s arrives whole, emoji links too',
  async (target, name) => {
    const post = await shownPost();
    await copyFor(desk, target);
    const editor = await openEditor(session.chromium.browser, session.server.origin, name);
    await editor.paste();
    expectWholePost(await editor.blocks(), post);
    await copyFor(desk, target, 'copy-title');
    await editor.pasteTitle();
    expect(await editor.title()).toBe(post.find((block) => block.kind === 'title')?.text);
    await editor.page.close();
  },
);

test('plain text holds every line of the post, and the addresses beside their words', async () => {
  const post = await shownPost();
  await copyFor(desk, 'plain');
  const text = await readClipboard(session.chromium.browser);
  const lines = text.split('\n').filter((line) => line !== '');
  expect(lines).toHaveLength(post.length);
  for (const { text: shown, links } of post) if (links.length === 0) expect(text).toContain(shown);
  expect(text).toContain(`Ameba Blog:🔹 ${SAMPLE_SERVICES.ameba}`);
});

test('Markdown has headings, points and links', async () => {
  await copyFor(desk, 'markdown');
  const text = await readClipboard(session.chromium.browser);
  expect(text).toMatch(/^#{1,2} .*Port cities/m);
  expect(text).toMatch(/^- /m);
  expect(text).toContain(`[🔹](${SAMPLE_SERVICES.ameba})`);
});

test('of a source that is copied it is said to switch the editor first', async () => {
  expect(await copyFor(desk, 'amebaHtml')).toContain('HTMLの編集に切り替えてから');
});

test('copying names the blocks that are still in the source language', async () => {
  await copyFor(desk, 'note');
  await expect.poll(() => textOf(desk, 'copy-result')).toContain('未訳');
});

test('what the target cannot hold is said before anything is copied', async () => {
  await clickAt(desk, `label:has(${selector('target-ameba')})`);
  await click(desk, 'verdict-target');
  // The sample's title is longer than the 48 characters Ameba allows.
  await expect.poll(() => textOf(desk, 'finding-says')).toContain('48');
});

test('Alt+C copies from the keyboard', async () => {
  await copyFor(desk, 'markdown');
  await copyFor(desk, 'plain', 'copy-title');
  await desk.bringToFront();
  await focusAt(desk, '[data-testid="editor"]');
  await desk.keyboard.down('Alt');
  await desk.keyboard.press('KeyC');
  await desk.keyboard.up('Alt');
  expect(await readClipboard(session.chromium.browser)).toContain(SAMPLE_PROFILE['profile-homepage']);
});
