import { describe, expect, test } from 'vitest';
import { readJapanese } from '../../../utils/checks/numbers/japanese/read-japanese.ts';

const first = (text: string) => {
  const [found] = readJapanese(text);
  return found === undefined ? null : [found.kind, found.value, found.unit];
};

describe('readJapanese', () => {
  test.each([
    ['1兆2,000億円', ['money', 1.2e12, 'JPY']],
    ['118.5億ドル', ['money', 1.185e10, 'dollar']],
    ['20万6,737人', ['count', 206_737, 'person']],
    ['1,000 万件', ['count', 1e7, 'case']],
    ['5千4百万人', ['count', 5.4e7, 'person']],
    ['２０２５個', ['number', 2025, null]],
    ['二十五人', ['count', 25, 'person']],
    ['3分の1', ['fraction', 0.333333333333, null]],
    ['7割', ['percent', 70, null]],
    ['88％', ['percent', 88, null]],
    ['2倍', ['multiple', 2, 'time']],
    ['28歳', ['age', 28, null]],
    ['2時間半', ['duration', 2.5, 'hour']],
    ['数十億ドル', ['vague', 1e9, 'dollar']],
    ['時速160 km', ['measure', 160, 'km/h']],
    ['摂氏30度', ['measure', 30, '°C']],
    ['第19世紀', ['century', 19, null]],
    ['1990年代', ['decade', 1990, null]],
    ['午後9時半', ['time', 21 * 60 + 30, null]],
    ['2分11秒60', ['duration', 131.6, 'second']],
    ['3番目', ['ordinal', 3, null]],
    ['3つ', ['count', 3, null]],
    ['3,000年後', ['duration', 3000, 'year']],
    ['1610年前', ['duration', 1610, 'year']],
  ])('%s', (text, expected) => {
    expect(first(text)).toEqual(expected);
  });

  test.each([
    ['1759年9月24日', { year: 1759, month: 9, day: 24 }],
    ['令和7年5月', { year: 2025, month: 5 }],
    ['9月11日', { month: 9, day: 11 }],
    ['14日', { day: 14 }],
    ['紀元前356年7月21日', { year: 356, month: 7, day: 21 }],
    ['1990年後半', { year: 1990 }],
  ])('%s', (text, date) => {
    expect(readJapanese(text)[0]?.date).toEqual(date);
  });

  test.each([
    '一部の人',
    '一方で',
    '二枚舌',
    '十分な',
    '三権分立',
    '五輪',
    '千葉',
    '一枚の写真',
    '第三国',
    'https://a.example/2024/12',
  ])('%s holds no figure', (text) => {
    expect(readJapanese(text)).toEqual([]);
  });
});
