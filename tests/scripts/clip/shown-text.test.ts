import { expect, test } from 'vitest';
import { shownText } from '../../../scripts/clip/shown-text.ts';
import type { ArticleBlock, ListBlock } from '../../../utils/article/article.ts';

const list = (ordered: boolean, items: [depth: number, text: string][], start?: number): ListBlock => ({
  kind: 'list',
  ordered,
  ...(start === undefined ? {} : { start }),
  items: items.map(([depth, text]) => ({ depth, content: [{ text }] })),
});

test('the text of an article has the numbers of its numbered lists, and no other marks', () => {
  const blocks: ArticleBlock[] = [
    { kind: 'paragraph', content: [{ text: 'Before you open the gate:' }] },
    list(true, [
      [0, 'Read the gauge.'],
      [1, 'Twice at spring tide.'],
      [0, 'Ring the bell.'],
    ]),
    list(false, [[0, 'Wear boots.']]),
    list(true, [[0, 'Turn the wheel.']], 3),
  ];
  expect(shownText({ blocks }).split('\n')).toEqual([
    'Before you open the gate:',
    '1. Read the gauge. Twice at spring tide. 2. Ring the bell.',
    'Wear boots.',
    '3. Turn the wheel.',
  ]);
});
