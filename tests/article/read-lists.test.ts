import { describe, expect, it } from 'vitest';
import { parsePage } from '../../scripts/node-dom/parse-page.ts';
import type { ArticleBlock } from '../../utils/article/article.ts';
import { blockText } from '../../utils/article/article-text.ts';
import { readPage } from '../../utils/article/read-page.ts';

const url = 'https://courier.example/guides/tide-gate';
const sentence = (index: number) =>
  `The ${index} port cities on the strait agreed, after long talks, to build and to pay for a common flood barrier.`;
const prose = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `<p>${sentence(from + index)}</p>`).join('');

const blocksOf = (body: string): ArticleBlock[] =>
  readPage(
    parsePage(`<title>The tide gate</title><h1>The tide gate</h1><article>${body}</article>`, url),
    url,
    () => {},
  ).article?.blocks ?? [];
const lists = (body: string) => blocksOf(body).filter((block) => block.kind === 'list');
const texts = (body: string) => lists(body).map(blockText);

it('what a table is about stands above it', () => {
  const table =
    '<table><caption>Boats a month</caption><tr><th>May</th><td>12</td></tr><tr><th>June</th><td>9</td></tr></table>';
  const found = blocksOf(prose(0, 5) + table + prose(5, 10));
  const at = found.findIndex(({ kind }) => kind === 'table');
  expect(found[at - 1]).toEqual({ kind: 'paragraph', content: [{ text: 'Boats a month' }] });
});

describe('lists of an article', () => {
  it('stay in the cells of a table that hold them', () => {
    const row = (head: string, ...items: string[]) =>
      `<tr><td>${head}</td><td><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul></td></tr>`;
    const table = `<table>${row('Spring', 'Grease the hinge', 'Paint the gauge')}${row('Autumn', 'Clear the sill')}</table>`;
    const [found] = blocksOf(prose(0, 5) + table + prose(5, 10)).filter((block) => block.kind === 'table');
    expect(found && blockText(found)).toBe('Spring | Grease the hinge\nPaint the gauge\nAutumn | Clear the sill');
  });

  it('stay where a tick is drawn before each item', () => {
    const item = (text: string) =>
      `<li><span><img src="/tick.png" width="20" height="20"></span><span>${text}</span></li>`;
    const list = `<ul>${['It closes in twelve minutes', 'It needs one keeper', 'It opens by itself'].map(item).join('')}</ul>`;
    expect(texts(prose(0, 5) + list + prose(5, 10))).toEqual([
      'It closes in twelve minutes\nIt needs one keeper\nIt opens by itself',
    ]);
  });

  it('are lists where an editor indented them as if they were quoted', () => {
    const list = '<blockquote><ul><li>The gate of the year</li><li>The sluice of the year</li></ul></blockquote>';
    expect(texts(prose(0, 5) + list + prose(5, 10))).toEqual(['The gate of the year\nThe sluice of the year']);
  });

  it('do not show the boxes to tick that are typed before the items', () => {
    const list = '<ul><li><span>▢ </span>400 g of clay</li><li><span>▢ </span>two buckets</li></ul>';
    expect(texts(prose(0, 5) + list + prose(5, 10))).toEqual(['400 g of clay\ntwo buckets']);
  });

  it('stay where their links lead to other sites, and go where they lead to more of this one', () => {
    const links = (site: string) =>
      `<h2>Sources</h2><ul><li><a href="https://${site}/tides">Tide tables</a></li><li><a href="https://${site}/dikes">Dike law</a></li></ul>`;
    expect(texts(`${prose(0, 5)}${links('ministry.example')}${prose(5, 10)}`)).toEqual(['Tide tables\nDike law']);
    expect(texts(`${prose(0, 5)}${links('www.courier.example')}${prose(5, 10)}`)).toEqual([]);
  });

  it('keep the numbers of steps that have pictures and paragraphs of their own', () => {
    const step = (line: string, index: number) =>
      `<li><figure><img src="/step-${index}.jpg" width="600" height="400"></figure><p><a href="/parts/${index}">${line}</a></p><p>${sentence(40 + index)}</p></li>`;
    const steps = `<ol start="4">${['Close the gate', 'Open the sluice', 'Wait for the tide'].map(step).join('')}</ol>`;
    const found = blocksOf(prose(0, 5) + steps + prose(5, 10));
    expect(found.filter((block) => block.kind === 'list')).toMatchObject([
      { ordered: true, start: 4, items: [{ content: [{ text: 'Close the gate' }] }] },
      { ordered: true, start: 5, items: [{ content: [{ text: 'Open the sluice' }] }] },
      { ordered: true, start: 6, items: [{ content: [{ text: 'Wait for the tide' }] }] },
    ]);
    expect(found.map(blockText)).toContain(sentence(41));
  });

  it('are one list though an item holds a list of several paragraphs', () => {
    const options = ['north', 'middle', 'south'].map((side) => `<li><p>The ${side} gate</p></li>`).join('');
    const list = `<ul><li><p>What it costs</p></li><li><p>Where it stands</p><ul>${options}</ul></li></ul>`;
    expect(lists(prose(0, 5) + list + prose(5, 10))).toMatchObject([
      { items: [{ depth: 0 }, { depth: 0 }, { depth: 1 }, { depth: 1 }, { depth: 1 }] },
    ]);
  });

  it('are read with what stands around them where they hold most of the text', () => {
    const steps = Array.from({ length: 9 }, (_, index) => `<li><p>${sentence(index)}</p></li>`).join('');
    const recipe = `<div class="supplemental" style="display:none"><p>Wait for a spring tide.</p><ol>${steps}</ol></div>`;
    const [found] = lists(recipe);
    expect(found).toMatchObject({ ordered: true });
    expect(found?.items).toHaveLength(9);
  });
});
