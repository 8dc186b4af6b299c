import { expect, test } from 'vitest';
import type { ArticleBlock } from '../../utils/article/article.ts';
import { standfirstBeside } from '../../utils/article/standfirst-beside.ts';

const paragraph = (text: string): ArticleBlock => ({ kind: 'paragraph', content: [{ text }] });
const STANDFIRST = 'Two ferries a day are not enough, say the people of the outer islands.';

test('a standfirst that the body does not hold is shown beside it', () => {
  expect(standfirstBeside({ standfirst: STANDFIRST, blocks: [paragraph('The first boat leaves at six.')] })).toBe(
    STANDFIRST,
  );
});

test('a standfirst that the body opens with, but for a comma, is not shown twice', () => {
  const blocks = [paragraph('Two ferries a day are not enough say the people of the outer islands')];
  expect(standfirstBeside({ standfirst: STANDFIRST, blocks })).toBeNull();
});

test('the same words far down in the body are no opening', () => {
  const blocks = [
    ...Array.from({ length: 6 }, (_, at) => paragraph(`Boat number ${at} is late.`)),
    paragraph(STANDFIRST),
  ];
  expect(standfirstBeside({ standfirst: STANDFIRST, blocks })).toBe(STANDFIRST);
});
