import { describe, expect, it } from 'vitest';
import { parsePage } from '../../scripts/node-dom/parse-page.ts';
import { articleText } from '../../utils/article/article-text.ts';
import { readBlocks } from '../../utils/article/body/read-blocks.ts';
import { cleanBlocks } from '../../utils/article/cleaning/clean-blocks.ts';

const url = 'https://courier.example/news/barrier';
const sentence = (index: number) =>
  `The ${index} port cities on the strait agreed to build and to pay for a common flood barrier that closes by 2029.`;
const prose = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `<p>${sentence(from + index)}</p>`).join('');
const whole = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => sentence(from + index)).join('\n');

const blocksOf = (html: string) =>
  cleanBlocks(
    readBlocks(parsePage(html, url).body, url),
    { url, titles: ['Barrier agreed'], authors: [] },
    () => {},
  ).map(({ block }) => block);
const textOf = (html: string) => articleText({ blocks: blocksOf(html) });

const picture = '<p><img src="/gate.jpg" width="800" height="500"></p>';
const figureIn = (html: string) => blocksOf(html).find(({ kind }) => kind === 'figure');

describe('what stands below a picture', () => {
  it.each([
    ['The gate at low tide', { caption: 'The gate at low tide' }],
    ['Image from the keeper’s own album.', { caption: 'Image from the keeper’s own album.' }],
    ['The gate at low tide (Photo: Lena Roth)', { caption: 'The gate at low tide', credit: 'Photo: Lena Roth' }],
  ])('is its caption where it is no sentence of the text: %j', (line, caption) => {
    const html = `${prose(0, 3)}${picture}<p>${line}</p>${prose(3, 6)}`;
    expect(figureIn(html)).toMatchObject(caption);
    expect(textOf(html)).toBe(whole(0, 6));
  });

  it.each([
    ['a sentence', '<p>The gate closes in twelve minutes.</p>', 'The gate closes in twelve minutes.'],
    ['a bold line over the text', '<p><b>How the gate closes</b></p>', 'How the gate closes'],
    ['the line that says when it came out', '<p>Publiziert heute um 12:19 Uhr</p>', 'Publiziert heute um 12:19 Uhr'],
    ['a line that announces', '<p>What the keeper needs:</p>', 'What the keeper needs:'],
  ])('stays in the text where it is %s', (_, line, text) => {
    const html = `${prose(0, 3)}${picture}${line}${prose(3, 6)}`;
    expect(figureIn(html)).toMatchObject({ caption: null });
    expect(textOf(html)).toContain(text);
  });

  it('is no caption where it is the byline, which is metadata', () => {
    const html = `${picture}<p>By Mara Ellison</p>${prose(0, 6)}`;
    expect(figureIn(html)).toMatchObject({ caption: null });
    expect(textOf(html)).toBe(whole(0, 6));
  });

  it('is its caption by its name, also where such lines are a third of the text, and where one follows another', () => {
    const caption = (index: number) =>
      `<p class="imageCaption">The keeper closes gate ${index} by hand in the last hour before the flood of the year arrives.</p>`;
    const group = (index: number) => `<div class="img-group">${picture}${caption(index)}${caption(index + 50)}</div>`;
    const html = Array.from({ length: 6 }, (_, index) => prose(index * 2, index * 2 + 2) + group(index)).join('');
    expect(textOf(html)).toBe(whole(0, 12));
  });

  it('goes with its picture where that is not read, if it ends in who took it', () => {
    const above = '<div class="lead"><p>Low water at the gate. Photograph by Lena Roth.</p></div>';
    expect(textOf(`${above}<p>(Photo: Harbour TV)</p><div class="text">${prose(0, 8)}</div>`)).toBe(whole(0, 8));
  });

  it('goes with its picture where an agency closes it, and a sentence that only speaks of photographs stays', () => {
    const caption = '<p>Keepers wait at the gate of Kellhaven, Tuesday, Feb. 3, 2026. (ABC Photo/Ines Corvo)</p>';
    expect(textOf(prose(0, 4) + caption + prose(4, 8))).toBe(whole(0, 8));
    const spoken = 'The museum keeps all of it (photo/film), says the keeper.';
    expect(textOf(`${prose(0, 4)}<p>${spoken}</p>${prose(4, 8)}`)).toContain(spoken);
  });

  it('is its caption where a triangle points up to it, bold or not', () => {
    const caption = '▲The bus at its stop by the harbour of Kellhaven.';
    const html = `${prose(0, 4)}${picture}<p><strong>${caption}</strong></p>${prose(4, 8)}`;
    expect(figureIn(html)).toMatchObject({ caption });
    expect(textOf(html)).toBe(whole(0, 8));
  });

  it('is dropped where it only counts the pictures', () => {
    expect(textOf(`${prose(0, 3)}${picture}<p>3</p>${picture}<p>2 / 12</p>${prose(3, 6)}`)).toBe(whole(0, 6));
  });
});

