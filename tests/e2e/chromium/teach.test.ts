import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { readAt, unlessClosed, waitFocused } from '../../../scripts/drive/at-place.ts';
import { BEHIND } from '../../../scripts/drive/behind.ts';
import { clickToolbar, pageAddress, waitForExtensionPage } from '../../../scripts/drive/extension-pages.ts';
import type { Route } from '../../../scripts/drive/serve.ts';
import { byTestId, click, selector, textOf } from '../../../scripts/drive/test-id.ts';
import { FERRY, LIGHTHOUSE, tidalGallery, tidalPage } from '../../fixtures/tidal-post.ts';
import { type Session, startSession } from './session.ts';

let session: Session;

const html =
  (body: string, headers: Record<string, string> = {}): Route =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  };

/** A page that grabs every key and click before anybody else, forbids what it can, and restyles all elements. */
const GREEDY = tidalPage(FERRY).replace(
  '<head>',
  `<head><style>* { display: block !important; transform: scale(0.9) !important; z-index: 2147483647 !important } yakuho-glass { display: none !important }</style>
<script>
window.heard = [];
for (const type of ['keydown', 'keyup', 'click', 'mousedown', 'pointerdown', 'pointermove']) {
  window.addEventListener(type, (event) => { heard.push(type); event.preventDefault(); event.stopImmediatePropagation(); }, { capture: true });
}
</script>`,
);

beforeAll(async () => {
  session = await startSession({
    '/news/ferry': html(tidalPage(FERRY)),
    '/news/lighthouse': html(tidalPage(LIGHTHOUSE)),
    '/news/greedy': html(GREEDY, {
      'content-security-policy':
        "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; frame-src 'none'",
    }),
    '/news/framed': html(
      tidalPage(FERRY).replace('<h1>', '<iframe src="/news/lighthouse" width="600" height="200"></iframe><h1>'),
    ),
    '/news/inner': html(
      tidalPage(FERRY).replace(
        '<head>',
        '<head><style>html, body { height: 100%; margin: 0; overflow: hidden } main { display: block; height: 100%; overflow-y: auto } .sheet { font-size: 60px }</style>',
      ),
    ),
    '/news/jealous': html(
      tidalPage(FERRY).replace(
        '</head>',
        `<script>
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) for (const node of addedNodes) if (node.localName === 'yakuho-glass') node.remove();
}).observe(document, { childList: true, subtree: true });
</script></head>`,
      ),
    ),
    '/news/shadow': html(
      tidalPage(FERRY).replace(
        '<h1>',
        `<tide-note style="display: block; height: 200px"></tide-note><script>
document.querySelector('tide-note').attachShadow({ mode: 'open' }).innerHTML = '<p>What stands in a part of its own.</p>';
</script><h1>`,
      ),
    ),
    '/gallery': html(tidalGallery()),
  });
});

afterAll(() => session?.end());

afterEach(async () => {
  for (const page of await session.chromium.browser.pages()) if (page.url().startsWith('http')) await page.close();
});

/** Presses 記事の範囲を教える in the popup on `page`; gives the picker's pane. */
async function startPicking(page: Page): Promise<Frame> {
  await page.bringToFront();
  const popup = await clickToolbar(session.chromium, page);
  await byTestId(popup, 'teach');
  await popup.evaluate((button) => document.querySelector<HTMLElement>(button)?.click(), selector('teach'));
  return pane(page);
}

async function pane(page: Page): Promise<Frame> {
  const frame = await page.waitForFrame(
    (one) => one.parentFrame() === page.mainFrame() && one.url() === 'about:blank',
    { timeout: 10_000 },
  );
  await frame.waitForSelector(selector('pick-panel'));
  return frame;
}

const status = (frame: Frame) => frame.$eval(selector('pick-status'), (line) => line.textContent ?? '');

const says = (frame: Frame, words: string) =>
  frame.waitForFunction(
    (line, wanted) => document.querySelector(line)?.textContent?.includes(wanted),
    BEHIND,
    selector('pick-status'),
    words,
  );

async function background() {
  const target = await session.chromium.browser.waitForTarget((one) => one.type() === 'service_worker');
  return target.worker();
}

/** Whether the browser lets the background open the popup. A browser without a window counts its window as inactive, mostly. */
async function letPopupOpen(allowed: boolean): Promise<void> {
  const worker = await background();
  await worker?.evaluate(async (allow) => {
    const { action, windows } = (globalThis as unknown as { chrome: Chrome }).chrome;
    if (allow) await windows.update((await windows.getLastFocused()).id, { focused: true });
    else action.openPopup = () => Promise.reject(new Error('no popup here'));
  }, allowed);
}

