import { describe, expect, it } from 'vitest';
import { parsePage } from '../../scripts/node-dom/parse-page.ts';
import { readPageFacts } from '../../utils/article/metadata/read-page-facts.ts';
import { recordTrace } from '../../utils/article/trace.ts';

const url = 'https://www.harbour-courier.example/news/1';
const factsOf = (lang: string, head: string, body: string) =>
  readPageFacts(
    parsePage(`<html lang="${lang}"><head>${head}</head><body>${body}</body></html>`, url),
    url,
    recordTrace().trace,
  );
const titleIn = (...page: [lang: string, head: string, body: string]) => factsOf(...page).title?.text ?? null;
const titleOf = (head: string, body: string) => titleIn('', head, body);
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

  it('is the heading of the post where the only h1 is the name of the blog that opens the page’s title', () => {
    const head =
      '<title>Mud and Light: The culvert of the north</title><meta property="og:title" content="The culvert of the north">';
    const body = '<h1>Mud and Light</h1><h3 class="post-title entry-title">The culvert of the north</h3>';
    expect(titleOf(head, body)).toBe('The culvert of the north');
  });

  it('is the heading where all the data say it with something behind it', () => {
    const shared = 'Four cities sign for a flood barrier Page all';
    const data = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: shared })}</script>`;
    expect(titleIn('id', `${titled(shared)}${data}`, '<h1>Four cities sign for a flood barrier</h1>')).toBe(
      'Four cities sign for a flood barrier',
    );
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

  it.each([
    'Le maire met en garde contre la « gravité de la situation du port »',
    '« Nous n’avons pas le choix », dit le maire',
    'Мэр назвал барьер «ошибкой»',
    '»Wir haben keine Wahl«, sagt die Bürgermeisterin',
  ])('keeps the quotation marks of %s', (title) => {
    // A menu may have a link without a word in it.
    const menu = '<nav><a href="/">⌂</a><a href="/port">Port</a></nav>';
    const page = `<title>${title}</title><meta property="og:title" content="${title}"><meta property="og:site_name" content="The Harbour Courier">`;
    expect(titleOf(page, `${menu}<article><h1>${title}</h1></article>`)).toBe(title);
    expect(titleOf(page, menu)).toBe(title);
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

  it('of two parts is written as the page’s data write it, and one with other markup as it stands', () => {
    const head = titled('Dam dispute: Gates opened');
    expect(titleOf(head, '<h1><span>Dam dispute</span><span>Gates opened</span></h1>')).toBe(
      'Dam dispute: Gates opened',
    );
    const heading = '<h1>Dam dispute: <em>Gates</em> opened</h1>';
    expect(titleOf(titled('Dam dispute gates opened'), heading)).toBe('Dam dispute: Gates opened');
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

  it('is the h1 in the page’s header where its words are the page’s own', () => {
    const body =
      '<header><h1>Flood barriers and flood gates</h1></header><main><h2>What is a flood barrier?</h2><h2>Costs</h2></main>';
    expect(titleOf('<title>Which flood barrier is best?</title>', body)).toBe('Flood barriers and flood gates');
  });

  describe('of a news article that is not in English', () => {
    const ld =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Vier Städte unterschreiben für ein Sperrwerk"}</script>';
    const page = '<article><h1>Sperrwerk: Warum vier Städte unterschreiben</h1></article>';
    const shared = (title: string) => `${titled('Sperrwerk: Warum vier Städte unterschreiben', title)}${ld}`;

    it('is the headline the outlet gives for sharing, where it words it anew', () => {
      expect(titleIn('de', shared('Vier Städte bauen gemeinsam ein Sperrwerk'), page)).toBe(
        'Vier Städte bauen gemeinsam ein Sperrwerk',
      );
    });

    it('stays the heading where sharing only adds to it, cuts it short or says nothing of an article', () => {
      const heading = 'Sperrwerk: Warum vier Städte unterschreiben';
      expect(titleIn('de', shared(`${heading} : Politik`), page)).toBe(heading);
      expect(titleIn('de', shared('Sperrwerk: Warum vier Städte …'), page)).toBe(heading);
      expect(titleIn('en', shared('Vier Städte bauen gemeinsam ein Sperrwerk'), page)).toBe(heading);
      expect(titleIn('de', shared('Vier Städte bauen ein Sperrwerk').replace(ld, ''), page)).toBe(heading);
    });

    it('stays the heading where the article data say the same', () => {
      const heading = 'Sperrwerk: Warum vier Städte unterschreiben';
      const data = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${heading}"}</script>`;
      const head = `${titled(heading, 'Vier Städte bauen gemeinsam ein Sperrwerk')}${data}`;
      expect(titleIn('de', head, page)).toBe(heading);
    });

    it('leaves the byline to be looked for behind the heading', () => {
      const { facts } = factsOf('de', shared('Vier Städte bauen gemeinsam ein Sperrwerk'), page);
      expect(facts.headline?.textContent).toBe('Sperrwerk: Warum vier Städte unterschreiben');
    });
  });

  it('of news is what its data, its title and its sharing title say against the heading, unless that only cuts it', () => {
    const news = (headline: string) =>
      `${titled(headline)}<script type="application/ld+json">{"@type":"NewsArticle","headline":"${headline}"}</script>`;
    const page = '<article><h1>Joburg pays for its flood barrier</h1></article>';
    expect(titleOf(news('Johannesburg pays for its flood barrier'), page)).toBe(
      'Johannesburg pays for its flood barrier',
    );
    expect(titleOf(news('Joburg pays'), page)).toBe('Joburg pays for its flood barrier');
    const blog = news('Johannesburg pays for its flood barrier').replace('NewsArticle', 'BlogPosting');
    expect(titleOf(blog, page)).toBe('Joburg pays for its flood barrier');
  });
});
