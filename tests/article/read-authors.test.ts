import { describe, expect, it } from 'vitest';
import { parsePage } from '../../scripts/node-dom/parse-page.ts';
import { readAuthors } from '../../utils/article/metadata/read-authors.ts';
import { readPageFacts } from '../../utils/article/metadata/read-page-facts.ts';
import { recordTrace } from '../../utils/article/trace.ts';

const url = 'https://www.harbour-courier.example/news/barrier';

function authorsOf(under: string, head = '', lang = 'en') {
  const { trace } = recordTrace();
  const html = `<html lang="${lang}"><head><title>Four cities sign</title><meta property="og:site_name" content="The Harbour Courier">${head}</head><body><article><h1>Four cities sign</h1>${under}</article></body></html>`;
  const { facts, siteNames } = readPageFacts(parsePage(html, url), url, trace);
  return readAuthors(facts, siteNames, trace);
}
const ld = (author: unknown) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Four cities sign', author })}</script>`;
const person = (name: string) => ({ '@type': 'Person', name });

describe('a printed byline', () => {
  it.each<[string, string, string[]]>([
    ['en', '<p>Written by</p><p>Mara Ellison</p><p>26 Jan 2026</p>', ['Mara Ellison']],
    ['en', '<p>26 Jan 2026 by Mara Ellison, Fellow of the Tide Institute</p>', ['Mara Ellison']],
    ['en', '<p>By Mara Ellison, DVM, FACLM</p>', ['Mara Ellison']],
    ['en', '<p>By Mara Ellison. Reviewed by Joost van Delft</p>', ['Mara Ellison']],
    [
      'en',
      '<div>By <span>Mara Ellison</span>, <span>Joost van Delft</span> and <span>Ines Morau</span></div>',
      ['Mara Ellison', 'Joost van Delft', 'Ines Morau'],
    ],
    [
      'da',
      '<div>Af <span><span class="byline__name">Mara Ellison</span><span class="byline__name">Joost van Delft</span></span></div>',
      ['Mara Ellison', 'Joost van Delft'],
    ],
    ['en', '<p>Mara Ellison</p><p>26 January 2026</p>', ['Mara Ellison']],
    [
      'en',
      '<p>The gates lie flat on the sea bed until a storm surge is forecast.</p><div>By</div><div>Ines Morau</div><div>By Mara Ellison</div>',
      ['Mara Ellison'],
    ],
    ['de', '<p>Von Lena Roth und Jonas Wiegand</p>', ['Lena Roth', 'Jonas Wiegand']],
    ['de', '<p>Redaktion: Lena Roth</p>', ['Lena Roth']],
    ['de', '<p>Ein Interview von Lena Roth</p>', ['Lena Roth']],
    ['fr', '<p>Par Camille Lorrain et Hugo Besson</p>', ['Camille Lorrain', 'Hugo Besson']],
    ['fr', '<p>Par Camille Lorrain, avec Hugo Besson</p>', ['Camille Lorrain', 'Hugo Besson']],
    ['fr', '<p>Propos recueillis par Camille Lorrain</p>', ['Camille Lorrain']],
    ['ar', '<p>كتبت: ليلى الحداد</p>', ['ليلى الحداد']],
    ['ru', '<p>Автор: Анна Верещагина</p>', ['Анна Верещагина']],
    ['he', '<p>מאת נועה ברק</p>', ['נועה ברק']],
    ['hi', '<p>लेखक: अनामिका राव</p>', ['अनामिका राव']],
    ['tr', '<p>Haber: Elif Karaca</p>', ['Elif Karaca']],
    ['vi', '<p>Tác giả: Lê Minh Châu</p>', ['Lê Minh Châu']],
    ['id', '<p>Oleh Dewi Lestanti</p>', ['Dewi Lestanti']],
    ['zh-Hant', '<p>記者林若溪／台北報導</p>', ['林若溪']],
    ['zh-Hans', '<p>来源：晨潮网 责编：林若溪、周远</p>', ['林若溪', '周远']],
    ['zh-Hans', '<p>新讯社记者周砚青、林牧野</p>', ['周砚青', '林牧野']],
    ['zh-Hans', '<p>澎海新闻记者 顾闻溪 实习生 陆清野</p>', ['顾闻溪', '陆清野']],
    ['zh-Hant', '<p>聯和報／ 記者 范佳穎、蔡牧謙／嘉義台南連線報導</p>', ['范佳穎', '蔡牧謙']],
    ['ja', '<p>取材・文＝湊あかり</p>', ['湊あかり']],
    ['ko', '<p>서다온 기자 seo@hanbit.example</p>', ['서다온']],
  ])('in %s: %s', (lang, html, names) => {
    expect(authorsOf(html, '', lang)).toEqual({ names, origin: 'visible-text' });
  });

  it('outdoes the name of whoever pressed the button, and names that did other work', () => {
    expect(authorsOf('<p>By Mara Ellison</p>', ld(person('KatieS'))).names).toEqual(['Mara Ellison']);
    const tag = '<meta name="parsely-author" content="Mara Ellison">';
    const two = ld([person('Mara Ellison'), person('Ines Morau')]);
    expect(authorsOf('<p>By Mara Ellison</p>', tag + two).names).toEqual(['Mara Ellison']);
    expect(authorsOf('<p>By Mara Ellison</p>', two).names).toEqual(['Mara Ellison']);
  });

  it('that runs into a job takes the name from the data', () => {
    const html = '<div>By <b>Mara Ellison</b> <i>Data and Graphics Editor</i></div>';
    expect(authorsOf(html, ld(person('Mara Ellison')))).toEqual({ names: ['Mara Ellison'], origin: 'json-ld' });
  });

  it('in German may end in a place, where the data know one author', () => {
    const byline = '<p>Von Leonie Zacherl, Sankt Kolban</p>';
    expect(authorsOf(byline, ld(person('Leonie Zacherl')), 'de').names).toEqual(['Leonie Zacherl']);
    const two = ld([person('Leonie Zacherl'), person('Lena Roth')]);
    expect(authorsOf('<p>Von Leonie Zacherl, Lena Roth</p>', two, 'de').names).toEqual(['Leonie Zacherl', 'Lena Roth']);
  });

  it('is no name that stands in a table or under a year', () => {
    expect(authorsOf('<p>Ranking in 2025</p><p>Business School</p>').names).toEqual([]);
  });
});

