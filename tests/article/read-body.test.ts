import { describe, expect, it } from 'vitest';
import { parsePage } from '../../scripts/node-dom/parse-page.ts';
import { articleText } from '../../utils/article/article-text.ts';
import { readPage } from '../../utils/article/read-page.ts';

const url = 'https://courier.example/news/barrier';
const sentence = (index: number) =>
  `The ${index} port cities on the strait agreed, after long talks, to build and to pay for a common flood barrier.`;
const prose = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `<p>${sentence(from + index)}</p>`).join('');
const missing = (text: string, from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => from + index).filter((index) => !text.includes(sentence(index)));

function read(body: string) {
  const stages: string[] = [];
  const page = readPage(
    parsePage(`<title>Barrier agreed</title><h1>Barrier agreed</h1>${body}`, url),
    url,
    (stage, reason) => stages.push(`${stage}: ${reason}`),
  );
  const blocks = page.article?.blocks ?? [];
  return { text: articleText({ blocks }), blocks, stages };
}

describe('the second opinion on the body', () => {
  const box = (from: number, to: number) =>
    `<section class="slide"><div class="text">${prose(from, to)}</div></section>`;

  const row = (content: string, deep = 6) =>
    `${'<div class="row"><hr>'.repeat(deep)}${content}${'</div>'.repeat(deep)}`;

  it('gathers an article that is laid out in several boxes, and says so', () => {
    const { text, stages } = read(`<main>${row(box(0, 18))}${row(box(18, 24))}</main>`);
    expect(missing(text, 0, 24)).toEqual([]);
    expect(stages).toContain('gather-parts: paragraphs of the article in other boxes');
  });

  it('gathers the short paragraphs with the long ones', () => {
    const short = (line: string) => `<section class="slide"><div class="text"><p>${line}</p></div></section>`;
    const { text } = read(
      `<main>${row(box(0, 18))}${row(short('<a href="/talks">Nobody</a> objected.'))}${row(box(18, 24))}${row(short('<a href="/vote">The vote</a> is in May.'))}${row(box(24, 26))}</main>`,
    );
    expect(missing(text, 0, 26)).toEqual([]);
    expect(text).toContain('Nobody objected.');
    expect(text).toContain('The vote is in May.');
  });

  it('leaves out the copy of the article that a template writes for machines, but not an article in microdata', () => {
    const plain = Array.from({ length: 12 }, (_, index) => sentence(index)).join(' ');
    const data = ['headline', 'description', 'about', 'articleBody', 'copyrightHolder']
      .map((name) => `<div itemprop="${name}">${name === 'articleBody' ? plain : `The ${name} of it`}</div>`)
      .join('');
    const { text } = read(
      `<main><div itemscope itemtype="https://schema.org/Article">${data}</div><div class="text">${prose(0, 12)}</div></main>`,
    );
    expect(text).not.toContain('of it');
    expect(text.split(sentence(3))).toHaveLength(2);
    const alone = read(
      `<main itemscope itemtype="https://schema.org/Article"><div itemprop="articleBody">${plain}</div></main>`,
    );
    expect(missing(alone.text, 0, 12)).toEqual([]);
    const headed = read(
      `<article itemscope itemtype="https://schema.org/Article"><h2 itemprop="headline">Barrier agreed</h2><div itemprop="description">It closes.</div><div itemprop="articleBody">${plain}</div></article>`,
    );
    expect(missing(headed.text, 0, 12)).toEqual([]);
  });

  it('keeps the paragraphs of a template that calls each of them the text of the article', () => {
    const paragraphs = Array.from({ length: 12 }, (_, index) => `<p itemprop="articleBody">${sentence(index)}</p>`);
    const { text } = read(`<article><div class="main">${paragraphs.join('')}</div></article>`);
    expect(missing(text, 0, 12)).toEqual([]);
  });

  it('gathers the boxes of an article whose template says around all of them that it is promoted', () => {
    const promoted = `<article class="node node--promoted">${row(box(0, 18), 4)}${row(box(18, 24), 4)}</article>`;
    const { text, stages } = read(promoted);
    expect(missing(text, 0, 24)).toEqual([]);
    expect(stages).toContain('gather-parts: paragraphs of the article in other boxes');
  });

  it('knows the name of a box inside another, and of one around a single paragraph or bare text', () => {
    const letter =
      '<div class="inline"><div class="newsletter-box"><p>Be the first to know.</p><p>Tides and more.</p></div></div>';
    const alone =
      '<div class="newsletter-box"><p>The Courier’s mission is to know every tide before it comes.</p></div>';
    const bare =
      '<div><section><div data-qa="newsletterBox">The stories of the coast, every weekday evening.</div></section></div>';
    const { text } = read(
      `<article><div>${prose(0, 6)}${letter}${prose(6, 9)}${alone}${bare}${prose(9, 12)}</div></article>`,
    );
    expect(missing(text, 0, 12)).toEqual([]);
    expect(text).not.toMatch(/first to know|mission|weekday evening/);
  });

  it('keeps a table that stands in the article as an aside, and a fact box of a template that calls it a widget', () => {
    const table =
      '<aside class="inline"><table><tr><th>City</th><th>Share</th></tr><tr><td>Osterby</td><td>25%</td></tr></table></aside>';
    const facts =
      '<div class="widget-info-box"><div>The barrier</div><div>Gates: 62<br><br>Width: 24 metres</div></div>';
    const { text } = read(`<article><div>${prose(0, 6)}${table}${prose(6, 9)}${facts}${prose(9, 12)}</div></article>`);
    expect(text).toContain('Osterby');
    expect(text).toContain('Gates: 62');
  });

  it('leaves out cards of other articles in the article, and keeps the entries of a live blog', () => {
    const card = (href: string, line: string) =>
      `<article class="x1"><h3><a href="${href}">Where the herring went</a></h3><p>${line}</p></article>`;
    const withCard = (...of: Parameters<typeof card>) =>
      read(`<article>${prose(0, 6)}${card(...of)}${prose(6, 12)}</article>`).text;
    const line = 'The boats of the north came home empty again.';
    expect(withCard('/news/herring', line)).not.toContain(line);
    expect(withCard('#entry-3', line)).toContain('Where the herring went');
    expect(withCard('/news/herring', `${line} `.repeat(8))).toContain(line);
    const entry = card('/news/barrier/entry-3', line);
    expect(read(`<article class="live-blog">${prose(0, 6)}${entry}${prose(6, 12)}</article>`).text).toContain(line);
  });

  it.each([
    ['aside', 'infobox'],
    ['div', 'fact widget'],
  ])('keeps a box of facts with its list: %s.%s', (tag, name) => {
    const box = `<${tag} class="${name}"><h3>The gate in figures</h3><ul><li>Two pumps</li><li>One keeper</li></ul></${tag}>`;
    const { text, blocks } = read(`<article><div>${prose(0, 6)}${box}${prose(6, 12)}</div></article>`);
    expect(missing(text, 0, 12)).toEqual([]);
    expect(text).toContain('The gate in figures');
    expect(blocks.filter(({ kind }) => kind === 'list')).toMatchObject([{ items: { length: 2 } }]);
  });

  it('takes what is no button but opens an answer for its heading, where it asks', () => {
    const fold = (label: string, index: number) =>
      `<div class="x1"><div role="button" aria-expanded="false">${label}</div><div class="x2"><p>${sentence(index)}</p></div></div>`;
    const { text, blocks } = read(
      `<article><div>${prose(0, 6)}${fold('Who pays for it?', 20)}${fold('All of the ports', 21)}${prose(6, 12)}</div></article>`,
    );
    expect(blocks.filter(({ kind }) => kind === 'heading')).toEqual([
      { kind: 'heading', level: 3, content: [{ text: 'Who pays for it?' }] },
    ]);
    expect(missing(text, 20, 22)).toEqual([]);
  });

  it('reads what a page builder calls widgets', () => {
    const widget = (kind: string, content: string) =>
      `<div class="elementor-element elementor-widget elementor-widget-${kind}"><div class="elementor-widget-container">${content}</div></div>`;
    const part = (index: number) =>
      widget('heading', `<h2>What port ${index} pays</h2>`) + widget('text-editor', prose(index * 3, index * 3 + 3));
    const { text } = read(`<main><div>${prose(20, 30)}${[0, 1, 2, 3].map(part).join('')}</div></main>`);
    expect(missing(text, 0, 12)).toEqual([]);
    for (const index of [0, 1, 2, 3]) expect(text).toContain(`What port ${index} pays`);
  });

  it('keeps a heading that stands alone in a box beside another', () => {
    const entry = (index: number) =>
      `<div class="entry"><div class="head"><div><a href="#e${index}">16:41</a></div><h2>Gate ${index} is shut</h2></div>${prose(index * 3, index * 3 + 3)}</div>`;
    const { text } = read(`<article><div>${[0, 1, 2, 3].map(entry).join('')}</div></article>`);
    expect(missing(text, 0, 12)).toEqual([]);
    for (const index of [0, 1, 2, 3]) expect(text).toContain(`Gate ${index} is shut`);
  });

  it('takes a small grid of short cells for a table, and one that lays out text for the text', () => {
    const table = (...rows: string[][]) =>
      `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
    const grid = table(
      ['Port', 'Boats', 'Pumps'],
      ['<a href="/vik">Vik</a>', '12', '2'],
      ['<a href="/sund">Sund</a>', '9', '1'],
    );
    const small = read(`<article><div>${prose(0, 6)}${grid}${prose(6, 12)}</div></article>`);
    expect(small.blocks.filter(({ kind }) => kind === 'table')).toMatchObject([{ rows: { length: 3 } }]);
    const layout = table([prose(20, 26), prose(26, 32)], [prose(32, 38), prose(38, 44)]);
    const laidOut = read(`<article><div>${prose(0, 6)}${layout}${prose(6, 12)}</div></article>`);
    expect(missing(laidOut.text, 20, 44)).toEqual([]);
    expect(laidOut.blocks.some(({ kind }) => kind === 'table')).toBe(false);
  });

  it('keeps a paragraph with an empty line and links in it among the others', () => {
    const linked =
      '<p>The minutes are public.<br><br>(<a href="/minutes"><i>Read what each of the ports said about the barrier, and when</i></a>.)</p>';
    const { text } = read(`<article><h2>The talks</h2>${prose(0, 8)}${linked}${prose(8, 12)}</article>`);
    expect(text).toContain('The minutes are public.\n(Read what each of the ports said');
  });

  it('reads paragraphs that the page holds back until it knows its reader', () => {
    const held = `<p class="paywall" aria-hidden="true">${sentence(20)}</p>`;
    const { text } = read(`<article><div>${prose(0, 8)}${held}${prose(8, 12)}</div></article>`);
    expect(text).toContain(sentence(20));
  });

  it('reads folding boxes whose class lays out their heads and says that they are closed', () => {
    const pane = `<div class="kt-pane-header-left"><div class="kt-accordion-panel kt-accordion-panel-hidden">${prose(20, 22)}</div></div>`;
    const { text } = read(`<article><div>${prose(0, 8)}${pane}${prose(8, 12)}</div></article>`);
    expect(missing(text, 20, 22)).toEqual([]);
  });

  it('reads an article that stands in what its template calls a footer, where hardly anything stands elsewhere', () => {
    const place = (index: number) =>
      `<article class="place"><h3>Harbour ${index}</h3><div class="place-text"><p>${sentence(index)}</p></div></article>`;
    const places = Array.from({ length: 70 }, (_, index) => place(index)).join('');
    const { text, stages } = read(
      `<div class="page1"><div class="page1-head">${prose(80, 85)}</div><div class="page1-footer">${places}</div></div>`,
    );
    expect(missing(text, 0, 70)).toEqual([]);
    expect(stages).toContain('find-body: most of the text stands elsewhere');
  });

  it('keeps the headings of a template that has its address in their names', () => {
    const heading = '<h2 class="couriertidesdotcom-sc-block-heading">What the ports pay</h2>';
    expect(read(`<article>${prose(0, 6)}${heading}${prose(6, 12)}</article>`).text).toContain('What the ports pay');
  });

  it('leaves the next article of the page and the comments where they are', () => {
    const next = row(`<article><div class="text">${prose(30, 40)}</div></article>`);
    const comments = row(`<div class="comments"><div class="text">${prose(40, 50)}</div></div>`);
    const { text } = read(
      `<main>${row(`<article><div class="text">${prose(0, 12)}</div></article>`)}${next}${comments}</main>`,
    );
    expect(missing(text, 0, 12)).toEqual([]);
    expect(text).not.toContain(sentence(30));
    expect(text).not.toContain(sentence(40));
  });

  it('takes the article that a script has yet to show, not the disclosure beside it', () => {
    const disclosure = `<div class="disclosure">${prose(40, 46)}</div>`;
    const hidden = `<div class="story-supplemental" style="display:none">${prose(0, 36)}</div>`;
    const { text, stages } = read(`<main>${row(disclosure)}${row(hidden)}</main>`);
    expect(missing(text, 0, 36)).toEqual([]);
    expect(text).not.toContain(sentence(41));
    expect(stages).toContain('find-body: most of the text stands elsewhere');
  });

  it('reads an article whose parts stand in boxes that are named after widgets', () => {
    const widget = (at: number) =>
      `<div class="product-widget"><div class="widget-text"><h3>Gate number ${at}</h3>${prose(at, at + 3)}</div></div>`;
    const widgets = Array.from({ length: 9 }, (_, index) => widget(10 + index * 3)).join('');
    const { text } = read(`<main><div class="page"><div class="block">${prose(0, 6)}</div>${widgets}</div></main>`);
    expect(missing(text, 0, 6)).toEqual([]);
    expect(missing(text, 10, 37)).toEqual([]);
  });

  it('reads what stands in such boxes between the paragraphs it took, whatever it looks like', () => {
    const widget = (at: number) =>
      `<div class="col"><div class="product-widget"><img src="/${at}.jpg"><img src="/${at}b.jpg"><div class="widget-text">${prose(at, at + 3)}</div></div></div>`;
    const parts = [0, 6, 12].map((at) => `<div class="block">${prose(at, at + 6)}</div>${widget(40 + at)}`).join('');
    const { text } = read(`<main><div class="page">${parts}<div class="block">${prose(18, 24)}</div></div></main>`);
    expect(missing(text, 0, 24)).toEqual([]);
    for (const at of [40, 46, 52]) expect(missing(text, at, at + 3)).toEqual([]);
  });

  it('takes no dialog about the page’s cookies for the article', () => {
    const cookies = Array.from(
      { length: 14 },
      (_, at) =>
        `<p>A cookie of kind ${at} is a small file that this site asks your browser to keep, such as your language.</p>`,
    ).join('');
    const { text } = read(
      `<main><div class="content">${prose(0, 5)}</div><div class="privacy-modal"><div class="privacy-box">${cookies}</div></div></main>`,
    );
    expect(missing(text, 0, 5)).toEqual([]);
    expect(text).not.toContain('small file');
  });

  it('keeps a short article beside a long list of comments', () => {
    const comments = `<ol class="comments">${Array.from({ length: 30 }, (_, index) => `<li class="comment-body"><p>${sentence(50 + index)}</p></li>`).join('')}</ol>`;
    const { text } = read(`<article>${prose(0, 5)}</article>${comments}`);
    expect(missing(text, 0, 5)).toEqual([]);
    expect(text).not.toContain(sentence(60));
  });

  it('reads answers that are folded away, not menus and dialogs', () => {
    const folded = `<div class="faq-item"><h3>Who pays for it?</h3><div class="faq-answer" style="display:none"><p>${sentence(20)}</p></div></div>`;
    const menu = `<div class="menu collapse" hidden><p>${sentence(30)}</p></div>`;
    const { text } = read(`<article>${prose(0, 8)}${folded}${menu}${prose(8, 12)}</article>`);
    expect(missing(text, 0, 12)).toEqual([]);
    expect(text).toContain(sentence(20));
    expect(text).not.toContain(sentence(30));
  });

  it('reads what the button before it unfolds, not menus', () => {
    const button = '<h3><button aria-expanded="false">Who pays for it?</button></h3>';
    const fold = (name: string, index: number) =>
      `<div class="${name}">${button}<div class="css-1k0" hidden><p>${sentence(index)}</p></div></div>`;
    const { text } = read(
      `<article>${prose(0, 8)}${fold('css-p1f', 20)}${fold('site-menu', 30)}${prose(8, 12)}</article>`,
    );
    expect(missing(text, 0, 12)).toEqual([]);
    expect(text).toContain(sentence(20));
    expect(text).not.toContain(sentence(30));
  });

  it.each(['field field--label-hidden', 'grid overflow-hidden'])(
    'reads a box whose class is %s: nothing of it is hidden',
    (name) => {
      const box = `<div class="${name}"><p>The gate will need:</p><ul><li>two pumps</li><li>a keeper</li></ul></div>`;
      const { text } = read(`<article><div>${prose(0, 8)}${box}${prose(8, 12)}</div></article>`);
      expect(missing(text, 0, 12)).toEqual([]);
      expect(text).toContain('two pumps');
    },
  );

  it('puts what the server sent later where its placeholder stands', () => {
    const { text } = read(
      `<article>${prose(0, 4)}<template id="B:1"></template>${prose(8, 12)}</article><div hidden id="S:1">${prose(4, 8)}</div>`,
    );
    expect(missing(text, 0, 12)).toEqual([]);
    expect(text.indexOf(sentence(4))).toBeLessThan(text.indexOf(sentence(8)));
  });

  it('reads the further pages of an article that the document already holds', () => {
    const page = (number: number, from: number, to: number) =>
      `<div class="article-page page-${number}"${number > 1 ? ' style="display: none"' : ''}>${prose(from, to)}</div>`;
    const { text } = read(`<article>${page(1, 0, 8)}${page(2, 8, 16)}${page(3, 16, 24)}</article>`);
    expect(missing(text, 0, 24)).toEqual([]);
  });

  it('keeps footnotes as a list at the end', () => {
    const notes = `<section class="footnotes"><ol><li id="n1">Minutes of the strait council, 14 March, page 12. <a href="#r1">↩</a></li><li id="n2">The ports, in their joint letter to the ministry.</li></ol></section>`;
    const { text } = read(
      `<article>${prose(0, 12)}<p>${sentence(12)}<sup><a id="r1" href="#n1">1</a></sup></p>${notes}</article>`,
    );
    expect(text).toMatch(/flood barrier\.\nMinutes of the strait council, 14 March, page 12\. The ports/);
  });

  it('keeps footnotes whose box a style library names after media', () => {
    const notes =
      '<div class="media-ui-Footnotes_x1"><ul><li>Minutes of the strait council, page 12.</li><li>The ports, in a joint letter.</li></ul></div>';
    expect(read(`<article><div>${prose(0, 12)}${notes}</div></article>`).text).toContain('in a joint letter');
  });

  it('leaves out the number of a footnote that is a link by itself, and no other number that is one', () => {
    const mark = '<a class="anchor" href="#footnote-1">1</a>';
    const { text } = read(
      `<article>${prose(0, 6)}<p>The ports pay a third${mark} of it, as chapter <a href="#c5">5</a> of the plan says.</p>${prose(6, 12)}</article>`,
    );
    expect(text).toContain('The ports pay a third of it, as chapter 5 of the plan says.');
  });

  it('leaves out the byline shown below the text, also where the metadata name the author', () => {
    const meta = '<meta name="author" content="Mara Ellison">';
    const byline = '<div class="p-author-line"><span>Mara Ellison, harbour desk</span></div>';
    const { text } = read(`${meta}<article>${prose(0, 6)}${byline}${prose(6, 12)}</article>`);
    expect(missing(text, 0, 12)).toEqual([]);
    expect(text).not.toContain('harbour desk');
  });

  it('keeps headings whose names or words sound like parts of the page', () => {
    const headings = [
      '<h2 class="header-anchor-post">The ports</h2>',
      '<h2 id="what-is-social-about-it">What is social about it</h2>',
      '<div class="section-header"><h3>The money</h3></div>',
    ];
    const { text } = read(
      `<article>${headings.map((heading, index) => heading + prose(index * 4, index * 4 + 4)).join('')}</article>`,
    );
    for (const heading of ['The ports', 'What is social about it', 'The money'])
      expect(text.split('\n')).toContain(heading);
  });
});
