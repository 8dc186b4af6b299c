import type { CDPSession, HTTPRequest, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  clickAt,
  focusAt,
  readAt,
  typeAt,
  waitFocused,
  waitGone,
  waitVisible,
} from '../../../scripts/drive/at-place.ts';
import { BEHIND } from '../../../scripts/drive/behind.ts';
import { pressShortcut } from '../../../scripts/drive/clipboard.ts';
import { composeDraft } from '../../../scripts/drive/compose.ts';
import { openExtensionTab } from '../../../scripts/drive/extension-pages.ts';
import { clickInText, inEditor, moveInText } from '../../../scripts/drive/in-text.ts';
import { byTestId, click, selector, textOf } from '../../../scripts/drive/test-id.ts';
import { copyHtml } from './copy-html.ts';
import { type Session, startSession } from './session.ts';

let session: Session;
let desk: Page;
let client: CDPSession;

beforeAll(async () => {
  session = await startSession();
  const article = await session.open('/sample/article.html');
  const panel = await composeDraft(session.chromium, article, { engine: 'extractive' });
  const { search } = new URL(panel.url());
  await panel.close();
  await article.close();
  desk = await openExtensionTab(session.chromium, 'sidepanel', search);
  await byTestId(desk, 'editor');
  client = await desk.createCDPSession();
});

afterAll(() => session?.end());

const mod = process.platform === 'darwin' ? 'Meta' : 'Control';

/** `kind: text` of the blocks of a part. */
const blocks = (slot: string) =>
  desk.$$eval(inEditor(`[data-slot="${slot}"]`), (all) =>
    all.map((block) => `${block.getAttribute('data-kind')}: ${block.textContent}`),
  );
const ids = () =>
  desk.$$eval(inEditor('[data-block-id]'), (all) => all.map((block) => block.getAttribute('data-block-id')));
const entered = (field: string) => readAt(desk, selector(field), (input) => (input as HTMLInputElement).value);
/** Waits until some block reads so, wherever the caret is. */
const untilShown = (text: string) =>
  desk.waitForFunction(
    (place, wanted) => [...document.querySelectorAll(place)].some((block) => block.textContent === wanted),
    BEHIND,
    inEditor('[data-block-id]'),
    text,
  );
const untilSays = (words: string) =>
  desk.waitForFunction(
    (place, wanted) => document.querySelector(place)?.textContent === wanted,
    BEHIND,
    selector('find-says'),
    words,
  );

async function press(modifier: string, key: Parameters<Page['keyboard']['press']>[0]): Promise<void> {
  await desk.keyboard.down(modifier as 'Alt');
  await desk.keyboard.press(key);
  await desk.keyboard.up(modifier as 'Alt');
}

