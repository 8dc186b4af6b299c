import { expect, it } from 'vitest';
import type { ArticleBlock } from '../../utils/article/article.ts';
import { segmentArticle } from '../../utils/article/segment-article.ts';

const blocks: ArticleBlock[] = [
  { kind: 'heading', level: 2, content: [{ text: 'Who pays. Who does not' }] },
  { kind: 'paragraph', content: [{ text: 'The cities ' }, { text: 'pay', strong: true }, { text: '. Not all.' }] },
  { kind: 'figure', src: null, alt: '', caption: 'A caption. Not text.', credit: null },
  {
    kind: 'list',
    ordered: false,
    items: [
      { depth: 0, content: [{ text: 'No full stop' }] },
      { depth: 1, content: [{ text: 'second item' }] },
    ],
  },
  { kind: 'code', text: 'let a. b.' },
  { kind: 'table', rows: [{ header: true, cells: [[{ text: 'City' }], [{ text: 'Cost.' }]] }] },
];

it('numbers sentences from 1 in reading order, none across blocks, items or rows, none from captions and code', () => {
  expect(segmentArticle({ blocks, lang: 'en' })).toEqual([
    { id: 1, block: 0, text: 'Who pays. Who does not' },
    { id: 2, block: 1, text: 'The cities pay.' },
    { id: 3, block: 1, text: 'Not all.' },
    { id: 4, block: 3, text: 'No full stop' },
    { id: 5, block: 3, text: 'second item' },
    { id: 6, block: 5, text: 'City | Cost.' },
  ]);
});
