import { expect, test } from 'vitest';
import { findInText } from '../../utils/post/find-in-text.ts';

const found = (text: string, words: string, folded = true) =>
  findInText(text, words, folded).map(({ from, to }) => text.slice(from, to));

test('width and case make no difference, and what is found is what stands in the text', () => {
  expect(found('ＮＡＴＯとNatoとnato', 'NATO')).toEqual(['ＮＡＴＯ', 'Nato', 'nato']);
  expect(found('ガザとｶﾞｻﾞ', 'ガザ')).toEqual(['ガザ', 'ｶﾞｻﾞ']);
  expect(found('㈱と(株)', '（株）')).toEqual(['㈱', '(株)']);
});

test('width and case count where the writer wants them to', () => {
  expect(found('ＮＡＴＯとNatoとNATO', 'NATO', false)).toEqual(['NATO']);
});

test('places do not overlap, and half of a letter is none', () => {
  expect(findInText('ああああ', 'ああ', true)).toEqual([
    { from: 0, to: 2 },
    { from: 2, to: 4 },
  ]);
  expect(found('ｶﾞ', 'カ')).toEqual([]);
  expect(found('か\u3099', 'か')).toEqual([]);
  expect(found('㌔', 'キ')).toEqual([]);
});

test('a rare kanji before it moves no place, and nothing is found of nothing', () => {
  expect(findInText('𠮷野家', '野', true)).toEqual([{ from: 2, to: 3 }]);
  expect(findInText('文', '', true)).toEqual([]);
});
