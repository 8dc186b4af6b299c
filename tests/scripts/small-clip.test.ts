import { expect, it, test } from 'vitest';
import { SHORTENED, smallClip } from '../../scripts/build/small-clip.ts';
import { parsePage } from '../../scripts/node-dom/parse-page.ts';
import { readReply } from '../../utils/article/extract-article.ts';
import { FIXTURE_ARTICLES } from '../fixtures/fixtures.ts';

test('Terser makes the clip script small, and no other', () => {
  const { config } = smallClip();
  expect(config({ build: { lib: { name: 'clip' } } })?.build.minify).toBe('terser');
  for (const other of [{ lib: { name: 'pick' } }, { lib: false as const }, {}])
    expect(config({ build: other })).toBeNull();
  expect(config({})).toBeNull();
});

const keysIn = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) => [...(Array.isArray(value) ? [] : [key]), ...keysIn(inner)]);

it.each(FIXTURE_ARTICLES)('no name that leaves the clip script is shortened: $name', ({ html, url }) => {
  const keys = new Set(keysIn(readReply(parsePage(html, url), url)));
  expect(keys.size).toBeGreaterThan(20);
  expect([...keys].filter((key) => SHORTENED.test(key))).toEqual([]);
});
