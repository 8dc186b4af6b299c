import { describe, expect, it } from 'vitest';
import { parsePage } from '../../scripts/node-dom/parse-page.ts';
import { extractArticle } from '../../utils/article/extract-article.ts';

const url = 'https://hostile.example/news/1';
const line = (index: number) =>
  `The ${index} port cities on the strait agreed to build and to pay for a flood barrier.`;
const prose = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `<p>${line(from + index)}</p>`).join('');
const words = (html: string): number => {
  const reply = extractArticle(parsePage(html, url), url);
  if (!reply.ok) throw new Error(reply.problem.kind);
  return reply.article.wordCount;
};

// What is tested is that the reading ends, and with the article; how long it takes the bench says.
describe('a page made to stop the reading', { timeout: 600_000 }, () => {
  it('may have a hundred thousand elements', () => {
    expect(words(`<article>${prose(0, 20)}</article><div>${'<b></b>'.repeat(100_000)}</div>`)).toBe(340);
  });

  it('may have five thousand paragraphs in as many boxes', () => {
    const boxes = Array.from({ length: 5_000 }, (_, index) => `<div><div><p>${line(index)}</p></div></div>`).join('');
    expect(words(`<main>${boxes}</main>`)).toBeGreaterThan(1_000);
  });

  it('may nest ten thousand deep, boxes and text in turn', () => {
    expect(words(`<article>${prose(0, 20)}${'<div><p>'.repeat(5_000)}the end</article>`)).toBeGreaterThan(300);
  });

  it('may name each of two hundred boxes in each other with a megabyte', () => {
    const name = 'b'.repeat(1_000_000);
    const boxes = `<div class="${name}">`.repeat(20) + '<div class="b">'.repeat(180);
    expect(words(`<article>${prose(0, 20)}${boxes}<p>${line(20)}</p></article>`)).toBeGreaterThan(300);
  });

  it('may hold fifty megabytes of text in one paragraph', () => {
    expect(
      words(`<article>${prose(0, 20)}<p>${'The sea and the people beside it. '.repeat(1_500_000)}</p></article>`),
    ).toBeGreaterThan(300);
  });

  it('may fold ten thousand parts away, and place ten thousand later', () => {
    const folded = `<div class="accordion" hidden><p>${line(1)}</p></div>`.repeat(10_000);
    const placed = Array.from({ length: 10_000 }, (_, index) => `<div hidden id="S:${index}"><p>x</p></div>`).join('');
    expect(
      words(
        `<article>${prose(0, 20)}<template id="B:3"></template></article>${placed}<div class="menu">${folded}</div>`,
      ),
    ).toBeGreaterThan(300);
  });

  it('may hold forty thousand paragraphs back', () => {
    const held = Array.from({ length: 40_000 }, (_, index) => `<p hidden>${line(index)}</p>`).join('');
    expect(words(`<article>${prose(0, 20)}${held}</article>`)).toBeGreaterThan(300);
  });

  it('may state a text of any length in its data, and show thousands of paragraphs of another', () => {
    const said = Array.from({ length: 20_000 }, (_, index) => `In year ${index} the sea took wall ${index * 7}.`).join(
      ' ',
    );
    const data = JSON.stringify({ '@type': 'Article', articleBody: said });
    const script = `<script type="application/ld+json">${data}</script>`;
    expect(words(`${script}<article>${prose(0, 1_900)}</article>`)).toBeGreaterThan(1_000);
  });

  it('may set thousands of paragraphs and answers around the article', () => {
    const boxed = (name: string) =>
      Array.from({ length: 1_400 }, (_, index) => `<div class="${name}"><div><p>${line(index)}</p></div></div>`).join(
        '',
      );
    expect(
      words(
        `<main><h1>Barrier</h1><div>${boxed('intro')}</div><hr><div class="text">${prose(0, 60)}</div>${boxed('faq')}</main>`,
      ),
    ).toBeGreaterThan(300);
  });

  it('may put a picture into ten thousand boxes of boxes', () => {
    const pictures = '<div class="image"><div class="image"><img src="/1.jpg"></div></div>'.repeat(10_000);
    expect(words(`<article>${prose(0, 20)}${pictures}${prose(20, 40)}</article>`)).toBeGreaterThan(300);
  });

  it('may mark ten thousand lines by hand, in lists that never count on', () => {
    const lines = '<p>1. The gates of the barrier</p><p>1. The walls of the barrier</p>'.repeat(5_000);
    expect(words(`<article>${prose(0, 20)}${lines}</article>`)).toBeGreaterThan(300);
  });
});
