import { describe, expect, it } from 'vitest';
import { parsePage } from '../../scripts/node-dom/parse-page.ts';
import { blockText } from '../../utils/article/article-text.ts';
import { extractArticle } from '../../utils/article/extract-article.ts';

const url = 'https://courier.example/news/barrier';
const lead = 'Four cities will share what the flood barrier costs, and none of them knows how much that is.';
const text = Array.from(
  { length: 8 },
  (_, index) =>
    `<p>The ${index} port cities on the strait agreed to build and to pay for a common flood barrier, their mayors said.</p>`,
).join('');

const openingOf = (type: string, body: string): string => textsOf(type, body)[0] ?? '';

function textsOf(type: string, body: string): string[] {
  const data = JSON.stringify({ '@type': type, headline: 'Barrier agreed', datePublished: '2026-01-26T09:00:00Z' });
  const html = `<title>Barrier agreed</title><script type="application/ld+json">${data}</script>
    <header class="page-header"><h1>Barrier agreed</h1><div class="article-dek">${lead}</div></header><article>${body}</article>`;
  const reply = extractArticle(parsePage(html, url), url);
  if (!reply.ok) throw new Error(reply.problem.kind);
  return reply.article.blocks.map(blockText);
}

describe('the standfirst of a news article', () => {
  it.each(['NewsArticle', 'ReportageNewsArticle'])('opens the body of a %s whose head holds it', (type) => {
    expect(openingOf(type, text)).toBe(lead);
  });

  it('stands once where the body opens with it', () => {
    expect(textsOf('NewsArticle', `<p>${lead}</p>${text}`).filter((line) => line === lead)).toHaveLength(1);
  });

  it('stays beside the body of a page that is no news', () => {
    expect(openingOf('BlogPosting', text)).toContain('The 0 port cities');
  });
});
