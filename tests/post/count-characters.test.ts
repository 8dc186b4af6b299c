import { expect, test } from 'vitest';
import { countCharacters } from '../../utils/post/count-characters.ts';

test('a character is a code point, spaces among them, line breaks not', () => {
  expect(countCharacters('')).toBe(0);
  expect(countCharacters('日本語 ABC')).toBe(7);
  expect(countCharacters('一\n二\r\n三')).toBe(3);
  expect(countCharacters('𠮷野家')).toBe(3);
});