describe('the data', () => {
  it.each<[string, unknown, string[]]>([
    ['given and family names', { '@type': 'Person', givenName: 'Mara', familyName: 'Ellison' }, ['Mara Ellison']],
    [
      'an agency beside a reporter',
      [person('Mara Ellison'), { '@type': 'Organization', name: 'SDA' }],
      ['Mara Ellison', 'SDA'],
    ],
    [
      'a body with "and" in its name',
      { '@type': 'Organization', name: 'Center for Tides and Research' },
      ['Center for Tides and Research'],
    ],
    [
      'an outlet behind the name',
      person('Mara Ellison and Joost van Delft, The Strait Times'),
      ['Mara Ellison', 'Joost van Delft'],
    ],
    ['the outlet itself', person('The Harbour Courier'), ['The Harbour Courier']],
    ['a desk', person('News Desk'), ['News Desk']],
  ])('name %s', (_, author, names) => {
    expect(authorsOf('', ld(author))).toEqual({ names, origin: 'json-ld' });
  });

  it('in meta tags: the writer, not the publishing house or a login', () => {
    const tags =
      '<meta name="author" content="Tidal Publishing Ltd"><meta property="article:author" content="Mara Ellison">';
    expect(authorsOf('', tags)).toEqual({ names: ['Mara Ellison'], origin: 'meta' });
    expect(authorsOf('', '<meta name="dcterms.creator" content="Ellison, Mara">').names).toEqual(['Mara Ellison']);
    const login = '<meta name="parsely-author" content="mara-ellison"><meta name="author" content="Mara Ellison">';
    expect(authorsOf('', login).names).toEqual(['Mara Ellison']);
  });

  it('in microdata: the first group, not those of the list behind it', () => {
    const group = (name: string) => `<div><span itemprop="author">${name}</span></div>`;
    const html = `<header>${group('Mara Ellison')}</header><ul><li>${group('Else One')}</li><li>${group('Else Two')}</li></ul>`;
    expect(authorsOf(html)).toEqual({ names: ['Mara Ellison'], origin: 'microdata' });
  });
});

