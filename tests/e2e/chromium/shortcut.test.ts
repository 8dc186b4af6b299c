import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickAt, readAt } from '../../../scripts/drive/at-place.ts';
import { BEHIND } from '../../../scripts/drive/behind.ts';
import { clickToolbar, openExtensionTab } from '../../../scripts/drive/extension-pages.ts';
import { byTestId, click } from '../../../scripts/drive/test-id.ts';
import { type Session, startSession } from './session.ts';

let session: Session;

beforeAll(async () => {
  session = await startSession();
});

afterAll(() => session?.end());

// Keys that belong to the browser's own window cannot be pressed through the debugging protocol.
test('Alt+Shift+Y is registered as a click on the toolbar icon', async () => {
  const options = await openExtensionTab(session.chromium, 'options');
  const commands = await options.evaluate('chrome.commands.getAll()');
  expect(commands).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: '_execute_action', shortcut: expect.stringMatching(/Alt\+Shift\+Y|⌥⇧Y/) }),
    ]),
  );
});

test('the context menu has an entry for pages and selections', async () => {
  const background = await session.chromium.browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await background.worker();
  // A native menu cannot be opened through the debugging protocol. An entry that is not there cannot be updated; it is
  // made when the extension is installed, which may be this very moment.
  const known = `new Promise((done) => {
    const look = (left) =>
      chrome.contextMenus.update('clip', {}, () =>
        chrome.runtime.lastError && left > 0 ? setTimeout(look, 50, left - 1) : done(left > 0),
      );
    look(100);
  })`;
  expect(await worker?.evaluate(known)).toBe(true);
});

test('selected text alone is clipped on demand', async () => {
  const page = await session.open('/sample/article.html');
  await clickAt(page, 'article > p:nth-of-type(5)', { count: 3 });
  const selected = await page.evaluate(() => getSelection()?.toString().trim());
  const popup = await clickToolbar(session.chromium, page);
  await byTestId(popup, 'selection-only');
  const whole = await readAt(popup, '[data-testid="clip-words"]', (words) => words.textContent);
  await click(popup, 'selection-only');
  await popup.waitForFunction(
    (before) => document.querySelector('[data-testid="clip-words"]')?.textContent !== before,
    BEHIND,
    whole,
  );
  expect(selected).toContain('310,000');
});
