import { describe, expect, it } from 'vitest';
import { parsePage } from '../../scripts/node-dom/parse-page.ts';
import { articleText } from '../../utils/article/article-text.ts';
import { readPage } from '../../utils/article/read-page.ts';

const url = 'https://courier.example/news/barrier';
const sentence = (index: number) =>
  `The ${index} port cities on the strait agreed, after long talks, to build and to pay for a common flood barrier.`;
const sentences = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => sentence(from + index));
const prose = (from: number, to: number) =>
  sentences(from, to)
    .map((text) => `<p>${text}</p>`)
    .join('');

/** A page whose data give `stated` as the article's text. */
function read(stated: string, body: string) {
  const data = { '@type': 'NewsArticle', headline: 'Barrier agreed', url, articleBody: stated };
  const stages: string[] = [];
  const page = readPage(
    parsePage(
      `<title>Barrier agreed</title><script type="application/ld+json">${JSON.stringify(data)}</script><h1>Barrier agreed</h1>${body}`,
      url,
    ),
    url,
    (stage, reason) => stages.push(`${stage}: ${reason}`),
  );
  return { text: articleText(page.article ?? { blocks: [] }), stages };
}

const VOTE = '<p>Which of these gates would you rather live behind, and why?</p>';
const LONG_OPENING = `<p>${'At the eastern gate the water stood for nine days before anyone asked who would pay. '.repeat(5)}</p>`;

describe('the article’s text in the page’s data', () => {
  const stated = sentences(0, 20).join('\n\n');

  it('takes out the lines between its paragraphs that it does not have, and says why', () => {
    const { text, stages } = read(stated, `<article>${prose(0, 10)}${VOTE}${prose(10, 20)}</article>`);
    expect(text).toBe(sentences(0, 20).join('\n'));
    expect(stages).toContain('drop-unstated: not in the article as the data have it');
  });

  it('is the same text with tags, references and other signs in it', () => {
    const marked = `&lt;p&gt;${sentences(0, 20).join('&lt;/p&gt;&lt;p&gt;').replaceAll(',', '&nbsp;–')}&lt;/p&gt;`;
    const { text } = read(marked, `<article>${prose(0, 10)}${VOTE}${prose(10, 20)}</article>`);
    expect(text).toBe(sentences(0, 20).join('\n'));
  });

  it('takes out a note behind its end', () => {
    const note = '<p>The Lantern Post takes no liability for the height of any wall named on this page.</p>';
    expect(read(stated, `<article>${prose(0, 20)}${note}</article>`).text).toBe(sentences(0, 20).join('\n'));
  });

  it.each([
    ['what stands above its first paragraph', `${VOTE}${prose(0, 20)}`],
    ['a long paragraph in the middle', `${prose(0, 10)}${LONG_OPENING}${prose(10, 20)}`],
    ['a list', `${prose(0, 10)}<ul><li>One gate in the east</li><li>Two gates in the west</li></ul>${prose(10, 20)}`],
    ['a note of a correction', `${prose(0, 20)}<p>Correction: an earlier text gave the wrong height of the wall.</p>`],
    ['a number', `${prose(0, 10)}<p>No. 14</p>${prose(10, 20)}`],
    ['an article that goes on where the data end', prose(0, 40)],
  ])('leaves %s', (_, body) => {
    const shown = (html: string) => (parsePage(html, url).body.textContent ?? '').replace(/\s+/g, '');
    expect(read(stated, `<article>${body}</article>`).text.replace(/[\s•-]+/g, '')).toBe(
      shown(body).replace(/[\s•-]+/g, ''),
    );
  });

  it.each([
    ['a summary', sentences(0, 2).join(' ')],
    ['another text', Array.from({ length: 20 }, (_, index) => `Herring prices rose by ${index} crowns.`).join(' ')],
  ])('is not believed where it is %s', (_, other) => {
    expect(read(other, `<article>${prose(0, 10)}${VOTE}${prose(10, 20)}</article>`).text).toContain(
      'Which of these gates',
    );
  });

  it('names the article in a box whose name speaks against it, where another text was found', () => {
    const replies = Array.from(
      { length: 60 },
      (_, index) =>
        `<p>I lived ${index} years by the water, and nobody ever asked me, or my sister, or the fishermen.</p>`,
    ).join('');
    const { text, stages } = read(
      stated,
      `<div class="promo-sidebar"><div>${prose(0, 20)}</div></div><div class="voices"><div>${replies}</div></div>`,
    );
    expect(text).toContain(sentence(19));
    expect(text).not.toContain('fishermen');
    expect(stages).toContain('find-body: the article’s text as the data have it stands elsewhere');
  });
});

describe('the element that microdata call the article’s text', () => {
  const others = Array.from(
    { length: 8 },
    (_, index) =>
      `<p>Another ${index} ports along the coast have their own story, and our desk told it last week, after it had walked along the quays and asked the fishermen.</p>`,
  ).join('');
  const read = (story: string, behind: string) => {
    const html = `<title>Barrier agreed</title><h1>Barrier agreed</h1><article>${story}${behind}</article>`;
    const page = readPage(parsePage(html, url), url, () => {});
    return articleText(page.article ?? { blocks: [] });
  };

  it('ends the article, however much prose comes behind it', () => {
    expect(read(`<div itemprop="articleBody">${prose(0, 20)}</div>`, others)).toBe(sentences(0, 20).join('\n'));
  });

  it('leaves a note of a correction behind it', () => {
    const note = '<p><em>Clarification: the eastern gate is 14 metres high, not 41.</em></p>';
    expect(read(`<div itemprop="articleBody">${prose(0, 20)}</div>`, note)).toContain('not 41');
  });

  it('is not believed where it holds the opening alone', () => {
    const text = read(`<div itemprop="articleBody">${prose(0, 3)}</div>`, `<div>${prose(3, 20)}</div>`);
    expect(text).toBe(sentences(0, 20).join('\n'));
  });
});
