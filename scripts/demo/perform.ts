import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { readClipboard } from '../drive/clipboard.ts';
import { choose, composeDraft, pressCompose } from '../drive/compose.ts';
import { copyFor } from '../drive/copy-for.ts';
import { type EditorName, openEditor } from '../drive/editor-pages.ts';
import { clickToolbar, openExtensionTab, waitForExtensionPage } from '../drive/extension-pages.ts';
import { type Chromium, launchChromium } from '../drive/launch-chromium.ts';
import { pasteReply } from '../drive/paste-reply.ts';
import type { Server } from '../drive/serve.ts';
import { type Scheme, type Shot, shoot } from '../drive/shoot.ts';
import { byTestId, click } from '../drive/test-id.ts';
import { writeProfile } from '../drive/write-profile.ts';
import { SAMPLE_PROFILE, SAMPLE_SERVICES } from './sample-profile.ts';

const SAMPLE_REPLY = resolve(import.meta.dirname, '../sample/reply.txt');
const schemes: Scheme[] = ['light', 'dark'];

/** Does what a writer does, by real clicks and keys in a browser without a window; leaves pictures and the post in `output`. */
export async function perform(server: Server, output: string): Promise<void> {
  const chromium = await launchChromium({ scale: 2 });
  try {
    await fillProfile(chromium, output);
    const desk = await makeDraftByRelay(chromium, server, output);
    await pasteEverywhere(chromium, server, desk, output);
    console.log(await copiedText(chromium, desk));
    await shootList(await makeDraftByExtract(chromium, server, output), output);
    console.log(`\n画面の写真を ${output} に残しました。`);
  } finally {
    await chromium.close();
  }
}

async function fillProfile(chromium: Chromium, output: string): Promise<void> {
  const options = await openExtensionTab(chromium, 'options');
  await writeProfile(options, SAMPLE_PROFILE, SAMPLE_SERVICES);
  await shootBoth(options, output, 'options', { surface: 'tab' });
  await options.close();
}

async function makeDraftByRelay(chromium: Chromium, server: Server, output: string): Promise<Page> {
  const article = await openArticle(chromium, server);
  await shoot(article, { folder: output, name: '1-article', surface: 'tab', height: 800 });
  const popup = await clickToolbar(chromium, article);
  await choose(popup, { engine: 'relay', depth: 'summary' });
  await shootBoth(popup, output, '2-popup', { surface: 'popup' });
  const opened = waitForExtensionPage(chromium, 'sidepanel');
  await pressCompose(popup, 'button');
  const desk = await opened;
  await click(desk, 'relay-copy-prompt');
  await desk.bringToFront();
  await shootBoth(desk, output, '3-relay', { surface: 'panel' });
  // The chat AI's part, played by a file: the prompt has to be on the clipboard, and the reply comes back the same way.
  const prompt = await readClipboard(chromium.browser);
  if (!prompt.includes('shared flood barrier')) throw new Error('The copied prompt does not hold the article');
  await pasteReply(chromium.browser, desk, readFileSync(SAMPLE_REPLY, 'utf8'));
  await desk.waitForFunction(() => document.querySelector('[data-slot="points"]')?.textContent?.includes('防潮堤'));
  await shootBoth(desk, output, '4-draft', { surface: 'panel' });
  await click(desk, 'toggle-original');
  await byTestId(desk, 'original-pane');
  await shootBoth(desk, output, '5-original', { surface: 'panel', width: 1100, height: 900 });
  await click(desk, 'toggle-original');
  return desk;
}

async function pasteEverywhere(chromium: Chromium, server: Server, desk: Page, output: string): Promise<void> {
  for (const target of ['note', 'ameba'] as const satisfies EditorName[]) {
    await copyFor(desk, target);
    const editor = await openEditor(chromium.browser, server.origin, target);
    await editor.paste();
    const arrived = await editor.blocks();
    await copyFor(desk, target, 'copy-title');
    await editor.pasteTitle();
    await editor.showWhole();
    await shoot(editor.page, { folder: output, name: `6-pasted-${target}`, surface: 'tab', width: 800 });
    console.log(`${target}: ${arrived.length}段落を貼り付けました。題名: ${await editor.title()}`);
    await editor.page.close();
  }
}

/** The whole post as plain text, by way of the clipboard. */
async function copiedText(chromium: Chromium, desk: Page): Promise<string> {
  await copyFor(desk, 'plain');
  return readClipboard(chromium.browser);
}

async function makeDraftByExtract(chromium: Chromium, server: Server, output: string): Promise<Page> {
  const desk = await composeDraft(chromium, await openArticle(chromium, server), {
    engine: 'extractive',
    depth: 'summary',
  });
  await shootBoth(desk, output, '7-extract', { surface: 'panel' });
  return desk;
}

async function shootList(desk: Page, output: string): Promise<void> {
  await click(desk, 'desk-back');
  await byTestId(desk, 'draft-list');
  await shootBoth(desk, output, '8-drafts', { surface: 'panel' });
}

async function openArticle(chromium: Chromium, server: Server): Promise<Page> {
  const page = await chromium.browser.newPage();
  await page.goto(`${server.origin}/sample/article.html`);
  await page.bringToFront();
  return page;
}

async function shootBoth(
  page: Page,
  folder: string,
  name: string,
  size: Omit<Shot, 'folder' | 'name' | 'scheme'>,
): Promise<void> {
  for (const scheme of schemes) await shoot(page, { folder, name: `${name}-${scheme}`, scheme, ...size });
}
