import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickAt, focusAt, readAt, typeAt, waitFocused, waitGone } from '../../../scripts/drive/at-place.ts';
import { BEHIND } from '../../../scripts/drive/behind.ts';
import { pressShortcut } from '../../../scripts/drive/clipboard.ts';
import { composeDraft } from '../../../scripts/drive/compose.ts';
import { takeDownload } from '../../../scripts/drive/take-download.ts';
import { byTestId, click, selector, textOf } from '../../../scripts/drive/test-id.ts';
import { CARD_PIXELS } from '../../../utils/targets/card/card-sizes.ts';
import { type SamplePicture, samplePicture } from '../../fixtures/sample-pictures.ts';
import { storedRows } from './engines/writing-desk.ts';
import { type Session, startSession } from './session.ts';

const folder = mkdtempSync(join(tmpdir(), 'yakuho-cards-'));

let session: Session;
let desk: Page;

beforeAll(async () => {
  // The writer says yes when the browser asks for the server of the article's photo.
  session = await startSession({}, { allows: ['http://127.0.0.1/*'] });
  const article = await session.open('/sample/article.html');
  desk = await composeDraft(session.chromium, article, { engine: 'extractive' });
  await article.close();
  await session.chromium.browser
    .defaultBrowserContext()
    .overridePermissions(`chrome-extension://${session.chromium.extensionId}`, [
      'clipboard-read',
      'clipboard-sanitized-write',
    ]);
});

afterAll(async () => {
  await session?.end();
  rmSync(folder, { recursive: true, force: true });
});

const dialog = `${selector('card-dialog')}[data-ready="true"]`;

async function openCard(): Promise<void> {
  await click(desk, 'card-open');
  await desk.waitForSelector(dialog);
}

async function closeCard(): Promise<void> {
  await desk.keyboard.press('Escape');
  await waitGone(desk, dialog);
}

/** The card as it is seen, with its pixels in short. */
const shown = () =>
  readAt(desk, selector('card-preview'), (element) => {
    const canvas = element as HTMLCanvasElement;
    const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let sum = 0;
    for (const byte of data) sum = (sum * 31 + byte) % 1_000_003;
    return { width: canvas.width, height: canvas.height, sum };
  });

/** Looks until the card's pixels are others than those; a card that never changes is late for its test. */
async function otherThan(before: number): Promise<number> {
  for (;;) {
    const { sum } = await shown();
    if (sum !== before) return sum;
  }
}

/** What IndexedDB holds of the titles on cards. */
const keptTitles = async () =>
  ((await storedRows(desk, 'posts')) as { card?: { title?: string | null } }[]).map(({ card }) => card?.title);

const choose = (id: string) => clickAt(desk, `label:has(${selector(id)})`);

async function giveFile(field: string, picture: SamplePicture): Promise<void> {
  const file = join(folder, picture);
  writeFileSync(file, samplePicture(picture));
  const input = await desk.waitForSelector(`input${selector(field)}`);
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
}

async function retitle(words: string): Promise<void> {
  await focusAt(desk, selector('card-words'));
  await pressShortcut(desk, 'KeyA');
  await desk.keyboard.type(words);
}

