import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { clickAt, readAt, waitFocused, waitGone } from '../../../scripts/drive/at-place.ts';
import { BEHIND } from '../../../scripts/drive/behind.ts';
import { composeDraft } from '../../../scripts/drive/compose.ts';
import { clickInText, moveInText, untilHeard } from '../../../scripts/drive/in-text.ts';
import { applyReply } from '../../../scripts/drive/paste-reply.ts';
import { byTestId, click, selector, textOf } from '../../../scripts/drive/test-id.ts';
import { accessibilityProblems } from './axe.ts';
import { type Session, startSession } from './session.ts';

/** The sample reply with a wrong figure in a point, two slips of style in the lead, and a section that leaves a figure out. */
const REPLY = readFileSync(resolve(import.meta.dirname, '../../../scripts/sample/reply.txt'), 'utf8')
  .replace('- 総工費は12億ユーロで', '- 総工費は13億ユーロで')
  .replace('2,600戸が浸水した。', '2,600戸が浸水した。。')
  .replace('共同の防潮堤を建設する合意書に署名した。費用', '共同のﾎﾞｳﾁｮｳﾃｲを建設する合意書に署名した。費用')
  .replace('総工費12億ユーロの40%を最大の都市', '総工費12億ユーロの多くを最大の都市');
const WRONG = '総工費は13億ユーロで、2029年末までの完成を目指す。';
const RIGHT = '総工費は12億ユーロで、2029年末までの完成を目指す。';

let session: Session;
let desk: Page;

beforeAll(async () => {
  session = await startSession();
});

beforeEach(async () => {
  const article = await session.open('/sample/article.html');
  desk = await composeDraft(session.chromium, article, { engine: 'relay', depth: 'full' });
  await applyReply(session.chromium.browser, desk, REPLY);
  await article.close();
  await checked();
});

afterAll(() => session?.end());

/** The verdicts are about the text as it stands. */
const checked = () => desk.waitForSelector(`${selector('verdicts')}[data-state="done"]`);
const verdict = (id: string, state: string) =>
  desk.waitForSelector(`${selector(`verdict-${id}`)}[data-state="${state}"]`);
const shows = (place: string, words: string) =>
  desk.waitForFunction(
    (where, wanted) => document.querySelector(where)?.textContent?.includes(wanted),
    BEHIND,
    place,
    words,
  );
const points = () =>
  desk.$$eval(`${selector('editor')} [data-slot="points"]`, (all) => all.map((one) => one.textContent));
const pointsHave = (words: string) =>
  desk.waitForFunction(
    (place, wanted) => [...document.querySelectorAll(place)].some((one) => one.textContent === wanted),
    BEHIND,
    `${selector('editor')} [data-slot="points"]`,
    words,
  );

async function press(modifiers: ('Alt' | 'Shift' | 'Control')[], key: 'KeyJ' | 'KeyK' | 'KeyX' | 'KeyZ' | 'Enter') {
  for (const modifier of modifiers) await desk.keyboard.down(modifier);
  await desk.keyboard.press(key);
  for (const modifier of modifiers.toReversed()) await desk.keyboard.up(modifier);
}

test('a wrong figure is marked, stepped to beside its sentence, put right by one key, and undone like any edit', async () => {
  await expect.poll(() => textOf(desk, 'copy-glance')).toContain('要確認');
  await verdict('numbers', 'look');
  await clickInText(desk, `[data-slot="title"]`);
  await press(['Alt'], 'KeyJ');
  await shows(selector('finding-says'), '13億ユーロ');
  await shows('.check-now', '13億ユーロ');
  expect(await textOf(desk, 'finding-source')).toContain('€1.2 billion');
  await press(['Alt'], 'KeyJ');
  await shows(selector('check-place'), '2/');
  await press(['Alt'], 'KeyK');
  await shows('.check-now', '13億ユーロ');
  if (!(await desk.$(selector('original-pane')))) await click(desk, 'toggle-original');
  await desk.waitForSelector('[data-sentence-id="4"][data-lit="true"]');

  await press(['Alt'], 'Enter');
  await pointsHave(RIGHT);
  await checked();
  expect(await desk.$$eval('.check-mark', (all) => all.map((one) => one.textContent))).not.toContain('13億ユーロ');
  await click(desk, 'tool-undo');
  await pointsHave(WRONG);
  await desk.waitForFunction(
    () => [...document.querySelectorAll('.check-mark')].some((one) => one.textContent === '13億ユーロ'),
    BEHIND,
  );
});

