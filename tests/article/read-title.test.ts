import { describe, expect, it } from 'vitest';
import { parsePage } from '../../scripts/node-dom/parse-page.ts';
import { readPageFacts } from '../../utils/article/metadata/read-page-facts.ts';
import { recordTrace } from '../../utils/article/trace.ts';

const url = 'https://www.harbour-courier.example/news/1';
const titleOf = (head: string, body: string) => {
  const { title } = readPageFacts(parsePage(`<head>${head}</head><body>${body}</body>`, url), url, recordTrace().trace);
  return title === null ? null : title.text;
};
const titled = (title: string, sharing = title) =>
  `<title>${title}</title><meta property="og:title" content="${sharing}"><meta property="og:site_name" content="The Harbour Courier">`;

describe('the title', () => {
  it('is the headline on the page, whatever search engines are told', () => {
    const head = titled('Barrier deal explained | The Harbour Courier', 'What the new barrier means for you');
    expect(titleOf(head, '<article><h1>Four cities sign for a flood barrier</h1></article>')).toBe(
      'Four cities sign for a flood barrier',
    );
  });

  it('is not the h1 that only names the site, or a box beside the article', () => {
    const head = titled('Four cities sign for a flood barrier');
    expect(titleOf(head, '<h1>The Harbour Courier</h1>')).toBe('Four cities sign for a flood barrier');
    expect(titleOf(head, '<aside><h1>Never miss a tide again with us</h1></aside>')).toBe(
      'Four cities sign for a flood barrier',
    );
    expect(titleOf(head, '<h1>Europe</h1>')).toBe('Four cities sign for a flood barrier');
  });

  it('is the visible heading where the h1 stands among the breadcrumbs for search engines', () => {
    const head = titled('Barrier: four cities sign - The Harbour Courier', 'Four cities sign for a flood barrier');
    const body =
      '<div class="breadcrumbs"><h1>Barrier: four cities sign</h1></div><h2>Four cities sign for a flood barrier</h2>';
    expect(titleOf(head, body)).toBe('Four cities sign for a flood barrier');
  });

  it('leaves out a kicker that stands in an element of its own in the heading', () => {
    const head = titled('Four cities sign for a flood barrier');
    expect(titleOf(head, '<h1><span>Grey Strait</span> <span>Four cities sign for a flood barrier</span></h1>')).toBe(
      'Four cities sign for a flood barrier',
    );
    expect(titleOf(head, '<h1>Coast | Four cities sign for a flood barrier</h1>')).toBe(
      'Four cities sign for a flood barrier',
    );
  });

  it('keeps a kicker that the page’s own headline has too', () => {
    const head = titled('Grey Strait: Four cities sign', 'Four cities sign');
    const ld =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Grey Strait: Four cities sign"}</script>';
    expect(titleOf(head + ld, '<h1><span>Grey Strait:</span> Four cities sign</h1>')).toBe(
      'Grey Strait: Four cities sign',
    );
  });

  it('reads line breaks of a heading as spaces, and its text as text', () => {
    expect(titleOf(titled('Thirty years of the br tag'), '<h1>Thirty years<br>of the &lt;br&gt; tag</h1>')).toBe(
      'Thirty years of the <br> tag',
    );
  });

  it('drops an outlet that only the end of <title> names', () => {
    const head = '<title>Four cities sign - Tide Table</title><meta property="og:title" content="Four cities sign">';
    expect(titleOf(head.replace('og:title', 'dc.description'), '')).toBe('Four cities sign - Tide Table');
    expect(titleOf(head, '')).toBe('Four cities sign');
  });

  it('is no number of comments', () => {
    const head = titled('Four cities sign for a flood barrier');
    expect(titleOf(head, '<h2 class="comments-title">9 Replies to “Four cities sign for a flood barrier”</h2>')).toBe(
      'Four cities sign for a flood barrier',
    );
  });
});
