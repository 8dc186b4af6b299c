import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClipReply } from '../../../utils/article/clip-result.ts';
import { MULTI_RANGE_CASES, SELECTION_CASES, SELECTION_ROUTES, selectRanges, showBlocks } from '../selection-cases.ts';
import { clickToolbar } from './extension-pages.ts';
import { type Session, startSession } from './session.ts';
import { byTestId, type Surface } from './surface.ts';

let session: Session;
let popup: Surface;

beforeAll(async () => {
  session = await startSession(SELECTION_ROUTES);
  await session.open('/selection/');
  popup = await clickToolbar(session);
  await popup.text(byTestId('clip-title'));
});

afterAll(() => session?.end());

declare const browser: {
  tabs: { query(asked: object): Promise<{ id: number }[]> };
  scripting: { executeScript(injection: object): Promise<{ result: unknown }[]> };
};

/** What the content script gives, asked for from the popup, which has been granted the tab. */
const clip = () =>
  popup.evaluate(async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    const injection = { target: { tabId: tab?.id }, files: ['/clip.js'] };
    return (await browser.scripting.executeScript(injection))[0]?.result as ClipReply;
  });

test.each([...SELECTION_CASES, ...MULTI_RANGE_CASES])('the selection gives $name', async ({ ranges, blocks }) => {
  await session.tab.evaluate(selectRanges, ranges);
  const reply = await clip();
  if (!reply.ok) throw new Error(reply.problem.kind);
  expect(showBlocks(reply.selection)).toEqual(blocks);
});
