import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { focusAt, readAt, waitFocused } from '../../../scripts/drive/at-place.ts';
import { BEHIND } from '../../../scripts/drive/behind.ts';
import { composeDraft } from '../../../scripts/drive/compose.ts';
import { openExtensionTab } from '../../../scripts/drive/extension-pages.ts';
import { clickInText } from '../../../scripts/drive/in-text.ts';
import { pasteReply } from '../../../scripts/drive/paste-reply.ts';
import { setUpEngine } from '../../../scripts/drive/set-up-engine.ts';
import { byTestId, click, selector } from '../../../scripts/drive/test-id.ts';
import { serveEngine } from '../engine-servers/engine-server.ts';
import { type Session, startSession } from './session.ts';

const reply = readFileSync(resolve(import.meta.dirname, '../../../scripts/sample/reply.txt'), 'utf8');

let session: Session;
let desk: Page;

beforeAll(async () => {
  session = await startSession({}, { allows: ['http://127.0.0.1/*'] });
});

beforeEach(async () => {
  const article = await session.open('/sample/article.html');
  desk = await composeDraft(session.chromium, article, { engine: 'extractive' });
  await article.close();
  await desk.bringToFront();
});

afterAll(() => session?.end());

/** Test id, or text, of what has the focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    return element instanceof HTMLElement ? (element.dataset.testid ?? element.textContent ?? '') : '';
  });

/** What Tab comes to, one after the other. */
async function tabThrough(page: Page, stops: number): Promise<string[]> {
  const met: string[] = [];
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press('Tab');
    met.push(await focused(page));
  }
  return met;
}

const isFocused = (id: string) => waitFocused(desk, selector(id));

/** Opens the panel by keys, and chooses by keys, as on Windows and Linux, where each arrow key chooses. */
async function chooseByKeys(engine: string): Promise<void> {
  await focusAt(desk, selector('toggle-writing'));
  await desk.keyboard.press('Enter');
  await focusAt(desk, selector('desk-engine'));
  await desk.keyboard.press('Home');
  while ((await readAt(desk, selector('desk-engine'), (select) => (select as HTMLSelectElement).value)) !== engine)
    await desk.keyboard.press('ArrowDown');
}

/** The Enter that ends a conversion, as browsers report it while an input method holds the keys. */
async function convertInto(page: Page, text: string): Promise<void> {
  const client = await page.createCDPSession();
  await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
  await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  await client.send('Input.insertText', { text });
  await client.detach();
}

test('going through the ways by keys keeps the focus at the choice, and what the way needs follows in Tab’s order', async () => {
  await chooseByKeys('relay');
  await byTestId(desk, 'relay-copy-prompt');
  expect(await focused(desk)).toBe('desk-engine');
  expect(await tabThrough(desk, 4)).toEqual(['relay-copy-prompt', '依頼文を見る', 'relay-reply', 'relay-apply']);

  await focusAt(desk, selector('desk-engine'));
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('ArrowDown');
  await desk.waitForSelector(`${selector('readiness')}[data-state="cannot"]`);
  for (const id of ['open-engine-settings', 'check-readiness']) await byTestId(desk, id);
  expect(await focused(desk)).toBe('desk-engine');
  expect(await tabThrough(desk, 2)).toEqual(['open-engine-settings', 'check-readiness']);
});

test('the panel opened from far down in the text comes into view', async () => {
  await clickInText(desk, `[data-slot="source"]`);
  await desk.keyboard.down('Control');
  await desk.keyboard.press('End');
  await desk.keyboard.up('Control');
  await click(desk, 'toggle-writing');
  await byTestId(desk, 'desk-engine');
  await desk.waitForFunction(
    (place) => {
      const { x, y, width, height } = document.querySelector(place)?.getBoundingClientRect() ?? new DOMRect();
      return document.elementFromPoint(x + width / 2, y + height / 2)?.matches(place);
    },
    BEHIND,
    selector('desk-engine'),
  );
});

test('抜き出し is chosen and started without the mouse', async () => {
  await chooseByKeys('extractive');
  await desk.waitForSelector(`${selector('writing-start')}:not(:disabled)`);
  expect(await tabThrough(desk, 1)).toEqual(['writing-start']);
  await desk.keyboard.press('Enter');
  await desk.waitForSelector(`${selector('writing-status')}[data-state="done"]`);
});

