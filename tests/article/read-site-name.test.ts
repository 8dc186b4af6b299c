import { expect, it } from 'vitest';
import { parsePage } from '../../scripts/node-dom/parse-page.ts';
import { readPageFacts } from '../../utils/article/metadata/read-page-facts.ts';
import { readSection } from '../../utils/article/metadata/read-section.ts';
import { recordTrace } from '../../utils/article/trace.ts';

function readingOf(head: string, url = 'https://www.lanternpost.example/pier') {
  const { trace } = recordTrace();
  const html = `<html lang="en"><head>${head}</head><body><article><h1>Island town looks for a pier</h1><p>The council met on Thursday.</p></article></body></html>`;
  return readPageFacts(parsePage(html, url), url, trace);
}
const siteOf = (head: string, url?: string) => readingOf(head, url).siteName?.text ?? null;

it('takes what the page states before what its title says', () => {
  expect(
    siteOf(
      '<meta property="og:site_name" content="The Lantern"><title>Island town looks for a pier - Lantern Post</title>',
    ),
  ).toBe('The Lantern');
});

it('where nothing is stated, finds the outlet at the end of the title, after the headline', () => {
  expect(siteOf('<title>Island town looks for a pier - Tide Letters</title>')).toBe('Tide Letters');
  expect(siteOf('<title>Island town looks for a pier | Coast | The Lantern Post</title>')).toBe('The Lantern Post');
});

it('where nothing is stated, finds it at the title’s beginning if the host is called so', () => {
  expect(siteOf('<title>Lantern Post | Island town looks for a pier</title>')).toBe('Lantern Post');
});

it('takes no part of a headline for the outlet', () => {
  expect(siteOf('<title>Island town looks for a pier</title>')).toBeNull();
  expect(siteOf('<title>Island town looks for a pier – and finds three</title>')).toBeNull();
});

it('of a stated name with slogans takes the part that the host is called by', () => {
  expect(siteOf('<meta property="og:site_name" content="Find a Boat Near You - Book Online - Lantern Post">')).toBe(
    'Lantern Post',
  );
  expect(siteOf('<meta property="og:site_name" content="BÜNDNIS 90 - Die Inseln">')).toBe('BÜNDNIS 90 - Die Inseln');
});

it.each([
  ['Uncategorized', null],
  ['news/local/harbour-life', 'Harbour life'],
  ['Work & Money', 'Work & Money'],
])('reads the section %j as %j', (stated, section) => {
  expect(readSection(readingOf(`<meta property="article:section" content="${stated}">`).facts)?.text ?? null).toBe(
    section,
  );
});
