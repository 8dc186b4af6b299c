import { resolve } from 'node:path';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { clickAt, readAt, waitFocused } from './at-place.ts';
import { BEHIND } from './behind.ts';
import { BUILT_EDITORS } from './build-editors.ts';
import { pressShortcut } from './clipboard.ts';
import { type ArrivedBlock, readBlocks } from './read-blocks.ts';
import type { Route } from './serve.ts';

const project = resolve(import.meta.dirname, '../..');

/** What the editor pages need of the server; `buildEditors` must have run. */
export const EDITOR_ROUTES: Record<string, Route> = {
  '/editors/': resolve(project, 'tests/fixtures/editors'),
  '/editors-built/': BUILT_EDITORS,
  '/ckeditor4/': resolve(project, 'node_modules/ckeditor4'),
};

export type EditorName = 'note' | 'ameba' | 'ameba-acf-off';

const noteBody = 'div.ProseMirror.note-common-styles__textnote-body';
/** CKEditor's body lies in a frame of its own. */
const amebaBody = 'body.cke_editable';
const amebaTitle = 'input[name="entry_title"]';

/** Where each editor is served, and the fields a post is pasted into. */
export const EDITORS: Record<EditorName, { path: string; title: string; body: string }> = {
  note: { path: '/editors/note.html', title: 'textarea[placeholder="記事タイトル"]', body: noteBody },
  ameba: { path: '/editors/ameba.html', title: amebaTitle, body: amebaBody },
  'ameba-acf-off': { path: '/editors/ameba.html?acf=off', title: amebaTitle, body: amebaBody },
};

export interface EditorPage {
  page: Page;
  /** Real Ctrl+V (⌘V) into the body. */
  paste(): Promise<void>;
  /** Real Ctrl+V into the title field. */
  pasteTitle(): Promise<void>;
  /** Selects the first paragraph of the body by a real triple click, or all of it by real Ctrl+A (⌘A). */
  select(what: 'first' | 'all'): Promise<void>;
  /** Real Ctrl+Z (⌘Z) in the body, once. */
  undo(): Promise<void>;
  title(): Promise<string>;
  blocks(): Promise<ArrivedBlock[]>;
  /** Makes the writing area as long as what is in it, for a picture. */
  showWhole(): Promise<void>;
}

export async function openEditor(browser: Browser, origin: string, name: EditorName): Promise<EditorPage> {
  const page = await browser.newPage();
  await page.goto(origin + EDITORS[name].path);
  return editorIn(page, name);
}

/** The editor of a page that is open, once it can be written in. */
export async function editorIn(page: Page, name: EditorName): Promise<EditorPage> {
  const editor = EDITORS[name];
  const frame = name === 'note' ? page.mainFrame() : await writingFrame(page);
  const { body } = editor;
  await frame.waitForSelector(body);
  return {
    page,
    async paste() {
      await page.bringToFront();
      await (await frame.waitForSelector(body))?.click();
      await frame.waitForFunction(hasCaret, BEHIND, body);
      await pressShortcut(page, 'KeyV');
      await frame.waitForFunction(
        (selector) => document.querySelector(selector)?.textContent?.trim() !== '',
        BEHIND,
        body,
      );
    },
    async pasteTitle() {
      await page.bringToFront();
      await clickAt(page, editor.title);
      await waitFocused(page, editor.title);
      await pressShortcut(page, 'KeyV');
      await page.waitForFunction(
        (field) => document.querySelector<HTMLInputElement>(field)?.value !== '',
        BEHIND,
        editor.title,
      );
    },
    async select(what) {
      await page.bringToFront();
      await (await frame.waitForSelector(`${body} p`))?.click({ count: what === 'first' ? 3 : 1 });
      await frame.waitForFunction(hasCaret, BEHIND, body);
      if (what === 'all') await pressShortcut(page, 'KeyA');
      await frame.waitForFunction(() => getSelection()?.isCollapsed === false, BEHIND);
    },
    async undo() {
      await page.bringToFront();
      await frame.focus(body);
      await frame.waitForFunction(hasCaret, BEHIND, body);
      await pressShortcut(page, 'KeyZ');
    },
    title: () => readAt(page, editor.title, (field) => (field as HTMLInputElement).value),
    blocks: () => frame.$eval(body, readBlocks),
    async showWhole() {
      if (name === 'note') return;
      const height = await frame.evaluate(() => document.documentElement.scrollHeight);
      await page.$eval('#cke_1_contents', (area, to) => area.setAttribute('style', `height: ${to + 40}px`), height);
    },
  };
}

/** Whether keys go into the writing area. Runs in the page. */
const hasCaret = (body: string): boolean =>
  document.activeElement === document.querySelector(body) && getSelection()?.focusNode !== null;

/** CKEditor's own frame, once it can be written in. */
async function writingFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('#cke_1_contents iframe.cke_wysiwyg_frame');
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('CKEditor made no frame to write in');
  return frame;
}
