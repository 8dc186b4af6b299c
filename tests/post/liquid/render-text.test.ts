import { describe, expect, test } from 'vitest';
import type { Article } from '../../../utils/article/article.ts';
import { findTextProblem, renderText, renderTexts } from '../../../utils/post/liquid/render-text.ts';
import { textScope } from '../../../utils/post/liquid/text-scope.ts';
import { fullProfile, harbourArticle } from '../fixtures.ts';

const scopeOf = (changes: Partial<Article> = {}) =>
  textScope({ ...harbourArticle, ...changes }, fullProfile, 'summary');
const scope = scopeOf();

async function rendered(text: string, changes: Partial<Article> = {}): Promise<string> {
  const result = await renderText(text, scopeOf(changes));
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

describe('a fixed text', () => {
  test('has what article, profile and post say', async () => {
    expect(await rendered('{{ article.site }}の{{ article.author }}({{ profile.name }}、{{ post.depth }})')).toBe(
      'The Harbour CourierのMara Ellison(港の記録係、summary)',
    );
    expect(await rendered('{% if article.byline %}{{ article.byline }}記者{% endif %}')).toBe('Mara Ellison記者');
    expect(await rendered('{% if article.byline %}{{ article.byline }}記者{% endif %}', { authors: [] })).toBe('');
  });

  test.each([
    ['2026-01-26T23:40:00-05:00', '2026年1月26日(月)'],
    ['2026-01-26T00:10:00+09:00', '2026年1月26日(月)'],
    ['2026-01-26', '2026年1月26日(月)'],
    [null, '()'],
  ])('gives the day of %s as the page says it, wherever the writer lives', async (published, expected) => {
    const text = '{{ article.published | date: "%Y年%-m月%-d日" }}({{ article.published | date: "%a" }})';
    expect(await rendered(text, { published })).toBe(expected);
  });

  test('has conditions on what a page may not say', async () => {
    const text = '{% if article.section %}欄: {{ article.section }}{% else %}欄なし{% endif %}';
    expect(await rendered(text)).toBe('欄なし');
    expect(await rendered(text, { section: 'World' })).toBe('欄: World');
  });

  test('keeps what a page writes as text: neither Liquid nor HTML in it is worked out', async () => {
    const title = '{{ profile.email }} <img src=x onerror=alert(1)>';
    expect(await rendered('「{{ article.title }}」', { title })).toBe(`「${title}」`);
  });

  test('without variables stands as it is typed, single braces and HTML too', async () => {
    expect(await rendered('{a} <b>太字</b> 100%')).toBe('{a} <b>太字</b> 100%');
  });

  test('stands as typed in the post where this very article makes it endless', async () => {
    const endless = '{% for name in article.authors %}{% for i in (1..9000) %}x{% endfor %}{% endfor %}';
    const part = { id: 'names', kind: 'line' as const, text: endless };
    const template = { id: 't', name: null, parts: [part], sites: [], languages: [] };
    const texts = await renderTexts(
      template,
      scopeOf({ authors: Array.from({ length: 9 }, (_, index) => `N${index}`) }),
    );
    expect(texts.get('names')).toBe(endless);
  });
});

describe('a fault', () => {
  test.each([
    ['一行目\n二行目 {{ article.site', { kind: 'not-closed', name: '{{ article.site', line: 2, column: 5 }],
    ['{% if article.site %}x', { kind: 'not-closed', name: '{% if article.site %}', line: 1, column: 1 }],
    ['{% for a in article.authors %}\n{{ a }}', { kind: 'not-closed', line: 1, column: 1 }],
    ['文\n{% include "x" %}', { kind: 'unknown-tag', name: 'include', line: 2, column: 1 }],
    ['{% endif %}', { kind: 'unknown-tag', name: 'endif', line: 1, column: 1 }],
    ['{{ article.site | shout }}', { kind: 'unknown-filter', name: 'shout', line: 1, column: 1 }],
    ['{{ article.stie }}', { kind: 'unknown-variable', name: 'article.stie', line: 1, column: 4 }],
    ['{{ artcle.site }}', { kind: 'unknown-variable', name: 'artcle.site', line: 1, column: 4 }],
    ['{{ article.constructor }}', { kind: 'unknown-variable', line: 1, column: 4 }],
    ['文\n{% if article.section %}{{ article.sectoin }}{% endif %}', { kind: 'unknown-variable', line: 2, column: 28 }],
    ['{{ }}', { kind: 'not-readable', line: 1 }],
    ['{% for x of y %}{% endfor %}', { kind: 'not-readable', line: 1, column: 1 }],
  ])('of %s is said with its place', async (text, expected) => {
    expect(await findTextProblem(text, scope)).toMatchObject(expected);
  });

  test.each([
    '{{ article.site }}',
    '{{ article.authors.size }}{{ article.authors[0] }}{{ article.authors | join: "、" }}',
    '{% assign day = article.published | date: "%d" %}{{ day }}{% for name in article.authors %}{{ name }}{{ forloop.index }}{% endfor %}',
    '{% capture all %}x{% endcapture %}{{ all }}{% comment %}{{ nothing }}{% endcomment %}',
    '{% case post.depth %}{% when "full" %}全文{% else %}要約{% endcase %}',
  ])('is found in none of %s', async (text) => {
    expect(await findTextProblem(text, scope)).toBeNull();
  });
});

describe('a text that would not end', () => {
  test.each([
    ['a loop of a thousand million rounds', '{% for i in (1..1000000000) %}x{% endfor %}'],
    [
      'loops in loops over a list made once',
      '{% assign x = (1..2000) %}{% for a in x %}{% for b in x %}{% for c in x %}y{% endfor %}{% endfor %}{% endfor %}',
    ],
    ['a text that doubles', `{% assign s = "xxxxxxxxxx" %}${'{% assign s = s | append: s %}'.repeat(40)}{{ s }}`],
    [
      'a text that multiplies',
      `{% assign s = "xxxxxxxxxx" %}${'{% assign s = s | append: s %}'.repeat(6)}${'{% assign s = s | replace: "x", s %}'.repeat(4)}{{ s }}`,
    ],
    ['a date padded without end', '{{ article.published | date: "%999999999Y" }}'],
    ['a long result of a short loop', `{% for i in (1..1000) %}${'長い文。'.repeat(10)}{% endfor %}`],
  ])('is stopped and said: %s', async (_, text) => {
    const result = await renderText(text, scope);
    expect(result).toMatchObject({ ok: false, problem: { kind: 'endless', line: expect.any(Number) } });
  });
});
