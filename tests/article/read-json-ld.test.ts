import { describe, expect, it } from 'vitest';
import { parsePage } from '../../scripts/node-dom/parse-page.ts';
import { extractArticle } from '../../utils/article/extract-article.ts';

const url = 'https://courier.example/news/barrier';
const prose = Array.from(
  { length: 8 },
  (_, index) => `<p>The ${index} port cities on the strait agreed to build and to pay for a common flood barrier.</p>`,
).join('');

const script = (json: string): string => `<script type="application/ld+json">${json}</script>`;

function clip(...scripts: string[]) {
  const head = scripts.map(script).join('');
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
    [
      'every quote as an entity',
      '{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;datePublished&quot;:&quot;2026-01-26&quot;}',
    ],
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

  it('with the page’s headline wins over one before it that has none of its words', () => {
    const other =
      '{"@type":"NewsArticle","datePublished":"2020-01-01","headline":"Ferry strike enters its third day","author":"Else"}';
    const own = '{"@type":"NewsArticle","datePublished":"2026-01-26","headline":"Barrier agreed after two years"}';
    const reply = extractArticle(
      parsePage(
        `<head><title>Barrier agreed after two years</title>${script(other)}${script(own)}</head><article>${prose}</article>`,
        url,
      ),
      url,
    );
    expect(reply).toMatchObject({ article: { published: '2026-01-26', authors: [] } });
  });

  it('of another article on this site alone says nothing of this one', () => {
    const other =
      '{"@type":"NewsArticle","url":"https://courier.example/news/strike","datePublished":"2020-01-01","headline":"Ferry strike"}';
    const reply = extractArticle(
      parsePage(`<head><title>Barrier agreed</title>${script(other)}</head><article>${prose}</article>`, url),
      url,
    );
    expect(reply).toMatchObject({ article: { published: null, title: 'Barrier agreed' } });
  });

  it('in two nodes about this page is put together', () => {
    const theme = `{"@type":"WebPage","url":"${url}","datePublished":"2026-01-26T06:30:00+01:00","name":"Barrier agreed"}`;
    const plugin = `{"@type":"NewsArticle","url":"${url}","headline":"Barrier agreed","author":{"givenName":"Mara","familyName":"Ellison"}}`;
    expect(clip(theme, plugin)).toMatchObject({ authors: ['Mara Ellison'], published: '2026-01-26T06:30:00+01:00' });
  });

  it('that says nothing of use costs nothing', () => {
    expect(clip('', 'null', '[]', '"text"', '{{{', '{"@type":5}')).toMatchObject({ published: null, title: null });
  });
});
