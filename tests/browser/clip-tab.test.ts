import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ClippedTab } from '../../utils/browser/active-tab.ts';
import { clipTab } from '../../utils/browser/clip-tab.ts';

/** The moment between asking for the tab and the clip script's landing cannot be hit at will in a real browser. */
const clicked = async (): Promise<ClippedTab> => {
  const { id, windowId } = await fakeBrowser.tabs.create({ url: 'https://example.test/news?page=1' });
  return { id: id as number, windowId, url: 'https://example.test/news?page=1', title: 'News' };
};

const nothingThere = Promise.resolve({ result: { ok: false, problem: { kind: 'no-article' } } });

beforeEach(() => fakeBrowser.reset());

it('says that the page went elsewhere where the script landed on the next page, of which nothing has arrived', async () => {
  const tab = await clicked();
  await fakeBrowser.tabs.update(tab.id, { url: 'https://example.test/news?page=2' });
  expect(await clipTab(tab, nothingThere)).toEqual({ ok: false, problem: { kind: 'navigated-away' } });
});

it('says that a page which stayed holds no article', async () => {
  expect(await clipTab(await clicked(), nothingThere)).toEqual({ ok: false, problem: { kind: 'no-article' } });
});

it('says that a file names no address where the article has none but the file’s own', async () => {
  const file = 'file:///home/me/gates.html';
  const { id, windowId } = await fakeBrowser.tabs.create({ url: file });
  const tab = { id: id as number, windowId, url: file, title: 'Gates' };
  const read = Promise.resolve({ result: { ok: true, article: { url: file } } });
  expect(await clipTab(tab, read)).toEqual({ ok: false, problem: { kind: 'file-without-address' } });
});