interface Chrome {
  action: { openPopup: () => Promise<void> };
  windows: {
    getLastFocused: () => Promise<{ id: number }>;
    update: (id: number, changes: { focused: boolean }) => Promise<unknown>;
  };
}

/** Picks the story by keys: in from the main part, and to the left of the discussion. */
async function pickStory(page: Page, frame: Frame): Promise<void> {
  await says(frame, 'main');
  for (const key of ['ArrowDown', 'ArrowLeft'] as const) await page.keyboard.press(key);
  await says(frame, 'sheet');
  await page.keyboard.press('Enter');
}

/** What the popup on `page` says of the rule (`none`, `used`, `missed`) and how many words it took. */
async function clip(page: Page): Promise<{ rule: string | undefined; words: string; popup: Page }> {
  await page.bringToFront();
  const popup = await clickToolbar(session.chromium, page);
  const site = await popup.waitForSelector(selector('teach-site'));
  return {
    rule: await site?.evaluate((element) => (element as HTMLElement).dataset.rule),
    words: (await popup.$(selector('clip-words'))) ? await textOf(popup, 'clip-words') : '',
    popup,
  };
}

async function forgetEverything(page: Page): Promise<void> {
  const { rule, popup } = await clip(page);
  expect(rule).toBe('used');
  await click(popup, 'teach-remove');
  await byTestId(popup, 'teach-undo');
  await popup.close();
}

test('the popup opens with the new clip once an element was picked, where the browser lets it', async () => {
  const page = await session.open('/news/ferry');
  const frame = await startPicking(page);
  await letPopupOpen(true);
  await page.bringToFront();
  // The popup that began this may still be listed.
  const opened = waitForExtensionPage(session.chromium, 'popup', new Set(session.chromium.browser.targets()));
  await pickStory(page, frame);
  const popup = await opened;
  await popup.waitForSelector(`${selector('teach-site')}[data-rule="used"]`);
  await page.waitForFunction(() => document.querySelector('yakuho-glass') === null, BEHIND);
  await popup.close();
  await forgetEverything(page);
});

test('an element picked by keys is what the next clip of this site takes, and where it is missing the popup says so', async () => {
  const page = await session.open('/news/ferry');
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  const untaught = await clip(page);
  expect(untaught.rule).toBe('none');
  await untaught.popup.close();

  const frame = await startPicking(page);
  await expect.poll(() => status(frame)).toMatch(/^main/);
  await letPopupOpen(false);
  await pickStory(page, frame);
  await says(frame, '教わりました');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('yakuho-glass') === null, BEHIND);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);

  const ferry = await clip(page);
  expect(ferry).toMatchObject({ rule: 'used' });
  expect(Number.parseInt(ferry.words, 10)).toBeLessThan(130);
  await ferry.popup.close();
  expect(await clip(await session.open('/news/lighthouse'))).toMatchObject({ rule: 'used' });

  const gallery = await clip(await session.open('/gallery'));
  expect(gallery.rule).toBe('missed');
  await expect.poll(() => textOf(gallery.popup, 'teach-missed')).toContain('教えた範囲がこのページに見つかりません');
  await gallery.popup.close();

  const again = await clip(page);
  await click(again.popup, 'teach-remove');
  await byTestId(again.popup, 'teach-undo');
  // The page is read again without the rule, and nothing is said of rules meanwhile.
  await again.popup.waitForSelector(`${selector('teach-site')}[data-rule="none"]`);
  await waitFocused(again.popup, selector('teach-undo'));
  await click(again.popup, 'teach-undo');
  await again.popup.waitForSelector(`${selector('teach-site')}[data-rule="used"]`);
  await waitFocused(again.popup, selector('teach-remove'));
  await again.popup.close();
  await forgetEverything(page);
});

test('a click on the text takes what holds it, on a page that grabs every event, forbids frames and restyles everything', async () => {
  const page = await session.open('/news/greedy');
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  const frame = await startPicking(page);
  await page.evaluate(() => {
    (globalThis as unknown as { heard: string[] }).heard = [];
  });
  await letPopupOpen(false);
  const line = await readAt(page, '[class^="ln-"]', (element) => {
    const { left, top } = element.getBoundingClientRect();
    return { x: left + 30, y: top + 8 };
  });
  await page.mouse.move(line.x - 4, line.y);
  await page.mouse.move(line.x, line.y);
  await says(frame, 'div');
  // The line alone has too few words to be an article.
  await page.mouse.click(line.x, line.y);
  await says(frame, '語数が少なすぎます');
  await page.keyboard.press('ArrowUp');
  await says(frame, 'story-lines');
  await page.mouse.click(line.x, line.y);
  await says(frame, '教わりました');
  expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);

  await frame.evaluate((button) => document.querySelector<HTMLElement>(button)?.click(), selector('pick-undo'));
  await says(frame, '範囲を取り消しました');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('yakuho-glass') === null, BEHIND);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  expect((await clip(page)).rule).toBe('none');
});

