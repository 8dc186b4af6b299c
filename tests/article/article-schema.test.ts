import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Article, ArticleBlock } from '../../utils/article/article.ts';
import { ARTICLE_LIMITS } from '../../utils/article/article-limits.ts';
import { articleSchema } from '../../utils/article/article-schema.ts';

const article: Article = {
  url: 'https://courier.example/a',
  canonicalUrl: null,
  title: 'Title',
  standfirst: null,
  siteName: null,
  lang: 'zh-Hant',
  dir: 'ltr',
  authors: ['Mara Ellison'],
  published: '2026-01-26T10:00:00+09:00',
  modified: '2026-01-26',
  section: null,
  leadImage: null,
  blocks: [{ kind: 'paragraph', content: [{ text: 'Text', href: 'mailto:desk@courier.example', strong: true }] }],
  wordCount: 1,
  selectionOnly: false,
  origins: { title: 'json-ld' },
};
const accepts = (value: unknown) => v.is(articleSchema, value);
const withBlock = (block: unknown) => ({ ...article, blocks: [block as ArticleBlock] });

describe('articleSchema', () => {
  it('takes an article', () => {
    expect(v.parse(articleSchema, article)).toEqual(article);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '/relative', 'https://user:secret@host.example/', 'vbscript:x'])(
    'refuses the link %s',
    (href) => {
      expect(accepts(withBlock({ kind: 'paragraph', content: [{ text: 'x', href }] }))).toBe(false);
    },
  );

  it('refuses what it does not know: other block kinds, other properties, other shapes of dates', () => {
    expect(accepts(withBlock({ kind: 'html', text: '<b>' }))).toBe(false);
    expect(accepts({ ...article, html: '<b>' })).toBe(false);
    expect(accepts({ ...article, published: 'yesterday' })).toBe(false);
    expect(accepts({ ...article, lang: 'not a tag' })).toBe(false);
    expect(accepts(null)).toBe(false);
  });

  it('refuses more than an article holds', () => {
    const paragraph = { kind: 'paragraph', content: [{ text: 'x'.repeat(ARTICLE_LIMITS.characters) }] };
    expect(accepts({ ...article, blocks: [paragraph] })).toBe(true);
    expect(accepts({ ...article, blocks: [paragraph, paragraph] })).toBe(false);
    expect(accepts({ ...article, title: 'x'.repeat(ARTICLE_LIMITS.title + 1) })).toBe(false);
  });
});
