import { describe, expect, it } from 'vitest';
import { parsePage } from '../../scripts/node-dom/parse-page.ts';
import { readDates } from '../../utils/article/metadata/read-dates.ts';
import { readPageFacts } from '../../utils/article/metadata/read-page-facts.ts';
import { recordTrace } from '../../utils/article/trace.ts';

function datesOf(html: string, url = 'https://www.harbour-courier.example/news/barrier') {
  const { trace, lines } = recordTrace();
  const { facts } = readPageFacts(parsePage(html, url), url, trace);
  return { ...readDates(facts, trace), lines };
}
const ld = (fields: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Four cities sign', ...fields })}</script>`;
const page = (under: string, head = '', lang = 'en') =>
  `<html lang="${lang}"><head><title>Four cities sign</title>${head}</head><body><article><h1>Four cities sign</h1>${under}</article></body></html>`;

describe('the date of an article', () => {
  it('is read from the line under or above the headline, whatever its class', () => {
    expect(datesOf(page('<p>x</p><div>26 January 2026</div>')).published?.iso).toBe('2026-01-26');
    const above = '<title>Four cities sign</title><main><p>Jan 26, 2026</p><h1>Four cities sign</h1></main>';
    expect(datesOf(above).published?.iso).toBe('2026-01-26');
  });

  it('is the published one of two, in whatever order they stand', () => {
    const { published, modified } = datesOf(page('<p>Updated: 28 Jan 2026 | Published: 26 Jan 2026</p>'));
    expect([published?.iso, modified?.iso]).toEqual(['2026-01-26', '2026-01-28']);
    const apart = datesOf(
      page(
        '<h4>Reviewed</h4><time datetime="2026-01-28">28 Jan</time><h4>Published</h4><time datetime="2026-01-26">26 Jan</time>',
      ),
    );
    expect(apart.published?.iso).toBe('2026-01-26');
  });

  it('is the updated one where the page shows no other', () => {
    expect(datesOf(page('<p>Last updated on 28 Jan 2026</p>'))).toMatchObject({
      published: { iso: '2026-01-28' },
      modified: { iso: '2026-01-28' },
    });
  });

  it('is not a day the article speaks of, where the address knows better', () => {
    const html = page(
      '<p>Grants will rise for all fishing crews on the strait from July 1, 2026, the city has said.</p>',
    );
    expect(datesOf(html, 'https://www.harbour-courier.example/2026/jan/26/grants').published).toEqual({
      iso: '2026-01-26',
      origin: 'url',
    });
  });

  it('is the day its readers saw, where the data give UTC', () => {
    const { published } = datesOf(
      page('<p>January 26, 2026 at 5:49 p.m.</p>', ld({ datePublished: '2026-01-27T01:49:09Z' })),
    );
    expect(published).toEqual({ iso: '2026-01-26T17:49-08:00', origin: 'json-ld' });
  });

  it('is that day, too, where it stands above the headline, beside the way back to the section', () => {
    const above =
      '<header><div><nav><a href="/">Home</a><a href="/coast">Coast</a></nav><time datetime="2026-01-27T02:00:00+00:00">Jan 26, 2026 6:00pm PT</time></div><h1>Four cities sign</h1></header>';
    const { published } = datesOf(
      `<title>Four cities sign</title>${ld({ datePublished: '2026-01-27T02:00:00+00:00' })}<article>${above}</article>`,
    );
    expect(published).toEqual({ iso: '2026-01-26T18:00-08:00', origin: 'json-ld' });
  });

  it('is in the zone in which the page gives the same moment elsewhere', () => {
    const data = ld({ datePublished: '2026-01-25T23:40:00+00:00' });
    const today = '<time datetime="2026-01-26T00:40:00+01:00">I dag kl. 00.40</time> <span>Opdateret kl. 09.15</span>';
    expect(datesOf(page(`<p>${today}</p>`, data, 'da')).published?.iso).toBe('2026-01-26T00:40:00+01:00');
    const other = today.replace('00:40:00', '10:00:00');
    expect(datesOf(page(`<p>${other}</p>`, data, 'da')).published?.iso).toBe('2026-01-25T23:40:00+00:00');
  });

  it('is the one shown where a template’s is later', () => {
    const { published, lines } = datesOf(page('<p>Published Apr 26, 2023</p>', ld({ datePublished: '2025-08-21' })));
    expect(published).toEqual({ iso: '2023-04-26', origin: 'visible-text' });
    expect(lines.map(({ reason }) => reason)).toContain('cross-check: shown with an earlier date');
  });

  it('is the stated one where the address bears out its month, whatever a linked article says', () => {
    const html = page(
      '<h4>See also</h4><p>14/08/2025</p><p>Last year’s barrier</p>',
      ld({ datePublished: '2026-01-26' }),
    );
    expect(datesOf(html, 'https://www.harbour-courier.example/2026-01/barrier.html').published?.iso).toBe('2026-01-26');
  });

  it('is the stated one where only a date further down is earlier', () => {
    const related = '<p>Text.</p>'.repeat(10);
    const html = page(`${related}<p>12 Nov 2024</p>`, ld({ datePublished: '2026-01-26' }));
    expect(datesOf(html).published?.iso).toBe('2026-01-26');
  });

  it('has day and month in the order of the address', () => {
    const html = page('<p>03/10/2026</p>');
    expect(datesOf(html, 'https://www.harbour-courier.example/2026/10/03/x').published?.iso).toBe('2026-10-03');
  });

  it('stands in attributes of templates that draw it by script', () => {
    expect(datesOf(page('<div data-deploy-dt="2026.01.26 18:40"></div>')).published?.iso).toBe('2026-01-26T18:40');
  });

  it('was not changed before it came out', () => {
    const { published, modified } = datesOf(page('', ld({ datePublished: '2026-01-26', dateModified: '2020-01-01' })));
    expect([published?.iso, modified]).toEqual(['2026-01-26', null]);
  });

  it('tells the trace which candidates there were', () => {
    const { lines } = datesOf(page('<p>26 Jan 2026</p>', ld({ datePublished: '2026-01-26T06:30:00+01:00' })));
    const reasons = lines.filter(({ stage }) => stage === 'metadata published').map(({ reason }) => reason);
    expect(reasons).toEqual([
      'candidate: JSON-LD datePublished (json-ld, 0.95)',
      'candidate: date below the headline (visible-text, 0.75)',
      'chosen: JSON-LD datePublished (json-ld, 0.95)',
    ]);
  });

  it('is the one in the byline, not that of a book or an original the article tells of further down', () => {
    const byline = '<p>by Ann Kowal · Jan 26, 2026 at 3:00 am</p>';
    const book = '<p>A Fairer Tide</p><p>Genre: Sea stories</p><p>Published: June 17, 2025 by Quay Books</p>';
    expect(datesOf(page(byline + book)).published?.iso).toBe('2026-01-26T03:00');
  });

  it('is what the reader sees where the datetime beside it says another day', () => {
    const time = (shown: string) =>
      page(`<p>Publié le <time datetime="2019-07-03T10:18:46Z">${shown}</time></p>`, '', 'fr');
    expect(datesOf(time('29 juin 2019')).published?.iso).toBe('2019-06-29');
    // Day and month may have been read the wrong way round.
    expect(datesOf(time('7/3/2019').replace('lang="fr"', 'lang="en-GB"')).published?.iso).toBe('2019-07-03T10:18:46Z');
  });

  it('is the one shown above the headline where the data repeat the last change', () => {
    const changed = '2024-07-05T14:20:08Z';
    const head = `<title>Four cities sign</title><meta name="dc.date" content="${changed}"><meta property="og:updated_time" content="${changed}">`;
    const html = `${head}<main><div><time datetime="2024-03-01">March 1, 2024</time></div><h1>Four cities sign</h1><p>Text.</p></main>`;
    expect(datesOf(html)).toMatchObject({ published: { iso: '2024-03-01' }, modified: { iso: changed } });
  });

  it('is that of the address where only a date in the text says otherwise', () => {
    const html = page('<p>Updated: 2 April 2026</p><p>Text on tides.</p><p>15 March 2026</p>');
    expect(datesOf(html, 'https://www.harbour-courier.example/2026/04/02/tides').published?.iso).toBe('2026-04-02');
  });

  it('stands alone behind the text where it stands nowhere else', () => {
    const text = `<p>${'The four cities meet again in spring. '.repeat(12)}</p>`.repeat(3);
    const byline = '<div><p>Written by Ann Kowal</p><p>April 8, 2024</p></div>';
    expect(datesOf(page(text + byline)).published).toEqual({ iso: '2024-04-08', origin: 'visible-text' });
    // Of two nobody can say which is the article's.
    expect(datesOf(page(`${text}${byline}<p>May 9, 2025</p>`)).published).toBeNull();
    expect(datesOf(page(`${text}<footer><p>April 8, 2024</p></footer>`)).published).toBeNull();
  });

  describe('on a page written anew months later', () => {
    const data = ld({ datePublished: '2021-08-12T19:35:44Z', dateModified: '2026-01-26T10:00:00Z' });
    const shared = '<meta property="article:published_time" content="2021-08-12T19:35:44Z">';

    it('is the only one its readers see, where nothing but the data for search engines knows the first', () => {
      for (const line of ['Last updated: 26 Jan 2026', 'January 26, 2026'])
        expect(datesOf(page(`<p>${line}</p>`, data))).toMatchObject({
          published: { iso: '2026-01-26', origin: 'visible-text' },
          modified: { iso: '2026-01-26T10:00:00Z' },
        });
    });

    it('stays the first where the page shows it or states it for sharing too', () => {
      const first = '2021-08-12T19:35:44Z';
      const both = '<p>Published August 12, 2021</p><p>Updated January 26, 2026</p>';
      expect(datesOf(page(both, data)).published?.iso).toBe(first);
      expect(datesOf(page('<p>Updated January 26, 2026</p>', data + shared)).published?.iso).toBe(first);
    });

    it('stays the first where the change came within weeks, or where the shown date is no change at all', () => {
      const soon = ld({ datePublished: '2026-01-20', dateModified: '2026-01-26' });
      expect(datesOf(page('<p>Updated January 26, 2026</p>', soon)).published?.iso).toBe('2026-01-20');
      expect(datesOf(page('<p>March 3, 2026</p>', data)).published?.iso).toBe('2021-08-12T19:35:44Z');
    });
  });
});