test('what was waved off stays so after a reload, comes back with other words, and can be taken back', async () => {
  await press(['Alt'], 'KeyJ');
  await shows(selector('finding-says'), '13億ユーロ');
  await press(['Alt'], 'KeyX');
  await shows(selector('checks-waved'), '1');
  await desk.waitForSelector(`${selector('save-state')}[data-state="saved"]`);
  await desk.reload();
  await checked();
  await click(desk, 'verdict-numbers');
  await shows(selector('checks-waved'), '1');
  expect(await desk.$$eval('.check-mark', (all) => all.map((one) => one.textContent))).not.toContain('13億ユーロ');

  await clickAt(desk, selector('checks-waved'));
  await click(desk, 'check-take-back');
  await desk.waitForFunction(
    () => [...document.querySelectorAll('.check-mark')].some((one) => one.textContent === '13億ユーロ'),
    BEHIND,
  );
  await press(['Alt'], 'KeyK');
  await shows(selector('finding-says'), '13億ユーロ');
  await press(['Alt'], 'KeyX');
  await shows(selector('checks-waved'), '1');

  const place = (await points()).indexOf(WRONG);
  const block = (await desk.$$(`${selector('editor')} [data-slot="points"]`))[place];
  await block?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  // In the first of its lines: the key goes to the beginning of the line the caret is in.
  await block?.click({ offset: { x: 60, y: 12 } });
  await desk.waitForFunction(
    (words) => getSelection()?.focusNode?.textContent?.startsWith(words),
    BEHIND,
    WRONG.slice(0, 4),
  );
  await untilHeard(desk);
  await moveInText(desk, 'Home');
  await desk.keyboard.type('なお');
  await pointsHave(`なお${WRONG}`);
  await desk.waitForFunction(
    () => [...document.querySelectorAll('.check-mark')].some((one) => one.textContent === '13億ユーロ'),
    BEHIND,
  );
});

test('an input method writes inside a marked figure undisturbed, and the mark goes once it is done', async () => {
  await readAt(desk, '.check-mark.check-high', (element) => element.scrollIntoView({ block: 'center' }));
  await clickAt(desk, '.check-mark.check-high');
  await desk.waitForFunction(
    () => getSelection()?.focusNode?.parentElement?.closest('.check-mark')?.textContent === '13億ユーロ',
    BEHIND,
  );
  await untilHeard(desk);
  await moveInText(desk, 'Home');
  await desk.waitForFunction(() => getSelection()?.focusOffset === 0, BEHIND);
  for (let letter = 0; letter < '総工費は1'.length; letter++) await moveInText(desk, 'ArrowRight');
  const client = await desk.createCDPSession();
  for (const text of ['ｒ', 'れ', 'れい', '零']) {
    await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await pointsHave(WRONG.replace('13億', `1${text}3億`));
  }
  await client.send('Input.insertText', { text: '零' });
  await pointsHave(WRONG.replace('13億', '1零3億'));
  await checked();
  expect(await desk.$$eval('.check-mark', (all) => all.map((one) => one.textContent))).not.toContain('1零3億ユーロ');
});

test('a figure that a section translated in full leaves out is told', async () => {
  await click(desk, 'verdict-numbers');
  await clickAt(desk, '.checks-all summary');
  const all = await desk.$$eval(selector('check-item'), (items) => items.map((item) => item.textContent ?? ''));
  expect(all.join('\n')).toContain('原文の「40');
});

test('all safe slips of style are put right by one key, and come back by one 取り消す', async () => {
  await verdict('style', 'look');
  const lead = () =>
    desk.$$eval(`${selector('editor')} [data-slot="lead"]`, (all) => all.map((one) => one.textContent).join());
  const before = await lead();
  expect(before).toContain('ﾎﾞｳﾁｮｳﾃｲ');
  await press(['Alt', 'Shift'], 'Enter');
  await desk.waitForFunction(
    (place) => {
      const text = [...document.querySelectorAll(place)].map((one) => one.textContent).join();
      return text.includes('ボウチョウテイ') && !text.includes('。。');
    },
    BEHIND,
    `${selector('editor')} [data-slot="lead"]`,
  );
  await click(desk, 'tool-undo');
  await expect.poll(lead).toBe(before);
});

test('a title over the limit of the chosen destination is stepped to, cut at a phrase by one key, and comes back by one 取り消す', async () => {
  const place = `${selector('editor')} [data-slot="title"]`;
  const titleIs = (words: string) =>
    desk.waitForFunction((where, text) => document.querySelector(where)?.textContent === text, BEHIND, place, words);
  await clickInText(desk, '[data-slot="title"]');
  await moveInText(desk, 'End');
  await desk.keyboard.type('の合意に反対する漁業者の声も伝え、予算と工期の見通しを詳しくまとめて紹介する');
  const before = await desk.$eval(place, (block) => block.textContent ?? '');
  await verdict('target', 'fine');
  await click(desk, 'target-ameba');
  await verdict('target', 'look');
  await click(desk, 'verdict-target');
  await desk.waitForSelector(`${selector('finding')}[data-kind="title-too-long"]`);
  expect(await textOf(desk, 'finding-says')).toContain('48');
  // Said once.
  expect(await desk.$('[data-loss="title-too-long"]')).toBeNull();
  expect(await textOf(desk, 'check-fix')).toContain('題名を「');
  await press(['Alt'], 'Enter');
  await desk.waitForFunction((where) => (document.querySelector(where)?.textContent ?? '').length <= 48, BEHIND, place);
  const after = await desk.$eval(place, (block) => block.textContent ?? '');
  expect(before.startsWith(after)).toBe(true);
  await click(desk, 'tool-undo');
  await titleIs(before);
});

