import { describe, expect, test } from 'vitest';
import { numberMentions } from '../../../utils/engines/reply/number-mentions.ts';

const values = (text: string) => numberMentions(text).map((mention) => mention.value);
const readings = (text: string) => numberMentions(text).flatMap((mention) => mention.readings);

describe('the value of a number, scale included', () => {
  test.each([
    ['1.2 billion euros', 1.2e9],
    ['12億ユーロ', 1.2e9],
    ['1,2 Milliarden Euro', 1.2e9],
    ['12亿欧元', 1.2e9],
    ['12억 유로', 1.2e9],
    ['1.2 مليار يورو', 1.2e9],
    ['$118.5 million', 118.5e6],
    ['1億1,850万ドル', 118.5e6],
    ['1兆2,000億円', 1.2e12],
    ['206,737人', 206_737],
    ['２０２６年', 2026],
    ['٢٠٢٦', 2026],
    ['3.75%', 3.75],
    ['80 birds', 80],
  ])('%s', (text, value) => {
    expect(values(text)).toEqual([value]);
  });

  test('of a German or a Swiss number is among its readings', () => {
    expect(readings('1.284 Kilometer')).toContain(1284);
    expect(readings('92,5 Prozent')).toContain(92.5);
    expect(readings("4'100 Genossen")).toContain(4100);
  });

  test('of numbers side by side stays apart', () => {
    expect(values('2024年1月22日')).toEqual([2024, 1, 22]);
    expect(values('61 percent to 39')).toEqual([61, 39]);
  });
});
