import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAt } from '../../../scripts/drive/at-place.ts';
import { BEHIND } from '../../../scripts/drive/behind.ts';
import { choose, composeDraft } from '../../../scripts/drive/compose.ts';
import { clickToolbar } from '../../../scripts/drive/extension-pages.ts';
import { clickInText } from '../../../scripts/drive/in-text.ts';
import { selector } from '../../../scripts/drive/test-id.ts';
import { type Session, startSession } from './session.ts';

let session: Session;

beforeAll(async () => {
  session = await startSession();
});

afterAll(() => session?.end());

/** The Enter that ends a conversion, as browsers report it while an input method holds the keys. */
async function pressEnterOfConversion(client: CDPSession): Promise<void> {
  const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
  await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

const blockCount = (desk: Page) => desk.$$eval('[data-testid="editor"] [data-block-id]', (blocks) => blocks.length);

test('Enter that ends a conversion in the popup does not make a draft', async () => {
  const popup = await clickToolbar(session.chromium, await session.open('/sample/article.html'));
  await choose(popup, { engine: 'extractive' });
  const client = await popup.createCDPSession();
  await pressEnterOfConversion(client);
  // The popup answers a question asked after the key: it has dealt with the key and is still there.
  expect(await readAt(popup, selector('compose'), (button) => (button as HTMLButtonElement).disabled)).toBe(false);
  expect(session.chromium.browser.targets().some((one) => one.url().includes('sidepanel.html'))).toBe(false);
});

test('text being converted in the editor is kept by the Enter that ends the conversion, and no line is broken', async () => {
  const desk = await composeDraft(session.chromium, await session.open('/sample/article.html'), {
    engine: 'extractive',
  });
  const before = await blockCount(desk);
  await clickInText(desk, '[data-slot="lead"]');
  await desk.keyboard.press('End');
  const client = await desk.createCDPSession();
  for (const text of ['ぼ', 'ぼうちょう', 'ぼうちょうてい', '防潮堤']) {
    await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await pressEnterOfConversion(client);
  await client.send('Input.insertText', { text: '防潮堤' });
  await desk.waitForFunction(
    () => document.querySelector('[data-slot="lead"]')?.textContent?.includes('防潮堤'),
    BEHIND,
  );
  expect(await blockCount(desk)).toBe(before);
  expect(await readAt(desk, '[data-testid="editor"]', (editor) => editor.textContent.match(/防潮堤|ぼう/g))).toEqual([
    '防潮堤',
  ]);
  await desk.waitForSelector('[data-testid="save-state"][data-state="saved"]');
});
