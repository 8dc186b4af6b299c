import { describe, expect, it } from 'vitest';
import { parsePage } from '../../scripts/node-dom/parse-page.ts';
import { blockText } from '../../utils/article/article-text.ts';
import { extractArticle } from '../../utils/article/extract-article.ts';

const url = 'https://courier.example/news/barrier';
const text = Array.from(
  { length: 8 },
  (_, index) => `<p>The ${index} port cities on the strait agreed to build and to pay for a common flood barrier.</p>`,
).join('');

const POINTS = '<li>Four cities will share the costs of it.</li><li>Nobody knows yet how much it will be.</li>';

function openingOf(list: string): string {
  return openingWith(`<ul class="meta-header">${list}</ul>`);
}

function openingWith(box: string): string {
  const html = `<title>Barrier agreed</title><header><h1>Barrier agreed</h1>${box}</header><article>${text}</article>`;
  const reply = extractArticle(parsePage(html, url), url);
  if (!reply.ok) throw new Error(reply.problem.kind);
  return reply.article.blocks.map(blockText)[0] ?? '';
}

describe('a list between headline and text', () => {
  it('opens the body where it sums up', () => {
    expect(openingOf(POINTS)).toContain('Four cities will share the costs of it.');
  });

  it('is left out where it says only when the article came out', () => {
    const dates = '<li>Updated: Jan. 26, 2026, 1:59 p.m.|</li><li>Published: Jan. 26, 2026, 1:54 p.m.</li>';
    expect(openingOf(dates)).toContain('The 0 port cities');
  });

  it('is left out where it says in a word or two who wrote the article', () => {
    const names = '<li>Written by Mara Ellison and the coast desk</li><li>Read by her in 4 minutes</li>';
    expect(openingOf(names)).toContain('The 0 port cities');
  });

  it.each([
    ['beside the article', `<aside><ul>${POINTS}</ul></aside>`],
    ['of recent articles', `<div class="recent-links"><div><ul>${POINTS}</ul></div></div>`],
    ['of what subscribers get, which was cleaned from the text', `<div class="paywall"><ul>${POINTS}</ul></div>`],
  ])('is left out where it is one %s', (_, box) => {
    expect(openingWith(box)).toContain('The 0 port cities');
  });
});