describe('a byline that is hard to see', () => {
  const far = '<p>The gates lie flat on the sea bed until a storm surge is forecast for the night.</p>'.repeat(120);

  it.each([
    [
      'a place whose class names the width of a sidebar',
      '<div class="mr-[--sidebar-width]"><a href="/authors/me">Mara Ellison</a></div>',
    ],
    ['a heading at the end', `${far}<h3>Written by Mara Ellison</h3><p>She looks after the tide tables.</p>`],
    ['a label at the end', `${far}<h3>Author</h3><p> Mara Ellison</p>`],
    [
      'beside a link to the terms',
      '<div><a href="/author/me">Mara Ellison</a> <a href="/author/terms">Privacy</a></div>',
    ],
  ])('is found: %s', (_, under) => {
    expect(authorsOf(under)).toEqual({ names: ['Mara Ellison'], origin: 'visible-text' });
  });

  it('is found on a page whose body is called by what it has: a sidebar, a footer', () => {
    const { trace } = recordTrace();
    const html =
      '<html><head><title>Four cities sign</title></head><body class="has-sidebar footer-dark"><article><h1>Four cities sign</h1><span class="author-name">Mara Ellison</span></article></body></html>';
    const { facts, siteNames } = readPageFacts(parsePage(html, url), url, trace);
    expect(readAuthors(facts, siteNames, trace).names).toEqual(['Mara Ellison']);
  });

  it('is none where a sentence at the end only opens like one', () => {
    expect(
      authorsOf(`${far}<p>Written by hand</p><h4>Author</h4><p>Read more about our authors here</p>`).names,
    ).toEqual([]);
  });
});

describe('a byline without a word that says so', () => {
  const text = `<p>${'The four cities meet again in spring. '.repeat(8)}</p>`.repeat(3);

  it.each<[string, string[]]>([
    ['<p>Mara Ellison Dec 05, 2023</p>', ['Mara Ellison']],
    ['<p>Dec 26, 2025 •</p><p>Mara Ellison in Tidal Engineering</p>', ['Mara Ellison']],
    ['<p>Mara Ellison</p><p>#Flood gates</p><p>Published on Oct 21, 2025</p>', ['Mara Ellison']],
    [
      '<p>Mara Ellison and Joost van Delft, Strait Times - Dec 20, 2023 3:06 pm</p>',
      ['Mara Ellison', 'Joost van Delft'],
    ],
  ])('is the name beside the date: %s', (byline, names) => {
    expect(authorsOf(byline + text).names).toEqual(names);
  });

  it('comes before the outlet that signs for itself', () => {
    const outlet = ld({ '@type': 'Organization', name: 'Quay Publishing' });
    expect(authorsOf(`<p>Mara Ellison</p><p>26 Jan 2026</p>${text}`, outlet).names).toEqual(['Mara Ellison']);
    expect(authorsOf(`<p>26 Jan 2026</p><p>Share</p><p>Mara Ellison</p>${text}`, outlet).names).toEqual([
      'Mara Ellison',
    ]);
    const byOutlet = '<p>by The Harbour Courier 26 Jan 2026</p><p>Cities cry foul over lost grants</p>';
    expect(authorsOf(`${byOutlet}<p>Mara Ellison/Joost van Delft</p>${text}`, outlet).names).toEqual([
      'Mara Ellison',
      'Joost van Delft',
    ]);
    expect(authorsOf(`<p>Share</p><p>26 Jan 2026</p><p>Find Care</p><p>Save</p>${text}`, outlet).names).toEqual([
      'Quay Publishing',
    ]);
  });
});

