import { describe, expect, test } from 'vitest';
import { readEnglish } from '../../../utils/checks/numbers/english/read-english.ts';
import { readingsOf } from '../../../utils/checks/numbers/quantity.ts';

const first = (text: string) => {
  const found = readEnglish(text).find(({ implied }) => implied !== true);
  return found === undefined ? null : [found.kind, found.value, found.unit];
};

describe('readEnglish', () => {
  test.each([
    ['$2.3 billion', ['money', 2.3e9, 'dollar']],
    ['£27m', ['money', 27e6, 'GBP']],
    ['half a million euros', ['money', 5e5, 'EUR']],
    ['about one U.S. cent each', ['money', 0.01, 'dollar']],
    ['12,345 people', ['count', 12345, 'person']],
    ['two hundred and five soldiers', ['count', 205, 'person']],
    ['88% net points', ['percent', 88, null]],
    ['three percentage points', ['percent', 3, null]],
    ['two-thirds of it', ['fraction', 0.666666666667, null]],
    ['the 28-year-old striker', ['age', 28, null]],
    ['a 9,000 year lease', ['duration', 9000, 'year']],
    ['winds of 105 miles per hour', ['measure', 105, 'mph']],
    ['at 9:30 pm', ['time', 21 * 60 + 30, null]],
    ['the 19th century', ['century', 19, null]],
    ['in the 1990s', ['decade', 1990, null]],
    ['tens of thousands of fans', ['vague', 1e4, 'person']],
    ['the twenty-first goal', ['ordinal', 21, 'goal']],
    ['300 F', ['measure', 300, '°F']],
    ['over five other sports', ['count', 5, null]],
    ['1 championship seven times', ['count', 1, null]],
    ['1.5 miles per second, as said', ['measure', 1.5, 'mile/s']],
  ])('%s', (text, expected) => {
    expect(first(text)).toEqual(expected);
  });

  test.each([
    ['September 24, 1759', { year: 1759, month: 9, day: 24 }],
    ['the 12th of May', { month: 5, day: 12 }],
    ['May 2016', { year: 2016, month: 5 }],
    ['2016-05-12', { year: 2016, month: 5, day: 12 }],
  ])('%s', (text, date) => {
    expect(readEnglish(text)[0]?.date).toEqual(date);
  });

  test('`may` as a verb is no month', () => {
    expect(readEnglish('They may come.').filter(({ kind }) => kind === 'date')).toEqual([]);
  });

  test('a bare figure may have unit and scale of the one it is joined to', () => {
    const [five] = readEnglish('5 to 6 million dollars');
    expect(five === undefined ? [] : readingsOf(five)).toContainEqual({ kind: 'money', value: 5e6, unit: 'dollar' });
  });

  test('a figure before Christ is a year', () => {
    expect(readEnglish('About 1000 B.C., they came.')[0]?.date).toEqual({ year: 1000 });
  });
});
