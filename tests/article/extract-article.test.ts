import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../scripts/node-dom/parse-page.ts';
import { extractArticle, readReply } from '../../utils/article/extract-article.ts';
import { MOST_ELEMENTS } from '../../utils/article/page/article-numbers.ts';
import { pageReplySchema } from '../../utils/article/page-reply-schema.ts';
import { FIXTURE_ARTICLES, FIXTURE_PROBLEMS } from '../fixtures/fixtures.ts';

describe('an article page', () => {
  it.each(FIXTURE_ARTICLES)('$name gives the article it shows', ({ html, url, article, notices }) => {
    const reply = extractArticle(parsePage(html, url), url);
    if (!reply.ok) throw new Error(reply.problem.kind);
    expect(reply.article).toEqual(article);
    expect(reply.notices.map(({ kind }) => kind)).toEqual(notices);
    const handed = readReply(parsePage(html, url), url);
    expect(v.parse(pageReplySchema, structuredClone(handed))).toEqual(handed);
  });

  it.each(FIXTURE_ARTICLES)('$name is left as it was', ({ html, url }) => {
    const document = parsePage(html, url);
    const before = document.documentElement.outerHTML;
    extractArticle(document, url);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('a page without an article', () => {
  it.each(FIXTURE_PROBLEMS)('$name says what it is', ({ html, url, problem }) => {
    const reply = extractArticle(parsePage(html, url), url);
    expect(reply).toEqual({ ok: false, problem });
    expect(v.is(pageReplySchema, reply)).toBe(true);
  });

  it.each([
    ['application/pdf', 'pdf'],
    ['image/webp', 'image'],
    ['video/mp4', 'video-file'],
    ['text/plain', 'plain-file'],
    ['application/json', 'plain-file'],
  ])('a file of type %s is a %s', (contentType, kind) => {
    const document = parsePage('<p>x', 'https://files.example/1');
    Object.defineProperty(document, 'contentType', { value: contentType });
    expect(extractArticle(document, 'https://files.example/1')).toEqual({ ok: false, problem: { kind } });
  });
});

it('a page saved to a file is of the address it names, and of its own where it names none', () => {
  const file = 'file:///home/me/gates.html';
  const prose = [1, 2, 3]
    .map((day) => `<p>On day ${day} the harbour master opened the gates at noon, as ever.</p>`)
    .join('');
  const saved = (head: string) => parsePage(`<head>${head}</head><article><h1>Gates</h1>${prose}</article>`, file);
  const named = saved('<link rel="canonical" href="https://lantern.example/gates">');
  expect(extractArticle(named, file)).toMatchObject({ article: { url: 'https://lantern.example/gates' } });
  expect(extractArticle(saved(''), file)).toMatchObject({ article: { url: file } });
});

it('byline and date that stand side by side without a space in the source are no part of the text', () => {
  const meta = '<div><span>Von Anna Weiß</span><span>14. März 2026, 18:05 Uhr</span></div>';
  const prose = [1, 2, 3].map(
    (day) => `<p>Am ${day}. Tag öffnete der Hafenmeister die Tore um zwölf, wie jedes Jahr.</p>`,
  );
  const page = `<html lang="de"><article><h1>Die Tore</h1>${meta}${prose.join('')}</article></html>`;
  const url = 'https://laterne.example/tore';
  expect(extractArticle(parsePage(page, url), url)).toMatchObject({
    article: { authors: ['Anna Weiß'], blocks: [{ content: [{ text: expect.stringMatching(/^Am 1/) }] }, {}, {}] },
  });
});

// Large pages take their time on a busy machine; what is tested is that they end at all.
describe('a hostile page', { timeout: 60_000 }, () => {
  const url = 'https://hostile.example/news/1';
  const prose = Array.from(
    { length: 10 },
    (_, index) =>
      `<p>The ${index} port cities on the strait agreed to build and to pay for a common flood barrier.</p>`,
  ).join('');
  const clip = (html: string) => extractArticle(parsePage(html, url), url);
  const words = (html: string): number => {
    const reply = clip(html);
    if (!reply.ok) throw new Error(reply.problem.kind);
    return reply.article.wordCount;
  };

  it('may nest elements thousands deep', () => {
    expect(words(`<article>${'<div>'.repeat(5_000)}${prose}`)).toBe(180);
  });

  it('may nest lists, quotes and inline elements thousands deep', () => {
    const html = `${prose}<ul>${'<li>x<ul>'.repeat(1_000)}</ul>${'<blockquote>'.repeat(1_000)}y${'</blockquote>'.repeat(1_000)}<p>${'<b>'.repeat(1_000)}z`;
    expect(words(`<article>${html}`)).toBeGreaterThan(179);
  });

  it('may carry ten thousand JSON-LD blocks', () => {
    const block = '<script type="application/ld+json">{"@type":"Thing","name":"x"}</script>';
    expect(words(`${block.repeat(10_000)}<article>${prose}</article>`)).toBe(180);
  });

  it('may nest its JSON-LD a hundred thousand deep', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(words(`<script type="application/ld+json">${deep}</script><article>${prose}</article>`)).toBe(180);
  });

  it('may hold ten megabytes of script', () => {
    expect(words(`<script>/*${'x'.repeat(10_000_000)}*/</script><article>${prose}</article>`)).toBe(180);
  });

  it('may name elements after properties of the document and of forms', () => {
    const posers =
      '<img name="body"><img name="cloneNode"><form name="querySelectorAll"></form><embed name="documentElement">';
    const form = `<form><input name="children"><input name="parentNode"><input id="tagName">${prose}</form>`;
    expect(words(`${posers}<article>${form}</article>`)).toBe(180);
  });

  it('may name its root after what Readability removes', () => {
    expect(words(`<html class="sidebar comment"><body>${prose}</body></html>`)).toBe(180);
  });

  it('is refused when it has more elements than any article', () => {
    const document = parsePage(prose, url);
    Object.defineProperty(document.documentElement, 'querySelectorAll', {
      value: () => ({ length: MOST_ELEMENTS + 1 }),
    });
    expect(extractArticle(document, url)).toEqual({ ok: false, problem: { kind: 'too-large' } });
  });

  it('keeps nothing of its markup: no script, no address but http, https and mailto', () => {
    const links =
      '<p>See <a href="javascript:alert(1)">this</a>, <a href="data:text/html,x">that</a> and <a href="mailto:a@b.example" onclick="x()">mail</a> or <a href="/more">more</a> about it all.</p>';
    const reply = clip(
      `<article>${prose}${links}<p>Text <script>alert(1)</script><img src="javascript:x" onerror="x()"></p>${prose}</article>`,
    );
    const plain = JSON.stringify(reply);
    expect(plain).not.toMatch(/javascript:|data:text|onerror|onclick|<script/);
    expect(plain).toContain('mailto:a@b.example');
    expect(plain).toContain('https://hostile.example/more');
  });

  it('is shortened where it is a book, and says so', () => {
    const chapter = (index: number) =>
      `<p>${`Chapter ${index} goes on and on about the sea and the people who live beside it. `.repeat(20)}</p>`;
    const reply = readReply(
      parsePage(`<article>${Array.from({ length: 400 }, (_, index) => chapter(index)).join('')}</article>`, url),
      url,
    );
    if (!reply.ok) throw new Error(reply.problem.kind);
    expect(reply.notices).toMatchObject([{ kind: 'shortened' }]);
    expect(v.is(pageReplySchema, reply)).toBe(true);
  });
});
