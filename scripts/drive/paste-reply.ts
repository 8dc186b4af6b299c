import type { Browser, Page } from 'puppeteer-core';
import { waitFocused } from './at-place.ts';
import { copyElsewhere, pressShortcut } from './clipboard.ts';
import { click, selector } from './test-id.ts';

/** Plays the chat AI: the reply is copied in another page and pasted by real keys into the desk's field. */
export async function pasteReply(browser: Browser, desk: Page, reply: string): Promise<void> {
  await copyElsewhere(browser, reply);
  await click(desk, 'relay-reply');
  await waitFocused(desk, selector('relay-reply'));
  await pressShortcut(desk, 'KeyA');
  await pressShortcut(desk, 'KeyV');
}

/** The same, and what was recognised goes into the draft. */
export async function applyReply(browser: Browser, desk: Page, reply: string): Promise<void> {
  await pasteReply(browser, desk, reply);
  await click(desk, 'relay-put');
}
