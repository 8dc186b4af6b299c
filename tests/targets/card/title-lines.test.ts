import { describe, expect, it } from 'vitest';
import { fitTitle, type TitlePlace } from '../../../utils/targets/card/fit-title.ts';
import { titlePieces } from '../../../utils/targets/title/title-pieces.ts';

/** As Noto Sans CJK: a full-width letter is an em, a Latin one about half. */
const ems = (text: string) => [...text].reduce((sum, letter) => sum + (/[\u0020-\u024f]/.test(letter) ? 0.55 : 1), 0);

const NOTE: TitlePlace = { width: 1136, height: 380, largest: 96, smallest: 30, lineHeight: 1.38, mostLines: 9 };
const setTitle = (title: string, place: Partial<TitlePlace> = {}) =>
  fitTitle(titlePieces(title), { ...NOTE, ...place }, ems);

/** Places of all kinds: what is true of a title must be true in each. */
const PLACES: Array<Partial<TitlePlace>> = [
  {},
  { width: 600 },
  { width: 912, height: 800, largest: 124 },
  { width: 300, height: 300 },
];

const LONG =
  '港湾都市の市長らは1月22日、総額12億ユーロにのぼる共同防潮堤の建設計画について最終的に合意したと発表し、2年にわたって続いた費用分担をめぐる協議が決着した。漁業団体は工事期間中の水路の閉鎖が長すぎると反発しており、市議会での承認手続きや環境影響評価の結果しだいでは着工が遅れる可能性も残っているが、4都市は2029年の完成をめざして来春にも工事に入る方針で、国からの補助金も申請するという。';

const TITLES = [
  '港湾都市が共同防潮堤で合意 2年の協議を経て',
  '「費用は4都市で分担」ノースヘイブン市長、総額1,200億円の計画を承認',
  'なぜ、いま？「堤」をめぐる攻防ーー漁師たちの声、そして……',
  'Port cities agree on shared flood barrier after two years of talks',
  '堤防👨‍👩‍👧‍👦の工事が🇯🇵式で𠮷野川に広がる👍🏽',
  LONG,
];

describe('a title on a card', () => {
  it('is broken where a reader pauses, not in the middle of a word', () => {
    expect(setTitle('港湾都市が共同防潮堤で合意 2年の協議を経て').lines).toEqual([
      '港湾都市が共同防潮堤で合意',
      '2年の協議を経て',
    ]);
    expect(setTitle('漁業団体が水路の閉鎖に反対', { width: 700 }).lines).toEqual(['漁業団体が水路の', '閉鎖に反対']);
  });

  it('keeps the lines of one title about as long as each other', () => {
    const { lines, size } = setTitle('Port cities agree on shared flood barrier after two years of talks');
    const widths = lines.map((line) => ems(line) * size);
    expect(Math.min(...widths)).toBeGreaterThan(Math.max(...widths) * 0.6);
  });

  it.each(TITLES)(
    'never begins a line with a mark that belongs to the one before, nor ends one with a bracket: %s',
    (title) => {
      for (const place of PLACES) {
        for (const line of setTitle(title, place).lines) {
          expect(line).not.toMatch(/^[、。，．」』）？！ーぁぃぅぇぉっゃゅょァィゥェォッャュョ…]/u);
          expect(line).not.toMatch(/[「『（]$/u);
        }
      }
    },
  );

  it.each(TITLES)('loses and doubles nothing but spaces at its breaks: %s', (title) => {
    for (const place of PLACES) {
      const fitted = setTitle(title, place);
      if (!fitted.shortened) expect(fitted.lines.join('').replaceAll(/\s/g, '')).toBe(title.replaceAll(/\s/g, ''));
    }
  });

  it.each(TITLES)('stays in its place: %s', (title) => {
    for (const place of PLACES) {
      const { width, height, lineHeight } = { ...NOTE, ...place };
      const { lines, size } = setTitle(title, place);
      for (const line of lines) expect(ems(line) * size).toBeLessThanOrEqual(width + 0.01);
      expect(lines.length * size * lineHeight).toBeLessThanOrEqual(height);
    }
  });

  it('tears no figure, word, emoji or pair of surrogates', () => {
    const pieces = titlePieces(TITLES[4] ?? '').map(({ text }) => text);
    for (const whole of ['👨‍👩‍👧‍👦', '🇯🇵', '𠮷', '👍🏽'])
      expect(pieces.some((text) => text.includes(whole))).toBe(true);
    const figures = titlePieces('総額1,200億円、AT&Tの24/7支援')
      .map(({ text }) => text)
      .join('|');
    for (const whole of ['1,200', 'AT&T', '24/7']) expect(figures).toContain(whole);
  });

  it('of 200 characters fits whole on every card', () => {
    expect(LONG.length).toBeGreaterThan(180);
    expect(setTitle(LONG).shortened).toBe(false);
  });

  it('that fits nowhere ends with …, and a word wider than a line is broken', () => {
    const cut = setTitle(LONG, { width: 300, height: 120 });
    expect(cut.shortened).toBe(true);
    expect(cut.lines.at(-1)).toMatch(/[^、。]…$/u);
    const address = `https://harbour.example/${'a'.repeat(200)}`;
    expect(setTitle(address).lines.join('')).toBe(address);
  });

  it('keeps the line breaks the writer typed, and empty ones are none', () => {
    expect(setTitle('堤が\n\nできる').lines).toEqual(['堤が', 'できる']);
    expect(setTitle('').lines).toEqual([]);
    expect(setTitle(' 　\n ').lines).toEqual([]);
  });

  it('has letters no smaller for being shorter', () => {
    expect(setTitle('和平合意').size).toBe(NOTE.largest);
    expect(setTitle(LONG).size).toBeLessThan(setTitle(TITLES[1] ?? '').size);
  });
});
