import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickToolbar } from '../../../scripts/drive/extension-pages.ts';
import { byTestId } from '../../../scripts/drive/test-id.ts';
import { type Session, startSession } from './session.ts';

let session: Session;

beforeAll(async () => {
  session = await startSession();
});

afterAll(() => session?.end());

test('before the click there is nothing of ours on the page, and after it the page is as it was', async () => {
  const page = await session.chromium.browser.newPage();
  const client = await page.createCDPSession();
  const worlds: string[] = [];
  client.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) worlds.push(context.origin);
  });
  await client.send('Runtime.enable');
  await page.goto(`${session.server.origin}/sample/article.html`, { waitUntil: 'networkidle0' });
  const asked = [...session.server.requests];
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  expect(worlds).toEqual([]);
  expect(before).not.toContain('chrome-extension://');

  await page.bringToFront();
  const popup = await clickToolbar(session.chromium, page);
  await byTestId(popup, 'clip-title');
  expect(worlds).toEqual([`chrome-extension://${session.chromium.extensionId}`]);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  // The popup may show the lead image; the page's own resources are not fetched again.
  const later = session.server.requests.slice(asked.length);
  expect(later.filter((path) => path !== '/sample/harbour.svg')).toEqual([]);
});