describe('a byline behind the text', () => {
  const text = `<p>${'The four cities meet again in spring. '.repeat(8)}</p>`.repeat(9);
  const outlet = ld({ '@type': 'Organization', name: 'Quay Publishing' });

  it.each([
    '<div><h4>Written by</h4><a>Mara Ellison</a></div>',
    '<p><strong>Article written by:</strong> <span>Mara Ellison, MD</span></p>',
    '<p>This post was written by Mara Ellison, MD, physician.</p>',
    '<div><div>Author</div></div><div>Mara Ellison</div>',
    '<h3>About the Author:</h3><p>Mara Ellison is a skilled engineer of gates and locks.</p>',
    '<p>Contributors: Mara Ellison</p>',
  ])('names the author where nothing but the outlet is named elsewhere: %s', (byline) => {
    expect(authorsOf(text + byline).names).toEqual(['Mara Ellison']);
    expect(authorsOf(text + byline, outlet).names).toEqual(['Mara Ellison']);
  });

  it.each([
    ['<p>Беседовал Антон Сухоруков</p>', 'Антон Сухоруков'],
    ['<p>Propos recueillis par Camille Lorrain</p>', 'Camille Lorrain'],
    ['<p style="text-align:right"><strong>Lê Minh Châu</strong></p>', 'Lê Minh Châu'],
    ['<p style="text-align: right;"><strong>Nguyễn Văn Lộc</strong></p>', 'Nguyễn Văn Lộc'],
  ])('names who asked the questions, or stands alone at its end: %s', (byline, name) => {
    expect(authorsOf(text + byline).names).toEqual([name]);
  });

  it('is none that other articles, comments or the checker have', () => {
    const others = [
      '<div class="related"><p>Written by Mara Ellison</p></div>',
      '<div class="comments"><p>Posted by Mara Ellison</p></div>',
      '<p>Reviewed by Mara Ellison</p>',
      '<p style="text-align:right"><strong>Read the plan</strong></p>',
      '<p>Authorization by Mara Ellison</p>',
    ];
    for (const other of others) expect(authorsOf(text + other, outlet).names).toEqual(['Quay Publishing']);
  });
});

describe('behind a name', () => {
  it.each<[string, string[]]>([
    ['<p>By Mara Ellison, in News, Portugal, Business · 31 Jan 2025</p>', ['Mara Ellison']],
    ['<p>By Mara Ellison, U.S. National Institute of Tides and Storm Surges</p>', ['Mara Ellison']],
    ['<p>By Mara Ellison, Privacy and Digital Security Expert</p>', ['Mara Ellison']],
    ['<p>By Mara Ellison, Staff Writer, and Joost van Delft</p>', ['Mara Ellison', 'Joost van Delft']],
  ])('a section, an institute or a job is no second author: %s', (byline, names) => {
    expect(authorsOf(byline).names).toEqual(names);
  });
});

it('takes no list of places beside a date for a byline', () => {
  const places = "Kellhaven', Brenwick', Osterhaven's Quay, Saint Aldan's Mole, Hallmoor's Gate, Lenne's Ferry";
  expect(authorsOf(`<p>${places}</p><p>26 January 2026</p>`).names).toEqual([]);
});

it('takes the end of a byline that is broken over lines from the data', () => {
  const three = ld([person('Mara Ellison'), person('Ines Morau'), person('Joost van Delft')]);
  const broken = '<div>By <a>Mara Ellison</a>,<div><a>Ines Morau</a></div><div>and Joost van Delft</div></div>';
  expect(authorsOf(broken, three).names).toEqual(['Mara Ellison', 'Ines Morau', 'Joost van Delft']);
});