test('a background that was killed while the writer was choosing keeps what is picked then', async () => {
  const page = await session.open('/news/ferry');
  const frame = await startPicking(page);
  await (await background())?.evaluate(() => void Object.assign(globalThis, { killed: false }));
  await (await background())?.close();
  await pickStory(page, frame);
  // Whether the popup opened or not: the picker has had its answer.
  await page.waitForFunction(() => {
    const glass = document.querySelector('yakuho-glass');
    return glass === null || glass.getBoundingClientRect().width < 500;
  }, BEHIND);
  await expect.poll(async () => (await background())?.evaluate(() => 'killed' in globalThis)).toBe(false);
  // A click on the icon would close the popup that did open.
  const popups = session.chromium.browser
    .targets()
    .filter((one) => one.url().startsWith(pageAddress(session.chromium, 'popup')));
  for (const popup of popups) await unlessClosed(async () => (await popup.asPage()).close());
  await forgetEverything(page);
});

test('a frame in the page cannot be chosen, and Escape leaves everything as it was', async () => {
  const page = await session.open('/news/framed');
  const frame = await startPicking(page);
  const inner = await readAt(page, 'iframe', (element) => element.getBoundingClientRect().toJSON() as DOMRect);
  await page.mouse.move(inner.x + 50, inner.y + 50);
  await page.mouse.move(inner.x + 60, inner.y + 60);
  await says(frame, '選べません');
  await page.keyboard.press('Enter');
  expect(await status(frame)).toContain('選べません');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('yakuho-glass') === null, BEHIND);
});

test('a part of the page that keeps its text to itself cannot be chosen, and is said to', async () => {
  const page = await session.open('/news/shadow');
  const frame = await startPicking(page);
  const inner = await readAt(page, 'tide-note', (element) => element.getBoundingClientRect().toJSON() as DOMRect);
  await page.mouse.move(inner.x + 50, inner.y + 50);
  await page.mouse.move(inner.x + 60, inner.y + 60);
  await says(frame, '部品（Shadow DOM）');
  await page.keyboard.press('Escape');
});

test('on a page that takes the picker away the writer hears of it', async () => {
  const page = await session.open('/news/jealous');
  const said = new Promise<string>((resolve) =>
    page.once('dialog', (dialog) => {
      resolve(dialog.message());
      void dialog.accept();
    }),
  );
  const popup = await clickToolbar(session.chromium, page);
  await byTestId(popup, 'teach');
  await popup.evaluate((button) => document.querySelector<HTMLElement>(button)?.click(), selector('teach'));
  expect(await said).toContain('消してしまいました');
});

test('the box follows the element while the page scrolls', async () => {
  const page = await session.open('/news/ferry');
  const frame = await startPicking(page);
  await page.keyboard.press('ArrowDown');
  await says(frame, 'talk');
  await page.evaluate(() => window.scrollTo(0, 300));
  await frame.waitForFunction(
    (top) => Math.abs((document.body.firstElementChild?.getBoundingClientRect().top ?? 0) - top) < 1,
    BEHIND,
    await readAt(page, '.talk', (element) => element.getBoundingClientRect().top),
  );
});

test('a page without an article offers to be taught', async () => {
  const page = await session.open('/pages/index-page.html');
  const { popup } = await clip(page);
  expect(await readAt(popup, selector('clip-problem'), (problem) => (problem as HTMLElement).dataset.kind)).toBe(
    'index-page',
  );
  await byTestId(popup, 'teach');
  await popup.close();
});

test('wheel and PageDown turn the part of the page that scrolls by itself', async () => {
  const page = await session.open('/news/inner');
  const frame = await startPicking(page);
  await expect.poll(() => status(frame)).toMatch(/^main/);
  const turned = () => page.evaluate(() => document.querySelector('main')?.scrollTop ?? 0);
  expect(await turned()).toBe(0);
  await page.mouse.move(200, 200);
  await page.mouse.wheel({ deltaY: 120 });
  await page.waitForFunction(() => (document.querySelector('main')?.scrollTop ?? 0) >= 120, BEHIND);
  const before = await turned();
  await page.keyboard.press('PageDown');
  await page.waitForFunction((was) => (document.querySelector('main')?.scrollTop ?? 0) > was + 100, BEHIND, before);
  await page.keyboard.press('Escape');
});
