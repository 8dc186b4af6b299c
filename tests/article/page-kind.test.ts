import { describe, expect, it } from 'vitest';
import { parsePage } from '../../scripts/node-dom/parse-page.ts';
import type { PageKind } from '../../utils/article/article.ts';
import { extractArticle } from '../../utils/article/extract-article.ts';

const sentence = (index: number): string =>
  `<p>In the ${index}th year the harbour masters of the strait met once more to speak about the barrier and its price.</p>`;
const prose = (words: number): string => Array.from({ length: words / 20 }, (_, index) => sentence(index)).join('');
const ld = (node: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'The price of the barrier', ...node })}</script>`;
const figures = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) =>
      `<figure><img src="/${index}.jpg" width="800" height="600" alt=""><figcaption>Picture ${index} of the strait</figcaption></figure>`,
  ).join('');

function kindOf({
  head = '',
  title = 'The price of the barrier',
  body = prose(400),
  at = '/news/barrier',
}): PageKind | undefined {
  const url = at.startsWith('http') ? at : `https://courier.example${at}`;
  const html = `<head>${head}<meta property="og:type" content="article"><meta property="og:title" content="${title}"></head><body><main><article><h1>${title}</h1>${body}</article></main></body>`;
  const reply = extractArticle(parsePage(html, url), url);
  if (!reply.ok) throw new Error(reply.problem.kind);
  return reply.article.pageKind;
}

it('an ordinary article is of no other kind', () => {
  expect(kindOf({ head: ld({}) })).toBeUndefined();
});

describe('a paywalled teaser', () => {
  const closed = ld({ isAccessibleForFree: false });
  const box = '<div class="paywall-box"><p>Subscribe now and read the rest of this story.</p></div>';

  it('is closed and short', () => {
    expect(kindOf({ head: closed, body: prose(60) })).toBe('teaser');
    expect(kindOf({ head: ld({ hasPart: [{ isAccessibleForFree: 'False' }] }), body: prose(60) })).toBe('teaser');
  });

  it('is closed and breaks off before a box that asks to subscribe', () => {
    expect(kindOf({ head: closed, body: prose(200) + box })).toBe('teaser');
  });

  it('is closed and much shorter than the length it states', () => {
    expect(kindOf({ head: ld({ isAccessibleForFree: false, wordCount: 1200 }), body: prose(400) })).toBe('teaser');
  });

  it('may say nothing of being closed', () => {
    expect(kindOf({ body: prose(60) + box })).toBe('teaser');
  });

  it.each([
    'Il vous reste 57.09% de cet article à lire. La suite est réservée aux abonnés.',
    'The rest of this story is for subscribers.',
    'この記事は会員限定です。残り1,204文字',
  ])('says so where it breaks off, however long it is until then: %s', (line) => {
    expect(kindOf({ body: `${prose(800)}<p>${line}</p>` })).toBe('teaser');
  });

  it('is not said of a closed article that is there whole', () => {
    expect(kindOf({ head: closed, body: prose(900) + box })).toBeUndefined();
    expect(kindOf({ head: closed, body: prose(160) })).toBeUndefined();
    expect(kindOf({ head: closed, body: `<div class="paywall">${prose(160)}</div>` })).toBeUndefined();
    expect(kindOf({ head: ld({ isAccessibleForFree: false, wordCount: 90 }), body: prose(60) })).toBeUndefined();
  });
});

