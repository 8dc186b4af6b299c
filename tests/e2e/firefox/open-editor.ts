import { EDITORS, type EditorName } from '../../../scripts/drive/editor-pages.ts';
import { type ArrivedBlock, readBlocks } from '../../../scripts/drive/read-blocks.ts';
import { openTab } from './in-chrome.ts';
import type { Session } from './session.ts';
import { surfaceOf } from './surface.ts';

export interface EditorTab {
  /** Real Ctrl+V into the empty body. */
  paste(): Promise<void>;
  /** Real Ctrl+V into the title field. */
  pasteTitle(): Promise<void>;
  title(): Promise<string>;
  blocks(): Promise<ArrivedBlock[]>;
}

/** Opens the editor page in a new tab, once it can be written in. */
export async function openEditor({ firefox, server, tab }: Session, name: EditorName): Promise<EditorTab> {
  const { path, title, body } = EDITORS[name];
  const writing = name === 'note' ? tab : surfaceOf(firefox, 'tab-frame');
  await firefox.inChrome(openTab, server.origin + path);
  await tab.shown(server.origin + path);
  await writing.until(
    'an editor',
    (selector) => document.querySelector<HTMLElement>(selector)?.isContentEditable,
    body,
  );
  return {
    async paste() {
      await writing.click(body);
      await writing.until('the caret', (area) => document.activeElement?.matches(area), body);
      await writing.press('Control+v');
      await writing.until('what was pasted', (selector) => document.querySelector(selector)?.textContent?.trim(), body);
    },
    async pasteTitle() {
      await tab.click(title);
      await tab.until('the title in focus', (field) => document.activeElement?.matches(field), title);
      await tab.press('Control+v');
      await tab.until('the title pasted', (field) => document.querySelector<HTMLInputElement>(field)?.value, title);
    },
    title: () => tab.evaluateOn(title, (field) => (field as HTMLInputElement).value),
    blocks: () => writing.evaluateOn(body, readBlocks),
  };
}
