import { describe, expect, it } from 'vitest';
import type { ListBlock } from '../../utils/article/article.ts';
import { segmentArticle } from '../../utils/article/segment-article.ts';
import { sentencesByItem } from '../../utils/article/sentences-by-item.ts';

describe('sentencesByItem', () => {
  it('puts the sentences of one item together, also where items say the same', () => {
    const texts = ['Close the gate. Wait.', 'Wait.', 'Open the sluice. It takes an hour.'];
    const list: ListBlock = {
      kind: 'list',
      ordered: true,
      items: texts.map((text) => ({ depth: 0, content: [{ text }] })),
    };
    const sentences = segmentArticle({ blocks: [list], lang: 'en' });
    expect(sentencesByItem(list, sentences).map((group) => group.map(({ text }) => text))).toEqual([
      ['Close the gate.', 'Wait.'],
      ['Wait.'],
      ['Open the sluice.', 'It takes an hour.'],
    ]);
  });
});
