import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { clickAt, readAt, selectAt, typeAt, waitFocused } from '../../../scripts/drive/at-place.ts';
import { readClipboard } from '../../../scripts/drive/clipboard.ts';
import { composeDraft } from '../../../scripts/drive/compose.ts';
import { copyFor } from '../../../scripts/drive/copy-for.ts';
import { openExtensionTab } from '../../../scripts/drive/extension-pages.ts';
import { byTestId, click, selector, textOf } from '../../../scripts/drive/test-id.ts';
import type { OwnTarget } from '../../../utils/targets/own/own-target.ts';
import { storedRows } from './engines/writing-desk.ts';
import { type Session, startSession } from './session.ts';

let session: Session;
let options: Page;

beforeAll(async () => {
  session = await startSession();
  options = await openExtensionTab(session.chromium, 'options');
});

afterAll(() => session?.end());

/** What is stored a moment later, on a busy machine too. */
const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 15_000 });
const stored = () => storedRows(options, 'ownTargets') as Promise<OwnTarget[]>;

test('a destination is entered, told what is wrong with it, stored and offered where posts are copied', async () => {
  await click(options, 'own-target-add');
  await waitFocused(options, selector('own-target-name'));
  await options.keyboard.type('会報');
  await eventually(async () => expect(await stored()).toMatchObject([{ name: '会報', format: 'rich' }]));
  await typeAt(options, selector('own-target-url'), 'javascript:alert(1)');
  await expect.poll(() => textOf(options, 'own-target-url-problem')).toContain('https://');
  await clickAt(options, selector('own-target-url'), { count: 3 });
  await options.keyboard.type('club.example/new');
  await typeAt(options, selector('own-target-limit-title'), '２０');
  await selectAt(options, selector('own-target-format'), 'html');
  await click(options, 'own-target-heading');
  await eventually(async () =>
    expect(await stored()).toMatchObject([
      {
        format: 'html',
        editorUrl: 'https://club.example/new',
        limits: { title: 20 },
        kept: expect.not.arrayContaining(['heading']),
      },
    ]),
  );
  const [own] = await stored();
  if (own === undefined) throw new Error('nothing is stored');

  const article = await session.open('/sample/article.html');
  const desk = await composeDraft(session.chromium, article, { engine: 'extractive', depth: 'summary' });
  await byTestId(desk, 'editor');
  expect(await copyFor(desk, own.id)).toContain('会報');
  const text = await readClipboard(session.chromium.browser);
  expect(text).toContain('<p>');
  expect(text).not.toMatch(/<h[1-6]/);
  await expect
    .poll(() => readAt(desk, selector('open-editor'), (link) => link.getAttribute('href')))
    .toBe('https://club.example/new');
  await click(desk, 'verdict-target');
  await expect.poll(() => textOf(desk, 'finding-says')).toContain('20');
  await article.close();
});

test('a template starts with a destination of the writer’s own, whatever was copied for last', async () => {
  const [own] = await stored();
  if (own === undefined) throw new Error('nothing is stored');
  await options.bringToFront();
  await selectAt(options, selector('default-target'), own.id);
  await eventually(async () =>
    expect(Object.values((await options.evaluate('chrome.storage.local.get()')) as object)).toContainEqual(
      expect.objectContaining({ target: own.id }),
    ),
  );
  const article = await session.open('/sample/article.html');
  const first = await composeDraft(session.chromium, article, { engine: 'extractive', depth: 'summary' });
  await byTestId(first, 'editor');
  await copyFor(first, 'note');
  const desk = await composeDraft(session.chromium, article, { engine: 'extractive', depth: 'summary' });
  await byTestId(desk, 'editor');
  await desk.waitForSelector(`[data-testid="target-${own.id}"]:checked`);
  await article.close();
});

test('a destination that was taken away is spoken of once where it was chosen, and comes back as it was', async () => {
  const before = await stored();
  const id = before[0]?.id;
  const article = await session.open('/sample/article.html');
  const compose = async () => {
    await article.bringToFront();
    return composeDraft(session.chromium, article, { engine: 'extractive', depth: 'summary' });
  };
  const remove = async () => {
    await options.bringToFront();
    await click(options, 'own-target-remove');
    await eventually(async () => expect(await stored()).toEqual([]));
    await waitFocused(options, selector('own-target-undo'));
  };
  const undo = async () => {
    await options.bringToFront();
    await click(options, 'own-target-undo');
    await eventually(async () => expect(await stored()).toEqual(before));
    await waitFocused(options, selector('own-target-remove'));
  };
  const open = await compose();
  await open.waitForSelector(`[data-testid="target-${id}"]:checked`);
  await remove();
  expect(await textOf(options, 'default-target-gone')).toContain('「会報」');
  expect(await textOf(open, 'target-notice')).toBe('コピー先「会報」は設定で削除されたため、noteを選んでいます。');
  await undo();
  await open.waitForSelector(`[data-testid="target-${id}"]:checked`);
  expect(await open.$(selector('target-notice'))).toBeNull();

  await remove();
  await byTestId(open, 'target-notice');
  const next = await compose();
  await next.waitForSelector(`${selector('target-note')}:checked`);
  await next.waitForSelector(`${selector('verdicts')}[data-state="done"]`);
  expect(await next.$(selector('target-notice'))).toBeNull();
  await article.close();
  await undo();
  await expect
    .poll(() => readAt(options, selector('own-target-name'), (field) => (field as HTMLInputElement).value))
    .toBe('会報');
});