describe('a live blog', () => {
  const entries = Array.from(
    { length: 6 },
    (_, hour) =>
      `<h2><time datetime="2026-02-03T1${hour}:00Z">1${hour}:00</time> Another gate is closed</h2>${prose(40)}`,
  ).join('');

  it('calls itself one', () => {
    expect(kindOf({ head: ld({ '@type': 'LiveBlogPosting' }) })).toBe('live-blog');
  });

  it.each([
    ['/live/world-1', 'The storm at the strait'],
    ['/news/1', 'Storm at the strait – live updates'],
    ['/news/1', 'Tempête sur le détroit : suivez la situation en direct'],
  ])('is named so (%s, %s) and comes in entries', (at, title) => {
    expect(kindOf({ at, title, body: entries })).toBe('live-blog');
  });

  it('is not said of an article that is only about something live', () => {
    expect(
      kindOf({ at: '/culture/live-music-returns', title: 'Live music returns to the quay', body: prose(400) }),
    ).toBeUndefined();
    expect(kindOf({ at: '/live/world-1' })).toBeUndefined();
    expect(kindOf({ body: entries })).toBeUndefined();
  });
});

describe('an opinion', () => {
  it.each([
    { head: ld({ '@type': 'OpinionNewsArticle' }) },
    { head: ld({ articleSection: 'Opinión' }) },
    { at: '/meinung/kolumnen/der-preis' },
    { at: '/2026/02/%D0%BC%D0%BD%D0%B5%D0%BD%D0%B8%D1%8F/cena' },
    { title: 'Opinion: The barrier is no wall' },
  ])('is known by type, section, address or headline: %o', (page) => {
    expect(kindOf(page)).toBe('opinion');
  });

  it('is not said of an article about one', () => {
    expect(kindOf({ at: '/news/opinion-polls', title: 'Opinion polls show the strait divided' })).toBeUndefined();
  });
});

describe('a press release', () => {
  it.each([
    { at: 'https://www.prnewswire.com/news/1' },
    { at: '/newsroom/press-releases/gates' },
    { head: ld({ articleSection: 'Pressemitteilungen' }) },
    { body: `<p>FOR IMMEDIATE RELEASE</p>${prose(200)}` },
    {
      body: `<p>KELLHAVEN, Jan. 29, 2026 /PRNewswire/ -- Tidegate Works today opened a basin for its gates.</p>${prose(200)}`,
    },
  ])('is known by host, address, section or opening: %o', (page) => {
    expect(kindOf(page)).toBe('press-release');
  });

  it('is not said of an article that mentions one', () => {
    expect(
      kindOf({ body: `${prose(300)}<p>The firm said so in a press release on Business Wire (BUSINESS WIRE).</p>` }),
    ).toBeUndefined();
  });
});

describe('a gallery', () => {
  it('has many pictures and few words, or is named so', () => {
    expect(kindOf({ body: prose(100) + figures(10) })).toBe('gallery');
    expect(kindOf({ at: '/bildergalerie/barrier', body: prose(100) + figures(3) })).toBe('gallery');
    expect(kindOf({ head: ld({ '@type': ['Article', 'ImageGallery'] }), body: prose(100) })).toBe('gallery');
  });

  it('is not said of a long article with many pictures', () => {
    expect(kindOf({ body: prose(900) + figures(20) })).toBeUndefined();
    expect(kindOf({ at: '/photos/barrier', body: prose(900) + figures(3) })).toBeUndefined();
  });
});

describe('a video', () => {
  it('has few words and stands where videos do', () => {
    expect(kindOf({ at: '/video/barrier', body: prose(140) })).toBe('video');
  });

  it('is not said of an article that carries one', () => {
    expect(kindOf({ at: '/video/barrier', body: prose(900) })).toBeUndefined();
    const player = `${ld({})}<script type="application/ld+json">{"@type":"VideoObject","name":"The gates"}</script>`;
    expect(kindOf({ head: player, body: prose(140) })).toBeUndefined();
  });
});

describe('a thread', () => {
  it.each([
    { at: 'https://www.reddit.com/r/harbours/comments/1/the_barrier/' },
    { at: 'https://social.example/@mara/113900000000000001' },
    { at: '/forum/viewtopic.php' },
    { head: '<meta name="generator" content="Discourse 3.4">' },
    { head: ld({ '@type': 'SocialMediaPosting' }) },
  ])('is known by host, address, software or type: %o', (page) => {
    expect(kindOf(page)).toBe('thread');
  });
});
