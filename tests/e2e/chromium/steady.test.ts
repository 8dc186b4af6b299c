import { afterAll, beforeAll, expect, test } from 'vitest';
import { BEHIND } from '../../../scripts/drive/behind.ts';
import { composeDraft } from '../../../scripts/drive/compose.ts';
import { openExtensionTab } from '../../../scripts/drive/extension-pages.ts';
import { byTestId } from '../../../scripts/drive/test-id.ts';
import { type Session, startSession } from './session.ts';

let session: Session;
let draft = '';

beforeAll(async () => {
  session = await startSession();
  // Two of one article: the desk has that to tell as well, a moment after the text is there.
  for (const _ of ['first', 'second']) {
    const page = await session.open('/sample/article.html');
    const desk = await composeDraft(session.chromium, page, { engine: 'extractive' });
    draft = await desk.evaluate(() => new URLSearchParams(location.search).get('draft') ?? '');
  }
});

afterAll(() => session?.end());

test.each([252, 320, 400, 700, 1200])(
  'once a draft %i px wide is shown nothing in it moves by itself: a click lands on what it was aimed at',
  async (width) => {
    const desk = await openExtensionTab(session.chromium, 'sidepanel');
    await desk.setViewport({ width, height: 760 });
    await desk.evaluateOnNewDocument(noteMoves);
    await desk.goto(`${desk.url().split('?')[0]}?draft=${draft}`);
    await byTestId(desk, 'editor');
    // The last to come: the checks, and the other drafts of the article.
    await desk.waitForSelector('[data-testid="verdicts"][data-state="done"]');
    await desk.waitForSelector('.draft-waits');
    await desk.waitForFunction(
      () => document.querySelector('[data-testid="copy-glance"]')?.textContent?.trim(),
      BEHIND,
    );
    expect(await desk.evaluate(() => (globalThis as unknown as { moves: string[] }).moves)).toEqual([]);
    await desk.close();
  },
);

interface LayoutShift extends PerformanceEntry {
  sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

/** Runs in the page before its own scripts. */
function noteMoves(): void {
  const moves: string[] = [];
  Object.assign(globalThis, { moves });
  new PerformanceObserver((list) => {
    for (const { sources } of list.getEntries() as LayoutShift[]) {
      for (const { node, previousRect, currentRect } of sources) {
        const element = node instanceof Element ? node : node?.parentElement;
        // A verdict found is another word in its own line; a line that moves takes everything below or above it along.
        if (previousRect.y === currentRect.y || element?.closest('.verdicts')) continue;
        moves.push(`${element?.className || element?.tagName}: ${previousRect.y} → ${currentRect.y}`);
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
