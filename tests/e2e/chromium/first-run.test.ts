import { afterAll, beforeAll, expect, test } from 'vitest';
import { focusAt, typeAt } from '../../../scripts/drive/at-place.ts';
import { BEHIND } from '../../../scripts/drive/behind.ts';
import { composeDraft } from '../../../scripts/drive/compose.ts';
import { openExtensionTab } from '../../../scripts/drive/extension-pages.ts';
import { clickInText } from '../../../scripts/drive/in-text.ts';
import { byTestId, click, selector, textOf } from '../../../scripts/drive/test-id.ts';
import { type Session, startSession } from './session.ts';

let session: Session;

beforeAll(async () => {
  session = await startSession();
});

afterAll(() => session?.end());

test('the step that is about engines leads to them, in the settings that are open or in new ones', async () => {
  const desk = await openExtensionTab(session.chromium, 'sidepanel');
  // Looked at from the desk: the tab changes its own address while it is still opening, and the driver loses it over that.
  const settings =
    "chrome.extension.getViews({ type: 'tab' }).filter(({ location }) => location.pathname === '/options.html')";
  const engines = "document.getElementById('engines-title')?.getBoundingClientRect().top";
  for (const opened of ['new', 'open']) {
    await desk.bringToFront();
    await click(desk, 'first-run-engine');
    // Alone, in front, with that heading in the upper half of the window.
    await desk.waitForFunction(
      `(([view, ...others]) => {
        const top = view?.${engines};
        return others.length === 0 && view?.document.visibilityState === 'visible' && top > 0 && top < view.innerHeight / 2;
      })(${settings})`,
      BEHIND,
    );
    if (opened === 'new') await desk.evaluate(`${settings}[0].scrollTo(0, 0)`);
  }
  await desk.close();
});

test('a new writer is shown three steps, and the third clips a practice article that needs no web', async () => {
  const { browser } = session.chromium;
  const desk = await openExtensionTab(session.chromium, 'sidepanel');
  await expect.poll(() => textOf(desk, 'first-run')).toContain('はじめの3歩');
  await click(desk, 'first-run-sample');
  const target = await browser.waitForTarget((one) => one.url().endsWith('/sample.html'));
  const sample = await target.page();
  if (sample === null) throw new Error('the practice article has no page');
  await sample.waitForSelector('article h1');
  // The panel is to open, not a tab that is there.
  await desk.close();
  const draft = await composeDraft(session.chromium, sample, { engine: 'extractive', depth: 'summary' });
  const text = await textOf(draft, 'editor');
  expect(text).toContain('Mountain town lights its streets');
  expect(text).toContain('03/04/2026 // Noor Castellan');
  expect(text).not.toContain('練習用の記事です');

  await click(draft, 'desk-back');
  await byTestId(draft, 'draft-list');
  expect(await draft.$(selector('first-run'))).toBeNull();
});

test('a step that was taken is marked as done', async () => {
  const fresh = await startSession();
  try {
    const options = await openExtensionTab(fresh.chromium, 'options');
    await typeAt(options, selector('profile-category'), '海外ニュース、');
    await options.waitForSelector(`${selector('profile-saved')}[data-state="saved"]`);
    const desk = await openExtensionTab(fresh.chromium, 'sidepanel');
    await desk.waitForFunction(
      (steps) => document.querySelector(`${steps} li[data-done="true"]`)?.textContent?.includes('お知らせ'),
      BEHIND,
      selector('first-run'),
    );
  } finally {
    await fresh.end();
  }
});

test('? lists what the keyboard can do, outside the text; in the text it is a letter', async () => {
  const article = await session.open('/sample/article.html');
  const desk = await composeDraft(session.chromium, article, { engine: 'extractive', depth: 'summary' });
  await desk.setViewport({ width: 400, height: 600 });
  await clickInText(desk, `[data-slot="lead"]`);
  await desk.keyboard.type('?');
  expect(await desk.$(selector('shortcuts'))).toBeNull();
  await focusAt(desk, selector('show-shortcuts'));
  await desk.keyboard.type('?');
  await expect.poll(() => textOf(desk, 'shortcuts')).toContain('Alt+Q');
  // The list is longer than the panel, and begins with its beginning.
  expect(await desk.$eval(selector('shortcuts'), (list) => list.scrollHeight - list.clientHeight)).toBeGreaterThan(0);
  expect(await desk.$eval(selector('shortcuts'), (list) => list.scrollTop)).toBe(0);
  await desk.keyboard.press('Escape');
  await desk.waitForFunction((dialog) => document.querySelector(dialog) === null, BEHIND, selector('shortcuts'));
  // In the list it is the list's own keys; in its search ? is a letter, and Ctrl+/ is not.
  await click(desk, 'desk-back');
  await focusAt(desk, selector('search'));
  await desk.keyboard.type('?');
  expect(await desk.$(selector('shortcuts'))).toBeNull();
  await desk.keyboard.down('Control');
  await desk.keyboard.press('/');
  await desk.keyboard.up('Control');
  await expect.poll(() => textOf(desk, 'shortcuts')).toContain('検索欄から最初の下書きへ');
  expect(await textOf(desk, 'shortcuts')).not.toContain('Alt+Q');
});
