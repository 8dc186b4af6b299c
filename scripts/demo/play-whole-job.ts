import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { BEHIND } from '../drive/behind.ts';
import { readClipboard } from '../drive/clipboard.ts';
import { choose, composeDraft, pressCompose } from '../drive/compose.ts';
import { copyFor } from '../drive/copy-for.ts';
import { openEditor } from '../drive/editor-pages.ts';
import { clickToolbar, openExtensionTab, waitForExtensionPage } from '../drive/extension-pages.ts';
import { clickInText } from '../drive/in-text.ts';
import { type Chromium, launchChromium } from '../drive/launch-chromium.ts';
import { applyReply } from '../drive/paste-reply.ts';
import type { Server } from '../drive/serve.ts';
import type { Surface } from '../drive/shoot.ts';
import { byTestId, click } from '../drive/test-id.ts';
import { writeProfile } from '../drive/write-profile.ts';
import { SAMPLE_PROFILE, SAMPLE_SERVICES } from './sample-profile.ts';

const SAMPLE_REPLY = resolve(import.meta.dirname, '../sample/reply.txt');

/** What the person doing the job has in front of them, in the order they come to it. */
export type ViewName =
  | 'settings'
  | 'article'
  | 'popup'
  | 'relay'
  | 'draft'
  | 'original'
  | 'pasted-note'
  | 'pasted-ameba'
  | 'extract'
  | 'drafts';

export interface View {
  name: ViewName;
  page: Page;
  surface: Surface;
}

export interface Job {
  server: Server;
  /** Called at each view, while it is in front. */
  onView: (view: View) => Promise<void>;
}

/** Does what a writer does, by real clicks and keys in a browser without a window. Gives the post as it lies on the clipboard as text. */
export async function playWholeJob({ server, onView }: Job): Promise<string> {
  const chromium = await launchChromium({ scale: 2 });
  try {
    await fillProfile(chromium, onView);
    const desk = await makeDraftByRelay(chromium, server, onView);
    await pasteIntoEditors(chromium, server, desk, onView);
    await copyFor(desk, 'plain');
    const post = await readClipboard(chromium.browser);
    await makeDraftByExtract(chromium, server, onView);
    return post;
  } finally {
    await chromium.close();
  }
}

async function fillProfile(chromium: Chromium, onView: Job['onView']): Promise<void> {
  const page = await openExtensionTab(chromium, 'options');
  await writeProfile(page, SAMPLE_PROFILE, SAMPLE_SERVICES);
  await onView({ name: 'settings', page, surface: 'tab' });
  await page.close();
}

async function makeDraftByRelay(chromium: Chromium, server: Server, onView: Job['onView']): Promise<Page> {
  const article = await openArticle(chromium, server);
  await onView({ name: 'article', page: article, surface: 'tab' });
  const popup = await clickToolbar(chromium, article);
  await choose(popup, { engine: 'relay', depth: 'summary' });
  await onView({ name: 'popup', page: popup, surface: 'popup' });
  const opened = waitForExtensionPage(chromium, 'sidepanel');
  await pressCompose(popup, 'button');
  const page = await opened;
  await click(page, 'relay-copy-prompt');
  await page.bringToFront();
  await onView({ name: 'relay', page, surface: 'panel' });
  // The chat AI's part is played by a file; the prompt has to be on the clipboard all the same.
  const prompt = await readClipboard(chromium.browser);
  if (!prompt.includes('shared flood barrier')) throw new Error('The copied prompt does not hold the article');
  await applyReply(chromium.browser, page, readFileSync(SAMPLE_REPLY, 'utf8'));
  await page.waitForFunction(
    () => document.querySelector('[data-slot="points"]')?.textContent?.includes('防潮堤'),
    BEHIND,
  );
  await page.waitForSelector('[data-testid="save-state"][data-state="saved"]');
  await onView({ name: 'draft', page, surface: 'panel' });
  await click(page, 'toggle-original');
  await byTestId(page, 'original-pane');
  await clickInText(page, '[data-slot="points"]');
  await page.waitForSelector('[data-testid="original-sentence"][data-lit="true"]');
  await onView({ name: 'original', page, surface: 'panel' });
  await click(page, 'toggle-original');
  return page;
}

async function pasteIntoEditors(chromium: Chromium, server: Server, desk: Page, onView: Job['onView']): Promise<void> {
  for (const target of ['note', 'ameba'] as const) {
    await copyFor(desk, target);
    const editor = await openEditor(chromium.browser, server.origin, target);
    await editor.paste();
    await copyFor(desk, target, 'copy-title');
    await editor.pasteTitle();
    const title = await editor.title();
    if (!title.includes('防潮堤')) throw new Error(`The title did not arrive in ${target}'s editor: ${title}`);
    await editor.showWhole();
    await onView({ name: `pasted-${target}`, page: editor.page, surface: 'tab' });
    await editor.page.close();
  }
}

async function makeDraftByExtract(chromium: Chromium, server: Server, onView: Job['onView']): Promise<void> {
  const article = await openArticle(chromium, server);
  const page = await composeDraft(chromium, article, { engine: 'extractive', depth: 'summary' });
  await onView({ name: 'extract', page, surface: 'panel' });
  await click(page, 'desk-back');
  await byTestId(page, 'draft-list');
  await onView({ name: 'drafts', page, surface: 'panel' });
}

async function openArticle(chromium: Chromium, server: Server): Promise<Page> {
  const page = await chromium.browser.newPage();
  await page.goto(`${server.origin}/sample/article.html`);
  await page.bringToFront();
  return page;
}
