import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkNumbers } from '../../../utils/checks/numbers/check-numbers.ts';
import { readSource } from '../../../utils/checks/source.ts';

const lines = (language: string) =>
  readFileSync(new URL(`./pairs/news.${language}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
const translations = lines('ja');
const pairs = lines('en').map((source, index) => [source, translations[index] ?? ''] as const);

/** Sentences as news has them, with the freedom of Japanese: orders turned, shares for fractions, units converted. */
test.each(pairs)('%s', (source, text) => {
  const { findings } = checkNumbers([{ text, sources: [0] }], readSource([source], 'en', '2026-01-26'), 'full');
  expect(findings.map(({ fact }) => fact)).toEqual([]);
});
