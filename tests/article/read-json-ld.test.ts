import { describe, expect, it } from 'vitest';
import { parsePage } from '../../scripts/node-dom/parse-page.ts';
import { extractArticle } from '../../utils/article/extract-article.ts';

const url = 'https://courier.example/news/barrier';
const prose = Array.from(
  { length: 8 },
  (_, index) => `<p>The ${index} port cities on the strait agreed to build and to pay for a common flood barrier.</p>`,
).join('');

function clip(...scripts: string[]) {
  const head = scripts.map((script) => `<script type="application/ld+json">${script}</script>`).join('');
  const reply = extractArticle(parsePage(`<head>${head}</head><article>${prose}</article>`, url), url);
  if (!reply.ok) throw new Error(reply.problem.kind);
  return reply.article;
}

describe('JSON-LD', () => {
  it('is read out of lists, graphs and references', () => {
    const graph = `[{"@graph":[{"@id":"#p","@type":"Person","name":"Mara Ellison"},{"@type":["NewsArticle"],"headline":"Barrier agreed","datePublished":"2026-01-26","author":{"@id":"#p"}}]}]`;
    expect(clip(graph)).toMatchObject({ title: 'Barrier agreed', authors: ['Mara Ellison'], published: '2026-01-26' });
  });

  it.each([
    ['a trailing comma', '{"@type":"NewsArticle","datePublished":"2026-01-26",}'],
    ['a raw line feed in a string', '{"@type":"NewsArticle","description":"two\nlines","datePublished":"2026-01-26"}'],
    ['an HTML comment around it', '<!-- {"@type":"NewsArticle","datePublished":"2026-01-26"} -->'],
    ['a CDATA section around it', '//<![CDATA[\n{"@type":"NewsArticle","datePublished":"2026-01-26"}\n//]]>'],
    ['a quote left open', '{"@type":"NewsArticle","datePublished":"2026-01-26","description":"he said "no" to it"}'],
    ['two objects in a row', '{"@type":"WebSite"}{"@type":"NewsArticle","datePublished":"2026-01-26"}'],
  ])('is mended where it has %s', (_, script) => {
    expect(clip(script).published).toBe('2026-01-26');
  });

  it('of other articles on the page is not this one', () => {
    const list =
      '{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","datePublished":"2020-01-01","author":"Else"}]}';
    expect(clip(list)).toMatchObject({ published: null, authors: [] });
  });

  it('about this address wins over one about another', () => {
    const other =
      '{"@type":"NewsArticle","url":"https://courier.example/news/other","datePublished":"2020-01-01","headline":"Other"}';
    const own = `{"@type":"NewsArticle","mainEntityOfPage":{"@id":"${url}"},"datePublished":"2026-01-26","headline":"Own"}`;
    expect(clip(other, own)).toMatchObject({ published: '2026-01-26', title: 'Own' });
  });

  it('that says nothing of use costs nothing', () => {
    expect(clip('', 'null', '[]', '"text"', '{{{', '{"@type":5}')).toMatchObject({ published: null, title: null });
  });
});
