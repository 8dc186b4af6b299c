import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickToolbar } from '../../../scripts/drive/extension-pages.ts';
import { byTestId } from '../../../scripts/drive/test-id.ts';
import type { ClipReply } from '../../../utils/article/clip-result.ts';
import { SELECTION_CASES, SELECTION_ROUTES, selectRanges, showBlocks } from '../selection-cases.ts';
import { type Session, startSession } from './session.ts';

let session: Session;
let page: Page;
let popup: Page;

beforeAll(async () => {
  session = await startSession(SELECTION_ROUTES);
  page = await session.open('/selection/');
  popup = await clickToolbar(session.chromium, page);
  await byTestId(popup, 'clip-title');
});

afterAll(() => session?.end());

/** What the content script gives, asked for from the popup, which has been granted the tab. */
const clip = () =>
  popup.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const [frame] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['/clip.js'] });
    return frame.result;
  })()`) as Promise<ClipReply>;

test.each(SELECTION_CASES)('the selection gives $name', async ({ ranges, blocks }) => {
  await page.evaluate(selectRanges, ranges);
  const reply = await clip();
  if (!reply.ok) throw new Error(reply.problem.kind);
  expect(showBlocks(reply.selection)).toEqual(blocks);
  const { title, authors, siteName } = reply.article;
  expect(reply.selection).toMatchObject({ title, authors, siteName, selectionOnly: true });
  expect(reply.article.selectionOnly).toBe(false);
});

test('reading a selection makes nothing of the page: no element of its own comes to life', async () => {
  const born = () => page.evaluate('window.born');
  const before = await born();
  await page.evaluate(selectRanges, [
    [
      ['#first', 0],
      ['#end', 10],
    ],
  ] as const);
  await clip();
  expect(await born()).toBe(before);
});