async function compose(...texts: string[]): Promise<void> {
  for (const text of texts) {
    await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
}

/** The Enter that ends a conversion, and the text it leaves. */
async function endComposition(text: string): Promise<void> {
  const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
  await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  await client.send('Input.insertText', { text });
}

/** A new paragraph below the lead's first block, the caret in it. */
async function newParagraph(): Promise<void> {
  await desk.bringToFront();
  // Where a person would see it: not under the bar that stays over the text.
  await readAt(desk, inEditor('[data-slot="lead"]'), (block) => block.scrollIntoView({ block: 'center' }));
  await clickInText(desk, '[data-slot="lead"]', { count: 3 });
  // Until the editor has heard of it: an Enter right behind would still be for what was chosen.
  await moveInText(desk, 'ArrowRight');
  await desk.keyboard.press('Enter');
  await untilHere('paragraph: ');
}

/** Waits until the block the caret is in is that, as `kind: text`. */
const untilHere = (wanted: string) =>
  desk.waitForFunction(
    (block) => {
      const at = document.getSelection()?.anchorNode;
      const element = at instanceof Element ? at : at?.parentElement;
      const here = element?.closest<HTMLElement>('[data-kind]');
      return `${here?.dataset.kind}: ${here?.textContent}` === block;
    },
    BEHIND,
    wanted,
  );

test('Alt+↓ and Alt+↑ move the block with its caret, and 取り消す takes one step back', async () => {
  const before = await ids();
  await clickInText(desk, '[data-slot="points"]');
  await press('Alt', 'ArrowDown');
  const moved = await ids();
  expect(moved).not.toEqual(before);
  expect(moved.toSorted()).toEqual(before.toSorted());
  // In one go, as from an input method: between keys half a second apart 取り消す stops.
  await desk.keyboard.sendCharacter('動かした');
  expect((await blocks('points'))[1]).toContain('動かした');
  await press(mod, 'KeyZ');
  await press(mod, 'KeyZ');
  expect(await ids()).toEqual(before);
  await press('Alt', 'ArrowDown');
  await press('Alt', 'ArrowUp');
  expect(await ids()).toEqual(before);
});

/** Browsers tell of a moved caret with the next frame: this holds the telling back, until the mouse's button goes up or for good. */
const holdTelling = (until: 'mouseup' | 'keyup', press: string | null = null) =>
  desk.evaluate(
    (end, place) => {
      const told = new AbortController();
      const { signal } = told;
      addEventListener('selectionchange', (event) => event.isTrusted && event.stopImmediatePropagation(), {
        capture: true,
        signal,
      });
      const tell = () => {
        told.abort();
        if (place !== null) document.querySelector<HTMLElement>(place)?.click();
      };
      addEventListener(end, tell, { capture: true, signal });
    },
    until,
    press,
  );

test('a click stays where it went, though the text is marked before the browser has told the editor of it', async () => {
  await clickInText(desk, '[data-slot="title"]');
  await holdTelling('mouseup', selector('original-sentence'));
  await clickInText(desk, '[data-slot="points"]');
  await waitVisible(desk, inEditor('[data-lit]'));
  await desk.keyboard.type('ここに');
  expect((await blocks('points'))[0]).toContain('ここに');
  await press(mod, 'KeyZ');
});

test('Enter is for where the caret is seen, though the browser has not told the editor of it', async () => {
  await newParagraph();
  await desk.keyboard.type('前後');
  await holdTelling('keyup');
  await desk.keyboard.down('ArrowLeft');
  await desk.keyboard.down('Enter');
  await desk.keyboard.up('Enter');
  await desk.keyboard.up('ArrowLeft');
  await untilHere('paragraph: 後');
});

test('a block is dragged by its grip to where the line shows, its caret with it', async () => {
  const [first, second] = await desk.$$(inEditor('[data-slot="points"]'));
  const before = await blocks('points');
  await first?.scrollIntoView();
  await first?.hover();
  await byTestId(desk, 'drag-grip');
  const grip = await (await byTestId(desk, 'drag-grip')).boundingBox();
  const target = await second?.boundingBox();
  if (!grip || !target) throw new Error('no grip, or nothing to drag it to');
  await desk.mouse.move(grip.x + 5, grip.y + 8);
  await desk.mouse.down();
  await desk.mouse.move(grip.x + 5, target.y + target.height - 2, { steps: 4 });
  await waitVisible(desk, '.drop-line');
  await desk.mouse.up();
  await expect.poll(() => blocks('points')).toEqual([before[1], before[0], ...before.slice(2)]);
  await waitFocused(desk, selector('editor'));
  await desk.keyboard.type('続き');
  await expect.poll(async () => (await blocks('points'))[1]).toContain('続き');
});

test('dropped below the text, a block goes no further than the text that is seen', async () => {
  const before = await ids();
  await desk.setViewport({ width: 400, height: 700 });
  await click(desk, 'toggle-original');
  const [first] = await desk.$$(inEditor('[data-slot="points"]'));
  await first?.evaluate((item) => item.scrollIntoView({ block: 'center' }));
  await first?.hover();
  const grip = await (await byTestId(desk, 'drag-grip')).boundingBox();
  if (!grip) throw new Error('no grip');
  await desk.mouse.move(grip.x + 5, grip.y + 8);
  await desk.mouse.down();
  await desk.mouse.move(grip.x + 5, 690);
  const seen = await desk.evaluate(
    (text, place) => {
      const { bottom } = document.querySelector(text)?.getBoundingClientRect() ?? new DOMRect();
      const isSeen = (block: Element) => {
        const { top, height } = block.getBoundingClientRect();
        return top + height / 2 < bottom + 40;
      };
      return [...document.querySelectorAll(place)].filter(isSeen).length;
    },
    '.writing',
    inEditor('[data-block-id]'),
  );
  await desk.mouse.up();
  await expect.poll(ids).not.toEqual(before);
  const after = await ids();
  const id = await first?.evaluate((item) => item.getAttribute('data-block-id'));
  expect(after.indexOf(id ?? null)).toBeLessThan(seen);
  await pressShortcut(desk, 'KeyZ');
  await expect.poll(ids).toEqual(before);
  await desk.setViewport({ width: 1100, height: 900 });
  await click(desk, 'toggle-original');
});

test('Ctrl+F finds whatever the width, Enter goes on, an input method’s Enter does not, and Escape leaves the caret at the hit', async () => {
  await newParagraph();
  await desk.keyboard.type('ＱＱ壱、qq弐、Qq参');
  await press(mod, 'KeyF');
  await waitFocused(desk, selector('find-words'));
  await compose('ｑ', 'ｑｑ');
  await endComposition('ｑｑ');
  await untilSays('1/3件');
  await desk.keyboard.press('Enter');
  await untilSays('2/3件');
  await clickAt(desk, selector('find-words'), { count: 3 });
  await compose('ｑ', 'ｑｑ');
  await endComposition('ｑｑ');
  await untilSays('2/3件');
  await desk.keyboard.press('Escape');
  await waitGone(desk, selector('find-bar'));
  await desk.keyboard.type('乙');
  await untilHere('paragraph: ＱＱ壱、乙弐、Qq参');
});

test('all places are replaced by Ctrl+H, and one 取り消す brings them back', async () => {
  await newParagraph();
  await desk.keyboard.type('橋と橋と橋');
  await press(mod, 'KeyH');
  await waitFocused(desk, selector('find-words'));
  await desk.keyboard.type('橋');
  await press(mod, 'KeyH');
  await waitFocused(desk, selector('find-by'));
  await desk.keyboard.type('港');
  await desk.waitForFunction(
    (place) => document.querySelector(place)?.textContent?.endsWith('/3件'),
    BEHIND,
    selector('find-says'),
  );
  await click(desk, 'find-replaceAll');
  await untilShown('港と港と港');
  await desk.keyboard.press('Escape');
  await waitGone(desk, selector('find-bar'));
  await press(mod, 'KeyZ');
  await untilShown('橋と橋と橋');
});

test('a slash asks what the block is to be: filtered by letters, chosen by Enter', async () => {
  await newParagraph();
  await desk.keyboard.type('/');
  await byTestId(desk, 'slash-menu');
  await desk.keyboard.type('inyou');
  await desk.waitForFunction((place) => document.querySelectorAll(place).length === 1, BEHIND, '.slash-item');
  const active = () => readAt(desk, selector('editor'), (editor) => editor.getAttribute('aria-activedescendant'));
  await expect.poll(active).toBe('slash-quote');
  await desk.keyboard.press('Enter');
  await untilHere('quote: ');
  await waitGone(desk, selector('slash-menu'));
  await desk.keyboard.type('引かれた文');
  await untilHere('quote: 引かれた文');
});

test('Escape leaves the slash, and keys are the text’s again', async () => {
  await newParagraph();
  await desk.keyboard.type('/');
  await byTestId(desk, 'slash-menu');
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('Escape');
  await waitGone(desk, selector('slash-menu'));
  await desk.keyboard.type('home');
  await untilHere('paragraph: /home');
  await desk.keyboard.press('Enter');
  await untilHere('paragraph: ');
  expect(await desk.$(selector('slash-menu'))).toBeNull();
});

test('a slash being converted asks nothing; once it is written the menu comes, and is filtered in Japanese', async () => {
  await newParagraph();
  await compose('／');
  await untilHere('paragraph: ／');
  expect(await desk.$(selector('slash-menu'))).toBeNull();
  await endComposition('／');
  await byTestId(desk, 'slash-menu');
  await compose('み', 'みだし');
  await endComposition('みだし');
  await desk.waitForFunction((place) => document.querySelectorAll(place).length === 1, BEHIND, '.slash-item');
  await desk.keyboard.press('Enter');
  await waitGone(desk, selector('slash-menu'));
  await compose('だい', '題');
  await endComposition('題');
  await untilHere('heading: 題');
});

test('a picture goes in by its address, is not loaded, takes its caption in the text, and note is said to take none', async () => {
  const asked: string[] = [];
  desk.on('request', (request) => asked.push(request.url()));
  await clickInText(desk, '[data-slot="lead"]');
  await click(desk, 'tool-image');
  await typeAt(desk, selector('image-src'), '港の写真');
  await desk.keyboard.press('Enter');
  await desk.waitForSelector('#image-problem');
  await clickAt(desk, selector('image-src'), { count: 3 });
  await desk.keyboard.type(`${session.server.origin}/sample/harbour.svg`);
  await typeAt(desk, selector('image-alt'), '港');
  await click(desk, 'image-set');
  await desk.waitForSelector(inEditor('[data-kind="image"][data-frame*="港"][data-frame*="harbour.svg"]'));
  await waitFocused(desk, selector('editor'));
  await compose('あさ', '朝の港');
  await endComposition('朝の港');
  await desk.waitForFunction(
    (place) => document.querySelector(place)?.textContent === '朝の港',
    BEHIND,
    inEditor('[data-kind="image"]'),
  );
  await click(desk, 'verdict-target');
  await desk.waitForSelector(`${selector('losses')} [data-loss="image"]`);
  await click(desk, 'target-ameba');
  await waitGone(desk, `${selector('losses')} [data-loss="image"]`);
  await click(desk, 'checks-close');
  await desk.waitForSelector(`${selector('save-state')}[data-state="saved"]`);
  await desk.reload();
  await desk.waitForSelector(inEditor('[data-kind="image"][data-frame*="harbour.svg"]'));
  expect(asked.filter((url) => url.includes('harbour'))).toEqual([]);
});

test('a link goes onto the words it was asked for though text came in above; where they are gone the form says so and keeps its address', async () => {
  await newParagraph();
  await desk.keyboard.type('上の段');
  await desk.keyboard.press('Enter');
  await desk.keyboard.type('詳しい');
  await untilHere('paragraph: 詳しい');
  const idOf = (text: string) =>
    desk.$$eval(
      inEditor('[data-block-id]'),
      (all, wanted) => all.find((block) => block.textContent === wanted)?.getAttribute('data-block-id'),
      text,
    );
  const [above, below] = [await idOf('上の段'), await idOf('詳しい')];
  const chooseWords = () => clickInText(desk, `[data-block-id="${below}"]`, { count: 3 });
  await chooseWords();
  await press(mod, 'k');
  await typeAt(desk, selector('link-address'), 'https://mio.example/');
  await clickInText(desk, `[data-block-id="${above}"]`);
  await desk.keyboard.press('End');
  await desk.keyboard.type('に足した文');
  await untilShown('上の段に足した文');
  await clickAt(desk, selector('link-address'));
  await desk.keyboard.press('Enter');
  await waitGone(desk, selector('link-form'));
  expect(await readAt(desk, inEditor('a[href="https://mio.example/"]'), (link) => link.textContent)).toBe('詳しい');
  await untilShown('上の段に足した文');

  await chooseWords();
  await press(mod, 'k');
  await clickAt(desk, selector('link-address'), { count: 3 });
  await desk.keyboard.type('https://mio.example/second');
  await chooseWords();
  await desk.keyboard.type('別の語');
  await clickAt(desk, selector('link-address'));
  await desk.keyboard.press('Enter');
  await waitVisible(desk, '#link-problem');
  await untilShown('別の語');
  await chooseWords();
  await press(mod, 'k');
  await waitGone(desk, '#link-problem');
  await desk.keyboard.press('Enter');
  await waitGone(desk, selector('link-form'));
  expect(await readAt(desk, inEditor('a[href="https://mio.example/second"]'), (link) => link.textContent)).toBe(
    '別の語',
  );
});

test('of the forms below the toolbar the one asked for last is seen; the others keep what was typed, and come back when it is closed', async () => {
  await clickInText(desk, '[data-slot="lead"]');
  await press(mod, 'k');
  await typeAt(desk, selector('link-words'), '詳しい');
  await typeAt(desk, selector('link-address'), 'https://mio.example/');
  await click(desk, 'tool-image');
  await typeAt(desk, selector('image-alt'), '港');
  await waitGone(desk, selector('link-form'));
  await click(desk, 'tool-find');
  await typeAt(desk, selector('find-by'), '湾');
  await waitGone(desk, selector('image-form'));
  await click(desk, 'tool-rewrite');
  await byTestId(desk, 'rewrite-form');
  await waitGone(desk, selector('find-bar'));

  await desk.keyboard.press('Escape');
  await byTestId(desk, 'find-bar');
  expect(await entered('find-by')).toBe('湾');
  await click(desk, 'find-close');
  await byTestId(desk, 'image-form');
  expect(await entered('image-alt')).toBe('港');
  await press(mod, 'k');
  await waitFocused(desk, `${selector('link-form')} input`);
  await waitGone(desk, selector('image-form'));
  expect([await entered('link-words'), await entered('link-address')]).toEqual(['詳しい', 'https://mio.example/']);
  await desk.keyboard.press('Escape');
  await byTestId(desk, 'image-form');
  await focusAt(desk, selector('image-alt'));
  await desk.keyboard.press('Escape');
  await waitGone(desk, selector('image-form'));
  expect(await desk.$$('.tools-place .card')).toEqual([]);
});

test('in a narrow, low panel the wheel brings the end of a form below the toolbar into sight', async () => {
  // The original beside the text would lie above it there.
  await click(desk, 'toggle-original');
  await clickInText(desk, '[data-slot="lead"]');
  await desk.setViewport({ width: 320, height: 600 });
  await click(desk, 'tool-image');
  await (await byTestId(desk, 'image-src')).hover();
  await desk.mouse.wheel({ deltaY: 400 });
  await desk.waitForFunction(
    (place) => {
      const { x, y, width, height } = document.querySelector(place)?.getBoundingClientRect() ?? new DOMRect();
      return document.elementFromPoint(x + width / 2, y + height / 2)?.matches(place);
    },
    { ...BEHIND, timeout: 10_000 },
    selector('image-set'),
  );
  await desk.keyboard.press('Escape');
  await waitGone(desk, selector('image-form'));
  await desk.setViewport({ width: 1100, height: 900 });
  await click(desk, 'toggle-original');
});

test('where 取り消す takes the caret, it is seen below the toolbar, though that has two lines', async () => {
  await desk.setViewport({ width: 400, height: 700 });
  await click(desk, 'toggle-original');
  await clickInText(desk, '[data-slot="byline"]');
  await desk.keyboard.type('橋');
  await desk.$eval('.writing', (text) => text.scrollTo(0, text.scrollHeight));
  await pressShortcut(desk, 'KeyZ');
  await desk.waitForFunction(
    (place) => !document.querySelector(place)?.textContent?.includes('橋'),
    BEHIND,
    inEditor('[data-slot="byline"]'),
  );
  const isClear = () =>
    desk.evaluate(() => {
      const caret = document.querySelector('[data-slot="byline"]')?.getBoundingClientRect() ?? new DOMRect();
      const tools = document.querySelector('.tools-place')?.getBoundingClientRect() ?? new DOMRect();
      return caret.top >= tools.bottom;
    });
  await expect.poll(isClear).toBe(true);
  await desk.setViewport({ width: 1100, height: 900 });
  await click(desk, 'toggle-original');
});

test('the characters of post, block and choice are counted as they are typed', async () => {
  await newParagraph();
  const counts = (rest: string) =>
    desk.waitForFunction(
      (place, words) => document.querySelector(place)?.textContent?.includes(words),
      BEHIND,
      selector('counts'),
      rest,
    );
  await counts('この段落 0字');
  const before = Number((await textOf(desk, 'counts')).replaceAll(',', '').match(/全文 (\d+)/)?.[1]);
  await desk.keyboard.type('𠮷野家 A');
  await counts('この段落 5字');
  await counts(`全文 ${(before + 5).toLocaleString('ja')}字`);
  await desk.keyboard.down('Shift');
  await desk.keyboard.press('ArrowLeft');
  await desk.keyboard.up('Shift');
  await counts('選択 1字');
});

test('what is copied in Google Docs and Word comes in as text, bold words and lists', async () => {
  const source = await session.open('/sample/article.html');
  await copyHtml(
    source,
    `<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">普通</span><span style="font-weight:700">太字</span></p></b>
     <p class="MsoListParagraph" style="text-indent:-18pt;mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">1.<span>&nbsp;&nbsp;</span></span>一番<o:p></o:p></p>
     <p class="MsoNormal"><o:p>&nbsp;</o:p></p>`,
  );
  await source.close();
  await newParagraph();
  await pressShortcut(desk, 'KeyV');
  await desk.waitForSelector(inEditor('[data-kind="item"][data-ordered]'));
  expect(await desk.$$eval(inEditor('strong'), (all) => all.map((one) => one.textContent))).toEqual(['太字']);
  expect(await blocks('lead')).toContain('paragraph: 普通太字');
  expect(await readAt(desk, inEditor('[data-ordered]'), (block) => block.textContent)).toBe('一番');
});

test('a page’s picture comes in by its address and is not loaded; of one without an address the writer is told, and how it comes in', async () => {
  const asked: string[] = [];
  const listen = (request: HTTPRequest) => asked.push(request.url());
  desk.on('request', listen);
  await newParagraph();
  const { origin } = session.server;
  const figure = `<figure><img src="${origin}/sample/pier.svg" alt="桟橋"><figcaption>朝の桟橋</figcaption></figure>`;
  await copyHtml(desk, `${figure}<p>桟橋の記事</p><p><img width="300" src="file:///C:/clip_image001.png"></p>`);
  await pressShortcut(desk, 'KeyV');
  await untilHere('paragraph: 桟橋の記事');
  expect(
    await readAt(
      desk,
      inEditor(`[data-src="${origin}/sample/pier.svg"][data-alt="桟橋"]`),
      (block) => block.textContent,
    ),
  ).toBe('朝の桟橋');
  expect(await textOf(desk, 'pictures-left-out')).toContain('画像1枚は入りませんでした');
  await clickAt(desk, `${selector('pictures-left-out')} button`);
  await waitGone(desk, selector('pictures-left-out'));
  await waitFocused(desk, selector('editor'));
  await desk.keyboard.type('。');
  await untilHere('paragraph: 桟橋の記事。');
  desk.off('request', listen);
  expect(asked.filter((url) => url.includes('pier'))).toEqual([]);
});

test('a page’s rule comes in as the post’s, a quotation’s footer as its source line, readings above kanji stay out', async () => {
  const source = await session.open('/sample/article.html');
  await copyHtml(
    source,
    `<div>前の段<hr>後の段</div><blockquote><p>引いた文</p><footer>出所の行</footer></blockquote>
     <section><header>頭</header>終わり<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby></section>`,
  );
  await source.close();
  await newParagraph();
  await pressShortcut(desk, 'KeyV');
  await untilShown('終わり漢字');
  const read = (
    await desk.$$eval(inEditor('[data-block-id]'), (all) =>
      all.map((block) => `${block.getAttribute('data-kind')}: ${block.textContent}`),
    )
  ).map((block) => block.replace(/^(rule: )-+$/, '$1---'));
  expect(read.slice(read.indexOf('paragraph: 前の段')).slice(0, 7)).toEqual([
    'paragraph: 前の段',
    'rule: ---',
    'paragraph: 後の段',
    'quote: 引いた文',
    'cite: 出所の行',
    'paragraph: 頭',
    'paragraph: 終わり漢字',
  ]);
});

test('what is cut and pasted within a draft keeps the sentences it was made from', async () => {
  const sources = () =>
    desk.$$eval(inEditor('[data-source-ids]:not([data-source-ids=""])'), (all) =>
      all.map((block) => `${block.textContent}: ${block.getAttribute('data-source-ids')}`),
    );
  const before = await sources();
  expect(before.length).toBeGreaterThan(1);
  await desk.bringToFront();
  await clickInText(desk, '[data-slot="lead"]');
  await press(mod, 'a');
  await pressShortcut(desk, 'KeyX');
  await waitGone(desk, inEditor('[data-source-ids]:not([data-source-ids=""])'));
  await pressShortcut(desk, 'KeyV');
  await expect.poll(sources).toEqual(before);
});