/** Width and height as the PNG's own header has them. */
function pngSize(file: Buffer): { width: number; height: number } {
  expect(file.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}

test('by keyboard, what goes with its own press leaves the focus at the field or the button beside it', async () => {
  await openCard();
  await retitle('港の話');
  await focusAt(desk, selector('card-words-back'));
  await desk.keyboard.press('Enter');
  await desk.waitForSelector(selector('card-words-back'), { hidden: true });
  await waitFocused(desk, selector('card-words'));
  await giveFile('card-logo-file', 'logo.svg');
  await desk.waitForSelector(selector('card-logo-remove'));
  await focusAt(desk, selector('card-logo-remove'));
  await desk.keyboard.press('Enter');
  await desk.waitForSelector(selector('card-logo-remove'), { hidden: true });
  await waitFocused(desk, selector('card-logo-import'));
  await closeCard();
});

test('in a narrow panel nothing that has the focus lies below the card, which stays in sight', async () => {
  await desk.setViewport({ width: 320, height: 800 });
  await openCard();
  await choose('card-size-instagram');
  await focusAt(desk, selector('card-name'));
  const hidden: string[] = [];
  let at = 'card-name';
  while (at !== 'card-copy') {
    await desk.keyboard.down('Shift');
    await desk.keyboard.press('Tab');
    await desk.keyboard.up('Shift');
    const focused = await desk.evaluate((stage) => {
      const field = document.activeElement as HTMLElement;
      const { bottom } = (field.closest('label') ?? field).getBoundingClientRect();
      const cardEnd = document.querySelector(stage)?.getBoundingClientRect().bottom ?? 0;
      return { id: field.dataset.testid ?? '', isHidden: bottom <= cardEnd };
    }, '.card-stage');
    at = focused.id;
    if (focused.isHidden) hidden.push(at);
  }
  expect(hidden).toEqual([]);
  await choose('card-size-note');
  await closeCard();
  await desk.setViewport({ width: 1100, height: 900 });
});

test('each style, colour and title is seen at once, and comes back with the draft after a reload', async () => {
  await openCard();
  const first = await shown();
  expect(first).toMatchObject(CARD_PIXELS.note);
  let sum = first.sum;
  for (const style of ['solid', 'frame', 'band']) {
    await choose(`card-style-${style}`);
    sum = await otherThan(sum);
  }
  await choose('card-palette-ai');
  sum = await otherThan(sum);
  await typeAt(desk, selector('card-name'), '世界便り');
  sum = await otherThan(sum);
  await retitle('港を守る堤、四都市が合意');
  sum = await otherThan(sum);
  expect(await textOf(desk, 'card-alt')).toContain('港を守る堤、四都市が合意');
  // What is typed is stored a quarter of a second later; a page that goes sooner may take it along.
  await expect.poll(keptTitles).toContain('港を守る堤、四都市が合意');
  await desk.reload();
  await byTestId(desk, 'editor');
  await openCard();
  await desk.waitForFunction(
    (field) => (document.querySelector(field) as HTMLTextAreaElement).value === '港を守る堤、四都市が合意',
    BEHIND,
    selector('card-words'),
  );
  await expect.poll(async () => (await shown()).sum).toBe(sum);
  expect(await readAt(desk, selector('card-style-band'), (radio) => (radio as HTMLInputElement).checked)).toBe(true);
  await closeCard();
  await waitFocused(desk, selector('card-open'));
});

test('each size is downloaded as a PNG of exactly that size, under the title', async () => {
  await openCard();
  // Systems without a UTF-8 locale, as some that run tests, know no Japanese file names.
  await retitle('Four cities agree');
  for (const [size, pixels] of Object.entries(CARD_PIXELS)) {
    await choose(`card-size-${size}`);
    const file = await takeDownload(session.chromium.browser, folder, () => click(desk, 'card-download'));
    expect(basename(file)).toBe(`Four_cities_agree_${size}_${pixels.width}x${pixels.height}.png`);
    expect(pngSize(readFileSync(file))).toEqual(pixels);
  }
  await closeCard();
});

test('the picture is copied as image/png, whole', async () => {
  await openCard();
  await retitle('港を守る堤、四都市が合意');
  await choose('card-size-x');
  await desk.bringToFront();
  await click(desk, 'card-copy');
  await desk.waitForSelector(`${selector('card-outcome')}[data-outcome="copied"]`);
  const bytes = await desk.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const png = await item?.getType('image/png');
    return [...new Uint8Array((await png?.arrayBuffer()) ?? new ArrayBuffer(0))];
  });
  expect(pngSize(Buffer.from(bytes))).toEqual(CARD_PIXELS.x);
  await closeCard();
});