test('a reply read is scrolled through and put in without the mouse', async () => {
  await chooseByKeys('relay');
  await pasteReply(session.chromium.browser, desk, reply);
  await isFocused('relay-put');
  await desk.keyboard.press('Tab');
  expect(await desk.evaluate(() => document.activeElement?.closest('[data-testid="reply-preview"]') !== null)).toBe(
    true,
  );
  await desk.keyboard.down('Shift');
  await desk.keyboard.press('Tab');
  await desk.keyboard.up('Shift');
  await isFocused('relay-put');
  await desk.keyboard.press('Enter');
  await desk.waitForFunction(
    (title) => document.querySelector(title)?.textContent?.includes('共同防潮堤'),
    BEHIND,
    `${selector('editor')} [data-slot="title"]`,
  );
});

test('the form to rewrite a block opens with Alt+R and closes with Escape, which gives the caret back', async () => {
  await clickInText(desk, `[data-slot="lead"]`);
  await desk.keyboard.down('Alt');
  await desk.keyboard.press('KeyR');
  await desk.keyboard.up('Alt');
  await byTestId(desk, 'rewrite-form');
  await desk.waitForFunction((form) => document.activeElement?.closest(form), BEHIND, selector('rewrite-form'));
  await desk.keyboard.press('Escape');
  expect(await desk.$(selector('rewrite-form'))).toBeNull();
  await isFocused('editor');
});

test('a rewriting under way is stopped and left without the mouse', async () => {
  const openai = await serveEngine('openai');
  try {
    const { page } = await setUpEngine(session.chromium, {
      id: 'openai',
      address: `${openai.origin}/v1`,
      key: 'sk-keys',
      model: 'gpt-4.1-mini',
    });
    await page.close();
    await desk.bringToFront();
    await chooseByKeys('openai');
    await desk.waitForSelector(`${selector('readiness')}[data-state="ready"]`);
    openai.behave({ reply: '短くした文。', fault: 'hang' });
    const before = openai.requests.length;
    await clickInText(desk, `[data-slot="lead"]`);
    await click(desk, 'tool-rewrite');
    await isFocused('rewrite-shorter');
    await desk.keyboard.press('Enter');
    await isFocused('rewrite-stop');
    const asked = await openai.request(before);
    await desk.keyboard.press('Enter');
    await asked.ended;
    await isFocused('rewrite-shorter');
    await desk.keyboard.press('Escape');
    await isFocused('editor');
    expect(await desk.$(selector('rewrite-form'))).toBeNull();
  } finally {
    await openai.close();
  }
});

test('the arrow keys of the toolbar reach the button that rewrites', async () => {
  await clickInText(desk, `[data-slot="lead"]`);
  await focusAt(desk, selector('tool-heading'));
  while ((await focused(desk)) !== 'tool-rewrite') await desk.keyboard.press('ArrowRight');
  await desk.keyboard.press('Enter');
  await byTestId(desk, 'rewrite-form');
});

test('Enter that ends a conversion in the field for the reply reads and puts in nothing', async () => {
  await chooseByKeys('relay');
  await focusAt(desk, selector('relay-reply'));
  await convertInto(desk, '題名');
  expect(await readAt(desk, selector('relay-reply'), (field) => (field as HTMLTextAreaElement).value)).toBe('題名');
  expect(await readAt(desk, selector('relay-result'), (result) => result.textContent)).toBe('');
  expect(await desk.$(selector('reply-preview'))).toBeNull();
});

test('an engine is set up without the mouse, and Enter that ends a conversion in its fields saves nothing', async () => {
  const options = await openExtensionTab(session.chromium, 'options');
  await byTestId(options, 'engine-card-anthropic');
  await focusAt(options, `${selector('engine-card-anthropic')} > summary`);
  await options.keyboard.press('Enter');
  expect(await tabThrough(options, 6)).toEqual([
    'engine-key-anthropic',
    '表示',
    'engine-model-anthropic',
    '詳しい設定',
    'engine-save-anthropic',
    'engine-test-anthropic',
  ]);
  for (const field of ['engine-key-anthropic', 'engine-model-anthropic']) {
    await focusAt(options, selector(field));
    await convertInto(options, 'あ');
    expect(
      await readAt(options, selector('engine-result-anthropic'), (result) => (result as HTMLElement).dataset.state),
    ).toBe('idle');
  }
  await options.close();
});

test('a name of the glossary converted with Enter stays where it is typed', async () => {
  const options = await openExtensionTab(session.chromium, 'options');
  await click(options, 'glossary-add');
  await waitFocused(options, selector('glossary-source'));
  await focusAt(options, selector('glossary-japanese'));
  await convertInto(options, 'ハルモア');
  expect(await focused(options)).toBe('glossary-japanese');
  expect(
    await options.$$eval(selector('glossary-japanese'), (all) => all.map((field) => (field as HTMLInputElement).value)),
  ).toEqual(['ハルモア']);
  await options.close();
});
