import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeDraft } from '../../../scripts/drive/compose.ts';
import { clickToolbar, openExtensionTab } from '../../../scripts/drive/extension-pages.ts';
import { byTestId, click, selector } from '../../../scripts/drive/test-id.ts';
import { accessibilityProblems } from './axe.ts';
import { type Session, startSession } from './session.ts';

let session: Session;

/** Each view as a page that shows it. */
const views: Record<string, () => Promise<Page>> = {
  'the list of drafts': async () => {
    const page = await openExtensionTab(session.chromium, 'sidepanel');
    // A desk opened right after composing shows the new draft; while that is being opened, its bar is still to change.
    await page.waitForSelector(`${selector('editor')}, ${selector('draft-list')}`);
    if (await page.$(selector('editor'))) await click(page, 'desk-back');
    await byTestId(page, 'draft-list');
    return page;
  },
  'a draft': () => openDraft(),
  'a draft beside its original': async () => {
    const page = await openDraft();
    // A wide tab may open with it.
    if (!(await page.$(selector('original-pane')))) await click(page, 'toggle-original');
    await byTestId(page, 'original-pane');
    return page;
  },
  'a draft with the panel of コピペAI': async () => {
    const page = await openDraft();
    await click(page, 'toggle-relay');
    await byTestId(page, 'relay-reply');
    return page;
  },
  'the settings': async () => {
    const page = await openExtensionTab(session.chromium, 'options');
    await byTestId(page, 'profile-category');
    return page;
  },
};

let draftSearch = '';

async function openDraft(): Promise<Page> {
  const page = await openExtensionTab(session.chromium, 'sidepanel', draftSearch);
  await byTestId(page, 'editor');
  return page;
}

beforeAll(async () => {
  session = await startSession();
  const desk = await composeDraft(session.chromium, await session.open('/sample/article.html'), {
    engine: 'extractive',
  });
  draftSearch = await desk.evaluate(() => location.search);
});

afterAll(() => session?.end());

const schemes = ['light', 'dark'] as const;

describe.each(schemes)('in %s colours', (scheme) => {
  const use = (page: Page) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);

  test('axe-core finds nothing wrong with the popup', async () => {
    const popup = await clickToolbar(session.chromium, await session.open('/sample/article.html'));
    await byTestId(popup, 'clip-title');
    await use(popup);
    expect(await accessibilityProblems(popup)).toEqual([]);
    await popup.close();
  });

  test('axe-core finds nothing wrong with the popup where nothing can be clipped', async () => {
    const page = await session.chromium.browser.newPage();
    await page.goto('chrome://version/');
    const popup = await clickToolbar(session.chromium, page);
    await byTestId(popup, 'clip-problem');
    await use(popup);
    expect(await accessibilityProblems(popup)).toEqual([]);
    await popup.close();
  });

  test.each(Object.keys(views))('axe-core finds nothing wrong with %s', async (name) => {
    const page = await views[name]?.();
    if (page === undefined) throw new Error(`No view ${name}`);
    await use(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.close();
  });
});

describe.each([
  ['320 px wide', { width: 320, height: 640, deviceScaleFactor: 1 }],
  // 200 % zoom halves the width a page has: 720 px of screen, 360 px for the page.
  ['zoomed to 200 % in a panel of 720 px', { width: 360, height: 450, deviceScaleFactor: 2 }],
])('%s', (_, viewport) => {
  test.each(Object.keys(views))('%s fits without scrolling sideways', async (name) => {
    const page = await views[name]?.();
    if (page === undefined) throw new Error(`No view ${name}`);
    await page.setViewport(viewport);
    const width = await page.evaluate(() => ({
      page: document.documentElement.scrollWidth,
      window: document.documentElement.clientWidth,
    }));
    expect(width.page).toBeLessThanOrEqual(width.window);
    await page.close();
  });
});
