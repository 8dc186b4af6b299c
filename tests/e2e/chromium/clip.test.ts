import type { HTTPRequest, Page } from 'puppeteer-core';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickToolbar } from '../../../scripts/drive/extension-pages.ts';
import { byTestId, selector, textOf } from '../../../scripts/drive/test-id.ts';
import type { ArticleBlock } from '../../../utils/article/article.ts';
import { articleText } from '../../../utils/article/article-text.ts';
import type { ClipReply } from '../../../utils/article/clip-result.ts';
import { completeClip } from '../../../utils/article/complete-clip.ts';
import { pageReplySchema } from '../../../utils/article/page-reply-schema.ts';
import { FIXTURE_ARTICLES, FIXTURE_PROBLEMS } from '../../fixtures/fixtures.ts';
import { SHADOW_PAGES } from '../shadow-pages.ts';
import { type Session, startSession } from './session.ts';

let session: Session;

beforeAll(async () => {
  session = await startSession(SHADOW_PAGES.routes);
});

afterAll(() => session?.end());

const pages = new Map([...FIXTURE_ARTICLES, ...FIXTURE_PROBLEMS].map(({ url, html }) => [url, html]));

/** Answers for the invented outlets, so that each page stands at its own address; nothing reaches a network. */
function answer(request: HTTPRequest): void {
  const body = pages.get(request.url());
  if (body === undefined) void request.abort();
  else void request.respond({ contentType: 'text/html; charset=utf-8', body });
}

async function openAt(url: string): Promise<Page> {
  const page = await session.chromium.browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', answer);
  await page.goto(url);
  await page.bringToFront();
  return page;
}

/** What the content script gives in this browser, asked for from the popup, which has been granted the tab, and completed as the popup does. */
const replyOf = async (popup: Page): Promise<ClipReply> => {
  const result: unknown = await popup.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const [frame] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['/clip.js'] });
    return frame.result;
  })()`);
  return completeClip(v.parse(pageReplySchema, result));
};

/** Null where the popup does not show the thing at all. */
const attribute = async (popup: Page, id: string, name: string) =>
  (await popup.$(selector(id)))?.evaluate((element, attributeName) => element.getAttribute(attributeName), name) ??
  null;

const count = (blocks: ArticleBlock[], kind: ArticleBlock['kind']) =>
  blocks.filter((block) => block.kind === kind).length;

test.each(FIXTURE_ARTICLES)(
  '$name is clipped as expected, and the popup shows it',
  async ({ url, article, notices }) => {
    const page = await openAt(url);
    const popup = await clickToolbar(session.chromium, page);
    await expect.poll(() => textOf(popup, 'clip-title')).toBe(article.title);

    const reply = await replyOf(popup);
    if (!reply.ok) throw new Error(reply.problem.kind);
    expect(reply.article).toEqual(article);
    expect(reply.notices.map(({ kind }) => kind)).toEqual(notices);

    await expect.poll(() => textOf(popup, 'clip-site')).toBe(article.siteName ?? new URL(url).hostname);
    expect(await attribute(popup, 'clip-lang', 'data-lang')).toBe(article.lang);
    expect(await attribute(popup, 'clip-date', 'datetime')).toBe(article.published);
    expect((await popup.$(selector('clip-missing'))) !== null).toBe(
      article.authors.length === 0 || article.published === null || article.siteName === null,
    );
    if (article.authors.length > 0)
      await expect.poll(() => textOf(popup, 'clip-authors')).toBe(article.authors.join(', '));
    await expect.poll(() => textOf(popup, 'clip-words')).toContain(article.wordCount.toLocaleString('ja'));
    await expect.poll(() => textOf(popup, 'clip-headings')).toContain(String(count(article.blocks, 'heading')));
    await expect.poll(() => textOf(popup, 'clip-quotes')).toContain(String(count(article.blocks, 'quote')));
    await page.close();
  },
);

test.each(FIXTURE_PROBLEMS)('$name is not clipped, and the popup says why', async ({ url, problem }) => {
  const page = await openAt(url);
  const popup = await clickToolbar(session.chromium, page);
  const said = await byTestId(popup, 'clip-problem');
  expect(await said.evaluate((box) => box.getAttribute('data-kind'))).toBe(problem.kind);
  await page.close();
});

test('an article that stands in the elements of a page’s own making is clipped as the reader sees it', async () => {
  const page = await session.open('/shadow/open');
  const popup = await clickToolbar(session.chromium, page);
  await expect.poll(() => textOf(popup, 'clip-title')).toBe('Council keeps the night bus');
  const reply = await replyOf(popup);
  if (!reply.ok) throw new Error(reply.problem.kind);
  expect(reply.article).toMatchObject({ authors: ['Noor Castellan'] });
  expect(articleText(reply.article)).toBe(SHADOW_PAGES.lines.join('\n'));
  await page.close();
});

test('one that such elements keep to themselves is not found, and the page is not called empty', async () => {
  const page = await session.open('/shadow/closed');
  const popup = await clickToolbar(session.chromium, page);
  const said = await byTestId(popup, 'clip-problem');
  expect(await said.evaluate((box) => box.getAttribute('data-kind'))).toBe('no-article');
  await page.close();
});

test('names that are written from the right stand behind the dot that sets them apart, as others do', async () => {
  const hebrew = FIXTURE_ARTICLES.find(({ article }) => article.lang === 'he');
  const page = await openAt(hebrew?.url ?? '');
  const popup = await clickToolbar(session.chromium, page);
  const line = await byTestId(popup, 'clip-authors');
  const before = await line.evaluate((authors) => {
    const names = document.createRange();
    names.selectNodeContents(authors);
    return names.getBoundingClientRect().left - authors.getBoundingClientRect().left;
  });
  expect(before).toBeGreaterThan(0);
  await page.close();
});
