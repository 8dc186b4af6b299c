import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { focusAt, readAt, selectAt, typeAt, waitFocused, waitGone } from '../../../scripts/drive/at-place.ts';
import { BEHIND } from '../../../scripts/drive/behind.ts';
import { composeDraft } from '../../../scripts/drive/compose.ts';
import { clickInText } from '../../../scripts/drive/in-text.ts';
import { byTestId, click, selector, textOf } from '../../../scripts/drive/test-id.ts';
import { accessibilityProblems } from './axe.ts';
import { type Session, startSession } from './session.ts';

let session: Session;
let desk: Page;

beforeAll(async () => {
  session = await startSession();
});

beforeEach(async () => {
  const article = await session.open('/sample/article.html');
  desk = await composeDraft(session.chromium, article, { engine: 'extractive', depth: 'summary' });
  await byTestId(desk, 'editor');
  await article.close();
  await desk.evaluate(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
      document.documentElement.dataset.violated = violatedDirective;
    });
  });
});

afterAll(() => session?.end());

const title = () => readAt(desk, `${selector('editor')} [data-slot="title"]`, (block) => block.textContent ?? '');
const page = selector('preview-page');
const show = async (target: string) => {
  await byTestId(desk, 'preview-target');
  await selectAt(desk, selector('preview-target'), target);
  await desk.waitForSelector(`${page} > *`);
};

test('the preview shows the post as the chosen target will, with its limits and what it loses', async () => {
  await clickInText(desk, `[data-slot="lead"]`);
  await click(desk, 'tool-image');
  await typeAt(desk, selector('image-src'), 'https://photos.example/harbour.jpg');
  await typeAt(desk, selector('image-alt'), '朝の港');
  await click(desk, 'image-set');
  await desk.waitForSelector(`${selector('save-state')}[data-state="saved"]`);
  await click(desk, 'preview');
  await desk.waitForSelector(`${page} h2`);
  expect(await textOf(desk, 'measure-title')).toMatch(/\/255/);
  await expect.poll(() => textOf(desk, 'preview-losses')).toContain('画像');
  expect(await readAt(desk, `${page} [data-loss="image"]`, (mark) => mark.textContent)).toContain('朝の港');
  expect(await desk.$$(`${page} img`)).toEqual([]);
  await show('newsletter');
  // Its look is in the elements, and arrives though the extension's own pages allow no style attribute.
  await desk.waitForFunction(
    (heading) => document.querySelector<HTMLElement>(heading)?.style.fontSize === '22px',
    BEHIND,
    `${page} h2`,
  );
  await show('markdown');
  await desk.waitForSelector(`${page} pre`);
  await expect.poll(() => textOf(desk, 'preview-page')).toMatch(/^# .*Port cities/m);
  await show('html');
  await desk.waitForSelector(`${page} h1`);
  expect(await desk.evaluate(() => document.documentElement.dataset.violated ?? '')).toBe('');
});

test('a title that is too long is cut where a phrase ends by one press, and 取り消す brings it back', async () => {
  const before = await title();
  await click(desk, 'preview');
  await show('ameba');
  await click(desk, 'cut-title');
  await desk.waitForFunction(
    (place) => document.querySelector<HTMLElement>(place)?.dataset.over === 'false',
    BEHIND,
    selector('measure-title'),
  );
  await click(desk, 'preview-close');
  await waitGone(desk, selector('preview-dialog'));
  const after = await title();
  expect(after.length).toBeLessThanOrEqual(48);
  expect(before.startsWith(after)).toBe(true);
  await click(desk, 'tool-undo');
  await desk.waitForFunction(
    (place, words) => document.querySelector(place)?.textContent === words,
    BEHIND,
    `${selector('editor')} [data-slot="title"]`,
    before,
  );
});

test('by keyboard a place that is lost is gone to, and the caret stands there', async () => {
  await click(desk, 'preview');
  await show('ameba');
  await focusAt(desk, selector('preview-place'));
  await desk.keyboard.press('Enter');
  await waitGone(desk, selector('preview-dialog'));
  await waitFocused(desk, selector('editor'));
  await desk.keyboard.type('新');
  await expect.poll(title).toMatch(/^新/);
});

test('at 320 px, light and dark, nothing of it is cut off and axe finds nothing', async () => {
  await click(desk, 'preview');
  await show('ameba');
  await byTestId(desk, 'cut-title');
  for (const scheme of ['light', 'dark']) {
    await desk.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await desk.setViewport({ width: 320, height: 640 });
    const over = await readAt(desk, selector('preview-dialog'), (dialog) => dialog.scrollWidth - dialog.clientWidth);
    expect(over).toBe(0);
    expect(await accessibilityProblems(desk)).toEqual([]);
  }
});
