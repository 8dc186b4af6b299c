import { expect, it } from 'vitest';
import { countWords } from '../../utils/article/count-words.ts';

it.each([
  ['', 0],
  ['It doesn’t cost 1,024 well-known euros.', 6],
  ['서울시는 밝혔다', 2],
  ['港湾都市が合意', 4],
  ['NASAは発表', 3],
  ['هل هذا صحيح؟', 3],
])('%j has %i words', (text, words) => {
  expect(countWords(text)).toBe(words);
});
