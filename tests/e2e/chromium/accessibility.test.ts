import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choose } from '../../../scripts/drive/compose.ts';
import { clickToolbar } from '../../../scripts/drive/extension-pages.ts';
import { byTestId, selector } from '../../../scripts/drive/test-id.ts';
import { setViewStage, VIEWS, type ViewStage } from './accessible-views.ts';
import { accessibilityProblems } from './axe.ts';
import { type Session, startSession } from './session.ts';

/** The sample reply without its lead. */
const reply = readFileSync(resolve(import.meta.dirname, '../../../scripts/sample/reply.txt'), 'utf8').replace(
  /リード:[\s\S]*?(?=本文:)/,
  '',
);

const names = Object.keys(VIEWS) as (keyof typeof VIEWS)[];

let session: Session;
let stage: ViewStage;

beforeAll(async () => {
  session = await startSession({}, { allows: ['http://127.0.0.1/*'] });
  stage = await setViewStage(session, reply);
});

afterAll(async () => {
  await session?.end();
  await stage?.end();
});

/** What axe-core finds wrong in light and in dark colours. */
async function problemsInColours(page: Page): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    found[scheme] = await accessibilityProblems(page);
  }
  return found;
}

const NONE_IN_COLOURS = { light: [], dark: [] };

const NARROW = {
  '320 px wide': { width: 320, height: 640, deviceScaleFactor: 1 },
  // 200 % zoom halves the width a page has: 720 px of screen, 360 px for the page.
  'zoomed to 200 % in a panel of 720 px': { width: 360, height: 450, deviceScaleFactor: 2 },
};

test.each(['extractive', 'openai', 'anthropic'] as const)(
  'axe-core finds nothing wrong with the popup where %s is chosen',
  async (engine) => {
    const popup = await clickToolbar(session.chromium, await session.open('/sample/article.html'));
    await choose(popup, { engine });
    if (engine !== 'extractive') await popup.waitForSelector(`${selector('engine-line')}:not([data-state="checking"])`);
    expect(await problemsInColours(popup)).toEqual(NONE_IN_COLOURS);
    await popup.close();
  },
);

test('axe-core finds nothing wrong with the popup where nothing can be clipped', async () => {
  const page = await session.chromium.browser.newPage();
  await page.goto('chrome://version/');
  const popup = await clickToolbar(session.chromium, page);
  await byTestId(popup, 'clip-problem');
  expect(await problemsInColours(popup)).toEqual(NONE_IN_COLOURS);
  await popup.close();
});

describe.each(names)('%s', (name) => {
  let page: Page;

  beforeAll(async () => {
    page = await VIEWS[name](stage);
  });

  afterAll(() => page?.close());

  test('has nothing that axe-core finds wrong, in light or dark colours', async () => {
    expect(await problemsInColours(page)).toEqual(NONE_IN_COLOURS);
  });

  test.each(Object.entries(NARROW))(
    '%s fits without scrolling sideways, and axe-core finds nothing wrong',
    async (_, viewport) => {
      await page.setViewport(viewport);
      const width = await page.evaluate(() => ({
        page: document.documentElement.scrollWidth,
        window: document.documentElement.clientWidth,
      }));
      expect(width.page).toBeLessThanOrEqual(width.window);
      expect(await accessibilityProblems(page)).toEqual([]);
    },
  );
});
