import { describe, expect, it } from 'vitest';
import { parsePage } from '../../scripts/node-dom/parse-page.ts';
import { blockText } from '../../utils/article/article-text.ts';
import { extractArticle } from '../../utils/article/extract-article.ts';

const url = 'https://courier.example/news/barrier';
const text = Array.from(
  { length: 8 },
  (_, index) => `<p>The ${index} port cities on the strait agreed to build and to pay for a common flood barrier.</p>`,
).join('');

function openingOf(list: string): string {
  const html = `<title>Barrier agreed</title><header><h1>Barrier agreed</h1><ul class="meta-header">${list}</ul></header><article>${text}</article>`;
  const reply = extractArticle(parsePage(html, url), url);
  if (!reply.ok) throw new Error(reply.problem.kind);
  return reply.article.blocks.map(blockText)[0] ?? '';
}

describe('a list between headline and text', () => {
  it('opens the body where it sums up', () => {
    const points = '<li>Four cities will share the costs.</li><li>Nobody knows yet how much it will be.</li>';
    expect(openingOf(points)).toContain('Four cities will share the costs.');
  });

  it('is left out where it says only when the article came out', () => {
    const dates = '<li>Updated: Jan. 26, 2026, 1:59 p.m.|</li><li>Published: Jan. 26, 2026, 1:54 p.m.</li>';
    expect(openingOf(dates)).toContain('The 0 port cities');
  });
});
