import { expect, it } from 'vitest';
import { parsePage } from '../../scripts/node-dom/parse-page.ts';
import { pageProblem } from '../../utils/article/page/page-problem.ts';
import { readPage } from '../../utils/article/read-page.ts';
import { recordTrace } from '../../utils/article/trace.ts';

const problemOf = (body: string, path: string) => {
  const url = `https://forum.example${path}`;
  const html = `<html lang="en"><head><title>Why the boats are late</title></head><body>${body}</body></html>`;
  return readPage(parsePage(html, url), url, recordTrace().trace, null).problem?.kind ?? null;
};

const SHORT = `<article><h1>Why the boats are late</h1><p>${'The boats leave on time when the tide is in, and wait for it when it is out. '.repeat(5)}</p></article>`;
const OTHERS = Array.from({ length: 14 }, (_, at) => `<h3><a href="/t/${at}">Another talk, number ${at}</a></h3>`).join(
  '',
);

it('a short post among headlines of others is no index page where its address names it', () => {
  expect(problemOf(SHORT + OTHERS, '/talk/4711/why_the_boats_are_late')).toBeNull();
  expect(problemOf(SHORT + OTHERS, '/debate/detail/why-the-boats-are-late')).toBeNull();
});

it('the same under the address of a section is one', () => {
  expect(problemOf(SHORT + OTHERS, '/talk')).toBe('index-page');
});

const LIST = { isBlank: false, isSearch: false, isLogin: false, isVideo: false, isIndex: true, statesArticle: false };

it.each([
  ['a list that says something of each thing it links to is an article', 44, null],
  ['a front page with a teaser under each headline is none', 27, { kind: 'index-page' }],
])('%s', (_, wordsEach, problem) => {
  const measure = { words: 20 * (wordsEach + 5), proseWords: 20 * wordsEach, linkedHeadings: 20, linkedBlocks: 20 };
  expect(pageProblem(LIST, measure)).toEqual(problem);
});

it('a list of headlines is an index page whatever elements its template makes them of', () => {
  const headline = (at: number) =>
    `<div class="sc-1"><a href="/2026/${at}-boats"><img src="/${at}.png"><span>Story number ${at} about the harbour and what became of it</span></a><span>${at} hours ago</span></div>`;
  const list = Array.from({ length: 24 }, (_, at) => headline(at)).join('');
  expect(problemOf(`<div id="app"><div>World</div>${list}</div>`, '/world')).toBe('index-page');
  expect(problemOf(SHORT + list, '/world/why-the-boats-are-late')).toBeNull();
});

it('a large frame of advertisements does not hold the article', () => {
  const frame = '<iframe src="/parts/frame/ad_list_a.htm" width="640" height="400"></iframe>';
  expect(problemOf(`<h1>Why the boats are late</h1><p>The tide is out.</p>${frame}`, '/news/1')).toBe('no-article');
});