test('コピー先 opened before the first check is done shows its finding once it is', async () => {
  await clickInText(desk, '[data-slot="title"]');
  await moveInText(desk, 'End');
  await desk.keyboard.type('の合意に反対する漁業者の声も伝え、予算と工期の見通しを詳しくまとめて紹介する');
  await desk.waitForSelector(`${selector('save-state')}[data-state="saved"]`);
  // Quicker than any hand: as soon as both are there, while the checker has not answered yet.
  await desk.evaluateOnNewDocument(
    (target, opener, busy) => {
      const watch = new MutationObserver(() => {
        const button = document.querySelector<HTMLElement>(opener);
        const place = document.querySelector<HTMLElement>(target);
        if (button === null || place === null) return;
        watch.disconnect();
        place.click();
        button.click();
        document.documentElement.dataset.early = String(document.querySelector(busy) !== null);
      });
      watch.observe(document, { childList: true, subtree: true });
    },
    selector('target-ameba'),
    selector('verdict-target'),
    `${selector('verdicts')}:not([data-state="done"])`,
  );
  await desk.reload();
  await checked();
  expect(await readAt(desk, ':root', (root) => (root as HTMLElement).dataset.early)).toBe('true');
  await desk.waitForSelector(`${selector('finding')}[data-kind="title-too-long"]`);
});

test('出典 without its address is told, and is given it by a press', async () => {
  const address = `${selector('editor')} [data-slot="source"] a`;
  await readAt(desk, address, (link) => link.scrollIntoView({ block: 'center' }));
  await clickAt(desk, address, { count: 3 });
  await desk.waitForFunction(() => getSelection()?.toString().startsWith('https'), BEHIND);
  await untilHeard(desk);
  await desk.keyboard.press('Backspace');
  await waitGone(desk, address);
  await checked();
  await click(desk, 'verdict-quotation');
  await desk.waitForSelector(`${selector('finding')}[data-kind="source-lacks"]`);
  expect(await textOf(desk, 'finding-says')).toContain('第48条');
  await click(desk, 'check-fix');
  await desk.waitForSelector(address);
});

test('the open panel fits a window 320 px wide, and axe-core finds nothing wrong in either colours', async () => {
  await click(desk, 'verdict-numbers');
  await byTestId(desk, 'finding');
  await desk.setViewport({ width: 320, height: 640, deviceScaleFactor: 1 });
  for (const scheme of ['light', 'dark'] as const) {
    await desk.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    expect(await accessibilityProblems(desk)).toEqual([]);
  }
  const overflow = await desk.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(overflow).toBe(0);
});

test('what copying did is seen, though open findings fill the bar', async () => {
  await desk.bringToFront();
  await click(desk, 'verdict-quotation');
  await byTestId(desk, 'finding');
  await desk.keyboard.down('Alt');
  await desk.keyboard.press('KeyC');
  await desk.keyboard.up('Alt');
  const isSeen = () =>
    desk.evaluate(
      (place) => {
        const { x, y } = document.querySelector(place)?.getBoundingClientRect() ?? new DOMRect();
        return document.elementFromPoint(x + 20, y + 10)?.closest(place) instanceof Element;
      },
      `${selector('copy-result')} p`,
    );
  await expect.poll(isSeen).toBe(true);
  // It leaves its room to the text once it was read.
  await click(desk, 'copy-result-close');
  await waitGone(desk, selector('copy-result'));
  await waitFocused(desk, selector('editor'));
  await desk.setViewport(null);
});

test('checks that break off say so, leave the text alone, and go on when they are asked to', async () => {
  await desk.waitForSelector(`${selector('save-state')}[data-state="saved"]`);
  await desk.evaluateOnNewDocument(() => {
    const Real = Worker;
    globalThis.Worker = class extends Real {
      override postMessage() {
        globalThis.Worker = Real;
        setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'broken on purpose' })));
      }
    };
  });
  await desk.reload();
  await byTestId(desk, 'checks-failed');
  await clickInText(desk, `[data-slot="title"]`);
  await desk.keyboard.type('続き');
  await shows(`${selector('editor')} [data-slot="title"]`, '続き');
  await click(desk, 'checks-retry');
  await checked();
  await verdict('numbers', 'look');
});
