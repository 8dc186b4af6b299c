import { describe, expect, it } from 'vitest';
import { parsePage } from '../../scripts/node-dom/parse-page.ts';
import { articleText } from '../../utils/article/article-text.ts';
import { readPage } from '../../utils/article/read-page.ts';

const url = 'https://courier.example/guide/tides';
const sentence = (index: number) =>
  `Tide table number ${index} tells the keepers of the sluice when the water turns, and how long the gate may stay open.`;
const prose = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `<p>${sentence(from + index)}</p>`).join('');

/** Boxes that keep Readability from taking for one text what stands in two. */
const row = (content: string) => `${'<div class="row"><hr>'.repeat(6)}${content}${'</div>'.repeat(6)}`;

/** The page with its headline, what stands under it, and the body; `behind` follows the body in the same `<main>`, `last` ends it. */
function read(ahead: string, behind = '', last = ''): string[] {
  const body = row(`<div class="text">${prose(0, 14)}${last}</div>`);
  const page = readPage(
    parsePage(
      `<title>How to read a tide table</title><main><header><h1>How to read a tide table</h1></header>${row(ahead)}${body}${behind}</main>`,
      url,
    ),
    url,
    () => undefined,
  );
  return articleText(page.article ?? { blocks: [] }).split('\n');
}

describe('what stands between the headline and the body', () => {
  it('opens the article, with the headings and lists among it', () => {
    const intro = `<div class="intro-box"><div class="rich">${prose(20, 23)}<h2>What you need</h2><ul><li>a clock</li><li>a table</li></ul></div></div>`;
    const lines = read(intro);
    expect(lines.slice(0, 4)).toEqual([sentence(20), sentence(21), sentence(22), 'What you need']);
    expect(lines.join(' ')).toContain('a clock a table');
    expect(lines.at(-1)).toBe(sentence(13));
  });

  it.each(['author-bio', 'affiliate-disclosure', 'newsletter-box', 'hero-caption', 'cookie-notice'])(
    'stays out where it is called %s',
    (name) => {
      expect(read(`<div class="${name}"><div>${prose(20, 23)}</div></div>`)[0]).toBe(sentence(0));
    },
  );

  it('stays out where it is an aside or one line of the page’s head', () => {
    expect(read(`<aside><div>${prose(20, 23)}</div></aside>`)[0]).toBe(sentence(0));
    expect(read(`<div class="hero"><p>${sentence(20)}</p></div>`)[0]).toBe(sentence(0));
  });

  it('keeps byline and date out of the text behind it', () => {
    const lines = read(`<div class="intro-box"><div>${prose(20, 23)}</div></div><div><p>By Mara Ellison</p></div>`);
    expect(lines.slice(0, 4)).toEqual([sentence(20), sentence(21), sentence(22), sentence(0)]);
  });
});

describe('questions and their answers behind the body', () => {
  const answer = (question: string, index: number) =>
    `<div class="faq-item"><button aria-expanded="false">${question}</button><div class="faq-panel" hidden>${prose(index, index + 2)}</div></div>`;

  it('end the article, each question as a heading', () => {
    const lines = read('', `<section class="faq"><div>${answer('Who keeps the gate?', 30)}</div></section>`);
    expect(lines.slice(-3)).toEqual(['Who keeps the gate?', sentence(30), sentence(31)]);
  });

  it('are left out where the body ran on into headlines of other articles: they are the site’s', () => {
    const headlines = ['Where the herring went', 'Who pays for the pumps']
      .map(
        (title) =>
          `<div><img src="/x.jpg" width="400" height="300"><h4>${title}, and what the keepers of the gate say</h4></div>`,
      )
      .join('');
    const faq = `<section class="faq"><div>${answer('Who may park at the gate?', 30)}</div></section>`;
    expect(read('', faq, headlines)).not.toContain(sentence(30));
    expect(read('', faq)).toContain(sentence(30));
  });

  it('are left out where they stand outside the article’s page', () => {
    const elsewhere = `</main><div><section class="faq">${answer('Who may park at the gate?', 30)}</section></div><main>`;
    expect(read('', elsewhere).at(-1)).toBe(sentence(13));
  });
});
