import { expect, test } from 'vitest';
import { compareLines, type LineLoss } from '../../utils/insert/compare-lines.ts';
import type { Line } from '../../utils/insert/line.ts';

const p = (text: string): Line => ({ kind: 'p', spans: [{ text }] });
const losses = (sent: Line[], arrived: Line[]): LineLoss[][] =>
  compareLines(sent, arrived).lines.map((line) => line.losses);

const link: Line = { kind: 'p', spans: [{ text: 'note:' }, { text: '📔', href: 'https://note.example/mio' }] };

test('what arrives as it was sent lost nothing', () => {
  expect(losses([p('一'), link], [p('一'), link])).toEqual([[], []]);
});

test('an address with its last slash is the same link', () => {
  const slashed: Line = { kind: 'p', spans: [{ text: '港', href: 'https://x.example' }] };
  const bare: Line = { kind: 'p', spans: [{ text: '港', href: 'https://X.example/' }] };
  expect(losses([slashed], [bare])).toEqual([[]]);
});

test('a link that became text, and one to somewhere else, are lost', () => {
  const other: Line = { kind: 'p', spans: [{ text: 'note:' }, { text: '📔', href: 'https://elsewhere.example/' }] };
  expect(losses([link], [p('note:📔')])).toEqual([[{ kind: 'link', count: 1 }]]);
  expect(losses([link], [other])).toEqual([[{ kind: 'link', count: 1 }]]);
});

test('bold on other words is bold that was lost', () => {
  const sent: Line = { kind: 'p', spans: [{ text: '総工費は' }, { text: '12億', bold: true }] };
  const arrived: Line = { kind: 'p', spans: [{ text: '総工費', bold: true }, { text: 'は12億' }] };
  expect(losses([sent], [arrived])).toEqual([[{ kind: 'bold', count: 1 }]]);
});

test('a heading that became a paragraph says so', () => {
  expect(losses([{ kind: 'h3', spans: [{ text: '経緯' }] }], [p('経緯')])).toEqual([
    [{ kind: 'look', from: 'h3', to: 'p' }],
  ]);
});

test('a line that is missing does not make those behind it lost', () => {
  expect(losses([p('一番目です'), p('二番目です'), p('三つめの文')], [p('一番目です'), p('三つめの文')])).toEqual([
    [],
    [{ kind: 'missing' }],
    [],
  ]);
});

test('lines run together are told as such, each of them', () => {
  expect(losses([p('港の話'), p('船の話')], [p('港の話船の話')])).toEqual([[{ kind: 'joined' }], [{ kind: 'joined' }]]);
});

test('a line cut short reads otherwise', () => {
  expect(losses([p('4都市は防潮堤で合意した。')], [p('4都市は防潮堤で合意')])).toEqual([
    [{ kind: 'text', now: '4都市は防潮堤で合意' }],
  ]);
});

test('a line that stands elsewhere is moved, not missing', () => {
  const sent = [p('あさの港'), p('ひるの市場'), p('よるの灯台')];
  const arrived = [p('ひるの市場'), p('よるの灯台'), p('あさの港')];
  expect(losses(sent, arrived)).toEqual([[{ kind: 'moved' }], [], []]);
});

test('lines that nobody sent are counted', () => {
  expect(compareLines([p('一')], [p('一'), p('前の文章')]).extra).toBe(1);
});
