import { describe, expect, it, test } from 'vitest';
import { CARD_SIZES, CARD_STYLES, DEFAULT_CARD_LOOK } from '../../../utils/post/card.ts';
import { cardContent } from '../../../utils/targets/card/card-content.ts';
import { CARD_PIXELS } from '../../../utils/targets/card/card-sizes.ts';
import { cardAlt, cardFileName } from '../../../utils/targets/card/card-words.ts';
import { type CardOrder, layoutCard } from '../../../utils/targets/card/layout-card.ts';
import { titlePieces } from '../../../utils/targets/title/title-pieces.ts';
import { sampleArticle } from '../../sample-article.ts';

const measure = (text: string) => [...text].reduce((sum, letter) => sum + (letter < '\u0250' ? 0.55 : 1), 0);
const content = cardContent(sampleArticle(), { name: '世界便り', credit: null });

const order = (more: Partial<CardOrder> = {}): CardOrder => ({
  style: 'paper',
  size: 'note',
  colours: DEFAULT_CARD_LOOK.colours,
  title: titlePieces('港湾都市が合意'),
  content,
  logo: null,
  photo: null,
  measure,
  ...more,
});

const textsOf = (more: Partial<CardOrder>) =>
  layoutCard(order(more)).marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));

const every = CARD_STYLES.flatMap((style) => CARD_SIZES.map((size) => ({ style, size })));

describe.each(every)('a card in $style for $size', (look) => {
  const cases: Array<Partial<CardOrder>> = [
    {},
    { photo: { width: 1600, height: 900 }, logo: { width: 300, height: 100 } },
    { title: [] },
    { content: { source: null, date: null, name: '', credit: null } },
    {
      content: {
        ...content,
        source: `出典: ${'とても長い名前の新聞'.repeat(8)}`,
        name: '長い名前'.repeat(20),
        credit: '撮影者'.repeat(20),
      },
    },
  ];

  it('has every letter on it, within its size', () => {
    const { width, height } = CARD_PIXELS[look.size];
    for (const more of cases) {
      for (const { text, x, y, size, align } of textsOf({ ...look, ...more })) {
        const wide = measure(text) * size;
        const left = align === 'left' ? x : align === 'center' ? x - wide / 2 : x - wide;
        expect(left, text).toBeGreaterThanOrEqual(0);
        expect(left + wide, text).toBeLessThanOrEqual(width + 1);
        expect(y - size * 0.9, text).toBeGreaterThanOrEqual(0);
        expect(y, text).toBeLessThanOrEqual(height);
      }
    }
  });

  it('says where the news comes from, and draws a photo only where there is one', () => {
    const said = textsOf(look).map(({ text }) => text);
    expect(said.some((text) => text.includes('出典: The Harbour Courier'))).toBe(true);
    const photos = (more: Partial<CardOrder>) =>
      layoutCard(order({ ...look, ...more })).marks.filter((mark) => mark.kind === 'picture' && mark.of === 'photo')
        .length;
    expect(photos({})).toBe(0);
    expect(photos({ photo: { width: 100, height: 100 } })).toBe(1);
  });
});

test('a card says that the letters were switched where the writer’s could not be read', () => {
  const pale = { ground: '#ffffff', ink: '#eeeeee', accent: '#f2c230' };
  expect(layoutCard(order()).switchedInk).toBeNull();
  expect(layoutCard(order({ colours: pale })).switchedInk).toBe('#1d1c1a');
  expect(layoutCard(order({ colours: pale, style: 'solid' })).switchedInk).toBe('#1d1c1a');
});

test('the date is the day of the page’s own zone; a page without one has none', () => {
  const day = (published: string | null) =>
    cardContent({ ...sampleArticle(), published }, { name: '', credit: null }).date;
  expect(day('2026-01-05T23:30:00-08:00')).toEqual({ whole: '2026年1月5日', year: '2026', day: '1.5' });
  expect(day(null)).toBeNull();
  expect(day('yesterday')).toBeNull();
});

test('the alternative text says all that is to be read, a title with brackets in double ones', () => {
  expect(cardAlt('港湾都市が\n合意', content, false)).toMatch(
    /^「港湾都市が 合意」と書かれたアイキャッチ画像。出典: The Harbour Courier。.*世界便り。$/u,
  );
  expect(cardAlt('「堤」を築く', content, true)).toContain('『「堤」を築く』と書かれたアイキャッチ画像。写真入り。');
  expect(cardAlt('', content, false)).toContain('題名のない');
});

test('a file is named after title, place and size, in letters every system takes', () => {
  expect(cardFileName('「1/2」の確率: 本当か?', 'x')).toBe('「1_2」の確率_本当か_x_1200x675.png');
  expect(cardFileName('', 'note')).toBe('eyecatch_note_1280x670.png');
  expect(cardFileName('..\n', 'note')).toBe('eyecatch_note_1280x670.png');
  expect(cardFileName('長'.repeat(200), 'ameba')).toBe(`${'長'.repeat(40)}_ameba_1200x630.png`);
});
