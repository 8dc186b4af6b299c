import type { Page } from 'puppeteer-core';
import type { EngineId } from '../../utils/post/engine-id.ts';
import { clickAt, selectAt, unlessClosed } from './at-place.ts';
import { BEHIND } from './behind.ts';
import { clickToolbar, pageAddress, waitForExtensionPage } from './extension-pages.ts';
import type { Chromium } from './launch-chromium.ts';
import { byTestId, click, selector } from './test-id.ts';

export interface ComposeChoices {
  engine: EngineId;
  depth?: 'points' | 'summary' | 'full';
}

/** Toolbar click, choices, and the compose button: gives the side panel, showing the new draft's editor. */
export async function composeDraft(chromium: Chromium, page: Page, choices: ComposeChoices): Promise<Page> {
  const popup = await clickToolbar(chromium, page);
  await choose(popup, choices);
  const open = await openPanel(chromium);
  const earlier = await open?.evaluate(() => location.search);
  await pressCompose(popup, 'button');
  const panel = open ?? (await waitForExtensionPage(chromium, 'sidepanel'));
  // A panel that was open shows the draft before until it hears of the new one.
  await panel.waitForFunction(
    (before) => location.search.includes('draft=') && location.search !== before,
    BEHIND,
    earlier,
  );
  await byTestId(panel, 'editor');
  return panel;
}

async function openPanel(chromium: Chromium): Promise<Page | undefined> {
  const target = chromium.browser.targets().find((one) => one.url().startsWith(pageAddress(chromium, 'sidepanel')));
  return target?.asPage();
}

/** Sets engine and depth in a popup that shows a clip. */
export async function choose(popup: Page, { engine, depth }: ComposeChoices): Promise<void> {
  await byTestId(popup, 'clip-title');
  await selectAt(popup, selector('engine'), engine);
  // The radio button itself is hidden under its label, which is what a person clicks.
  if (depth !== undefined) await clickAt(popup, `label:has([data-testid="depth-${depth}"])`);
}

/** Composes by Enter or by the button, in a popup that closes itself while it is at it. */
export async function pressCompose(popup: Page, by: 'enter' | 'button'): Promise<void> {
  if (by === 'enter') await unlessClosed(() => popup.keyboard.press('Enter'));
  else await click(popup, 'compose');
}
