import { expect, test } from 'vitest';
import { explainPage } from '../../../scripts/clip/explain-page.ts';
import { FIXTURE_ARTICLES, FIXTURE_PROBLEMS } from '../../fixtures/fixtures.ts';

const explain = (name: string): string => {
  const fixture = [...FIXTURE_ARTICLES, ...FIXTURE_PROBLEMS].find((page) => page.name === name);
  if (fixture === undefined) throw new Error(name);
  return explainPage(fixture.html, fixture.url);
};

test('an explained page lists what was dropped with its reason, where metadata came from, and what was kept', () => {
  const text = explain('outlet-json-ld');
  expect(text).toMatch(/^drop-boilerplate +inside ad-slot +Advertisement$/m);
  expect(text).toMatch(/^metadata published +json-ld +2026-01-26T06:30:00\+01:00$/m);
  expect(text).toMatch(/^metadata standfirst +visible-text +Four cities will split/m);
  expect(text).toMatch(/^kept +heading 2 +How the money was found$/m);
});

test('a page without an article is explained too', () => {
  expect(explain('index-page')).toMatch(/^no article: index-page$/m);
  expect(explain('index-page')).toMatch(/^metadata standfirst +not found$/m);
});