test('letters that could not be read are switched, and the dialog says so', async () => {
  await openCard();
  await choose('card-style-paper');
  await readAt(desk, selector('card-colour-ink'), (element) => {
    const input = element as HTMLInputElement;
    input.value = '#f0f0e8';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(await textOf(desk, 'card-switched')).toContain('黒');
  await choose('card-palette-ai');
  await waitGone(desk, selector('card-switched'));
  await closeCard();
});

test.each([
  ['no-picture.txt', '画像として読めない'],
  ['script.svg', 'プログラム'],
  ['no-size.svg', '0です'],
  ['moving.png', '動く画像'],
  ['cut.png', '壊れている'],
] as const)('a logo that is %s is refused in place: %s', async (file, words) => {
  await openCard();
  await giveFile('card-logo-file', file);
  await desk.waitForFunction(
    (place, said) => document.querySelector(place)?.textContent?.includes(said),
    BEHIND,
    selector('card-logo-problem'),
    words,
  );
  expect(await desk.$(`img${selector('card-logo')}`)).toBeNull();
  await closeCard();
});

test('a logo goes onto the card, and onto the next post’s', async () => {
  await openCard();
  const { sum } = await shown();
  await giveFile('card-logo-file', 'logo.svg');
  await otherThan(sum);
  const logo = await readAt(desk, `img${selector('card-logo')}`, (image) => (image as HTMLImageElement).src);
  expect(logo).toMatch(/^data:image\/png;base64,/);
  await closeCard();
  const article = await session.open('/pages/japanese-article.html');
  desk = await composeDraft(session.chromium, article, { engine: 'extractive' });
  await article.close();
  await openCard();
  expect(await readAt(desk, `img${selector('card-logo')}`, (image) => (image as HTMLImageElement).src)).toBe(logo);
  expect(await readAt(desk, selector('card-name'), (field) => (field as HTMLInputElement).value)).toBe('世界便り');
  // The other draft's title is its own.
  expect(await readAt(desk, selector('card-words'), (field) => (field as HTMLTextAreaElement).value)).not.toContain(
    '港を守る堤',
  );
  await closeCard();
});

test('a card is not seen without its logo first', async () => {
  await desk.evaluate(() => {
    const { decode } = HTMLImageElement.prototype;
    const held = Promise.withResolvers<void>();
    addEventListener('decode-now', () => held.resolve(), { once: true });
    HTMLImageElement.prototype.decode = function (this: HTMLImageElement) {
      document.documentElement.dataset.asked = 'true';
      HTMLImageElement.prototype.decode = decode;
      return held.promise.then(() => decode.call(this));
    };
  });
  await click(desk, 'card-open');
  await desk.waitForSelector('[data-asked]');
  // Behind what the dialog itself has asked the store for.
  for (const store of ['profiles', 'posts', 'scratch']) await storedRows(desk, store);
  expect(await desk.$(selector('card-preview'))).toBeNull();
  await desk.evaluate(() => dispatchEvent(new Event('decode-now')));
  await desk.waitForSelector(`${dialog} ${selector('card-preview')}`);
  await closeCard();
});

test('a photo is on no card before the writer says to have the right to it, and a new one asks again', async () => {
  await openCard();
  const { sum } = await shown();
  await choose('card-photo-own');
  await giveFile('card-photo-file', 'photo.png');
  await byTestId(desk, 'card-photo-cleared');
  expect((await shown()).sum).toBe(sum);
  await click(desk, 'card-photo-cleared');
  const withPhoto = await otherThan(sum);
  await choose('card-photo-none');
  expect(await otherThan(withPhoto)).toBe(sum);
  await choose('card-photo-own');
  await otherThan(sum);
  await giveFile('card-photo-file', 'logo.svg');
  await desk.waitForFunction(
    (box) => !(document.querySelector(box) as HTMLInputElement).checked,
    BEHIND,
    selector('card-photo-cleared'),
  );
  await expect.poll(async () => (await shown()).sum).toBe(sum);
  await choose('card-photo-none');
  await closeCard();
});

test('the outlet’s photo is fetched in the click alone, with a permission that is given back, and can be exported', async () => {
  const article = await session.open('/sample/article.html');
  desk = await composeDraft(session.chromium, article, { engine: 'extractive' });
  await article.close();
  await openCard();
  const { sum } = await shown();
  await choose('card-photo-outlet');
  await click(desk, 'card-photo-fetch');
  await click(desk, 'card-photo-cleared');
  await otherThan(sum);
  const file = await takeDownload(session.chromium.browser, folder, () => click(desk, 'card-download'));
  expect(pngSize(readFileSync(file))).toEqual(CARD_PIXELS.note);
  const left = async () => ((await desk.evaluate('chrome.permissions.getAll()')) as { origins: string[] }).origins;
  await expect.poll(left).toEqual([]);
  await closeCard();
});