describe('between two paragraphs', () => {
  it.each([
    ['a button that became a link', '<p><a href="/tours">Book now</a></p>'],
    ['the heading of a box of links', '<h2>Most read in Coast</h2>'],
    ['the heading of a box of more', '<h3>Read more on the gates</h3>'],
    ['the heading of a box of more, in Spanish', '<h3>Más información</h3>'],
    ['the label of an advertisement', '<p>Advertisement - Page continues below</p>'],
    ['the switch of a caption', '<p>Show Caption</p>'],
    ['a pull quote in a paragraph', '<p>“a common flood barrier”</p>'],
    ['a pull quote in a quote', '<blockquote><span>a common flood barrier</span><cite>The keeper</cite></blockquote>'],
    ['a pull quote in a box of that name', '<div class="pullquote"><p>a common flood barrier</p></div>'],
  ])('%s goes', (_, noise) => {
    expect(textOf(prose(0, 9) + noise + prose(9, 13))).toBe(whole(0, 13));
  });

  it.each([
    ['a link the text announces', '<p>All of it stands here:</p><p><a href="/plan">The plan</a></p>', 'The plan'],
    ['a price with its shop', '<p><a href="/lamp">£79.99, Lakeside</a></p>', '£79.99, Lakeside'],
    ['the speech of one who says it once', '<p>“We all stand with our backs to it.”</p>', 'backs to it'],
    ['a section on what is related', '<h2>Related works on the coast</h2>', 'Related works on the coast'],
    ['a section whose heading opens like such a box', '<h2>Más información para todos</h2>', 'para todos'],
  ])('%s stays', (_, html, text) => {
    expect(textOf(prose(0, 9) + html + prose(9, 13))).toContain(text);
  });
});

it('the heading of a box goes from the first half, too, where what it headed is gone', () => {
  expect(textOf(`${prose(0, 4)}<h2>See Also</h2>${prose(4, 13)}`)).toBe(whole(0, 13));
});

it('a pull quote goes where who says it stands between its sentences in the text', () => {
  const said = '<p>“The gate is shut for good”, she told the council. “Nobody will open it again”.</p>';
  const quote = '<p>“The gate is shut for good. Nobody will open it again”</p>';
  const other = '<p>“The gate is shut for good. Somebody will open it again”</p>';
  const text = textOf(prose(0, 5) + said + quote + other + prose(5, 9));
  expect(text.split('shut for good')).toHaveLength(3);
  expect(text).toContain('Somebody will');
});

it('words that are only for screen readers are not read', () => {
  const link = '<a href="https://port.example/plan">the plan<span class="VisuallyHidden_x1">, opens new tab</span></a>';
  expect(textOf(`${prose(0, 3)}<p>The cities published ${link} on Friday.</p>${prose(3, 6)}`)).toContain(
    'The cities published the plan on Friday.',
  );
});

it('what says that a link opens a new tab is not read, whatever its class', () => {
  const link = '<a href="https://port.example/plan">the plan<span class="x1">, opens new tab</span></a>';
  expect(textOf(`${prose(0, 3)}<p>The cities published ${link} on Friday.</p>${prose(3, 6)}`)).toContain(
    'The cities published the plan on Friday.',
  );
});

it('what a word shows when it is pointed at is not read', () => {
  const term =
    '<span class="term"><dfn>spring tide</dfn><span class="Term_tooltipBubble__x1"><b>Spring tide</b><br>A tide just after a new moon.</span></span>';
  expect(textOf(`${prose(0, 3)}<p>The gates close at a ${term}, the cities say.</p>${prose(3, 6)}`)).toContain(
    'The gates close at a spring tide, the cities say.',
  );
});

it('what holds but an invisible joiner is no paragraph, and an emoji keeps its joiners', () => {
  expect(textOf(`${prose(0, 3)}<p>\u200d</p>${prose(3, 6)}`)).toBe(whole(0, 6));
  expect(textOf(`${prose(0, 3)}<p>👩\u200d🚒 is on call.</p>${prose(3, 6)}`)).toContain('👩\u200d🚒');
});

it('the dates above the text are no part of it, though they are a list', () => {
  const dates = '<ul><li>Updated: Dec. 22, 2025, 1:59 p.m.</li><li>Published: Dec. 22, 2025, 1:54 p.m.</li></ul>';
  expect(textOf(dates + prose(0, 6))).toBe(whole(0, 6));
});
