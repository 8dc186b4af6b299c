import type { Browser, Page } from 'puppeteer-core';
import { focusAt } from './at-place.ts';
import { BEHIND } from './behind.ts';

const modifier = process.platform === 'darwin' ? 'Meta' : 'Control';

/** Presses a shortcut of the system's, such as Ctrl+V or ⌘V. */
export async function pressShortcut(page: Page, key: 'KeyA' | 'KeyC' | 'KeyV' | 'KeyX' | 'KeyZ'): Promise<void> {
  const commands = { KeyA: 'SelectAll', KeyC: 'Copy', KeyV: 'Paste', KeyX: 'Cut', KeyZ: 'Undo' };
  await page.keyboard.down(modifier);
  // macOS binds these keys in its menus, which a browser without a window does not have.
  await page.keyboard.press(key, process.platform === 'darwin' ? { commands: [commands[key]] } : {});
  await page.keyboard.up(modifier);
}

/** What Ctrl+V gives in a plain text field: the clipboard as any other program sees it. */
export async function readClipboard(browser: Browser): Promise<string> {
  return withTextField(browser, '', async (page) => {
    await pressShortcut(page, 'KeyV');
    await page.waitForFunction(() => document.querySelector('textarea')?.value !== '', BEHIND);
    return page.$eval('textarea', (field) => field.value);
  });
}

/** The HTML on the clipboard, as a page hears of it with a real Ctrl+V. */
export async function readClipboardHtml(browser: Browser): Promise<string> {
  return withTextField(browser, '', async (page) => {
    // It listens before the keys go down: a paste that came first would be waited for in vain.
    const heard = await page.evaluateHandle(() => ({
      html: new Promise<string>((done) => {
        const hear = (event: ClipboardEvent) => done(event.clipboardData?.getData('text/html') ?? '');
        document.addEventListener('paste', hear, { once: true });
      }),
    }));
    await pressShortcut(page, 'KeyV');
    return heard.evaluate(({ html }) => html);
  });
}

/** Puts text on the clipboard as a writer does: select all, Ctrl+C, in some other page. */
export async function copyElsewhere(browser: Browser, text: string): Promise<void> {
  await withTextField(browser, text, async (page) => {
    await page.evaluate(() => document.addEventListener('copy', () => document.body.append('copied')));
    await pressShortcut(page, 'KeyA');
    await pressShortcut(page, 'KeyC');
    await page.waitForFunction(() => document.body.textContent?.endsWith('copied'), BEHIND);
  });
}

async function withTextField<Value>(
  browser: Browser,
  text: string,
  work: (page: Page) => Promise<Value>,
): Promise<Value> {
  const page = await browser.newPage();
  try {
    await page.setContent('<!doctype html><textarea rows="20" cols="80"></textarea>');
    await page.$eval(
      'textarea',
      (field, content) => {
        field.value = content;
      },
      text,
    );
    await page.bringToFront();
    await focusAt(page, 'textarea');
    return await work(page);
  } finally {
    await page.close();
  }
}
