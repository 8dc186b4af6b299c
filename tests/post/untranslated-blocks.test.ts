import { describe, expect, test } from 'vitest';
import { untranslatedBlocks } from '../../utils/post/untranslated-blocks.ts';
import type { WrittenText } from '../../utils/post/writing.ts';
import { harbourPost, written } from './fixtures.ts';

const foreign = (text: string): WrittenText => ({ text, sourceIds: [1], untranslated: true });

describe('the 未訳 blocks that remain', () => {
  test('are named by part, kind and place, in the post’s order', () => {
    const post = harbourPost({
      writing: {
        title: foreign('Port cities agree'),
        points: [written('合意した。'), foreign('It will cost 1.2 billion euros.')],
        lead: [],
        sections: [
          { heading: written('経緯'), paragraphs: [foreign('Talks began in 2024.'), foreign('They broke down.')] },
        ],
      },
    });
    expect(untranslatedBlocks(post).map(({ id: _, ...name }) => name)).toEqual([
      { slot: 'title', kind: 'title', ordinal: 1, of: 1 },
      { slot: 'points', kind: 'item', ordinal: 2, of: 2 },
      { slot: 'sections', kind: 'paragraph', ordinal: 1, of: 2 },
      { slot: 'sections', kind: 'paragraph', ordinal: 2, of: 2 },
    ]);
  });

  test('do not count while they are empty: they render nothing', () => {
    const post = harbourPost({ writing: { title: null, points: [foreign(' ')], lead: [], sections: [] } });
    expect(untranslatedBlocks(post)).toEqual([]);
  });
});
