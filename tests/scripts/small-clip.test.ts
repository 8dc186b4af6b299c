import { expect, it } from 'vitest';
import { SHORTENED } from '../../scripts/build/small-clip.ts';
import { parsePage } from '../../scripts/node-dom/parse-page.ts';
import { readReply } from '../../utils/article/extract-article.ts';
import { FIXTURE_ARTICLES } from '../fixtures/fixtures.ts';

const keysIn = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) => [...(Array.isArray(value) ? [] : [key]), ...keysIn(inner)]);

it.each(FIXTURE_ARTICLES)('no name that leaves the clip script is shortened: $name', ({ html, url }) => {
  const keys = new Set(keysIn(readReply(parsePage(html, url), url)));
  expect(keys.size).toBeGreaterThan(20);
  expect([...keys].filter((key) => SHORTENED.test(key))).toEqual([]);
});
