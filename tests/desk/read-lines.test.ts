import { expect, test } from 'vitest';
import { readLines } from '../../components/desk/editor/read-lines.ts';

test('every system’s line ends part lines, blank ones and mere indents go, the ideographic space stays', () => {
  expect(readLines('一\r\n\r\n  二  \r\t三\v四\u2028　五\n \n')).toEqual(['一', '二', '三', '四', '　五']);
});

test('a line alone keeps its spaces, and loses what nobody sees', () => {
  expect(readLines(' word\u200b \u0000')).toEqual([' word ']);
});
