import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../scripts/node-dom/parse-page.ts';
import { clipReplySchema } from '../../utils/article/clip-reply-schema.ts';
import { extractArticle } from '../../utils/article/extract-article.ts';
import { FIXTURE_ARTICLES, FIXTURE_PROBLEMS } from '../fixtures/fixtures.ts';

describe('an article page', () => {
  it.each(FIXTURE_ARTICLES)('$name gives the article it shows', ({ html, url, article, notices }) => {
    const reply = extractArticle(parsePage(html, url), url);
    if (!reply.ok) throw new Error(reply.problem.kind);
    expect(reply.article).toEqual(article);
    expect(reply.notices.map(({ kind }) => kind)).toEqual(notices);
    expect(v.parse(clipReplySchema, structuredClone(reply))).toEqual(reply);
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
    expect(v.is(clipReplySchema, reply)).toBe(true);
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
