import { describe, expect, test } from 'vitest';
import { applyWriting } from '../../utils/post/apply-writing.ts';
import { blockText } from '../../utils/post/block-text.ts';
import type { Post, Slot } from '../../utils/post/post.ts';
import type { Writing } from '../../utils/post/writing.ts';
import { countingIds, harbourPost, harbourWriting, written } from './fixtures.ts';

const nothing: Writing = { title: null, points: [], lead: [], sections: [] };
const newIds = () => {
  const next = countingIds();
  return () => `new-${next()}`;
};
const textsIn = (post: Post, slot: Slot) => post.blocks.filter((block) => block.slot === slot).map(blockText);

describe('an engine’s writing put into a post', () => {
  test('gives the same post as composing with it', () => {
    const filled = applyWriting(harbourPost({ writing: null }), harbourWriting, newIds());
    const shape = (post: Post) => post.blocks.map(({ id: _, ...block }) => block);
    expect(shape(filled)).toEqual(shape(harbourPost()));
  });

  test('leaves every other block as the writer left it', () => {
    const post = harbourPost();
    const comment = post.blocks.find((block) => block.slot === 'comment');
    comment?.content.push({ text: '自分の言葉。', bold: true });
    const applied = applyWriting(post, { ...nothing, points: [written('新しい要点。', 1)] }, newIds());
    const others = (some: Post) => some.blocks.filter((block) => block.slot !== 'points');
    expect(others(applied)).toEqual(others(post));
    expect(textsIn(applied, 'points')).toEqual(['新しい要点。']);
  });

  test('keeps what stands where the writing has nothing', () => {
    const post = harbourPost();
    expect(applyWriting(post, nothing, newIds())).toEqual(post);
  });

  test('takes the 未訳 mark and the sources of the new text, not of the old', () => {
    const before = harbourPost({
      writing: { ...nothing, points: [{ text: 'Four port cities agreed.', sourceIds: [1], untranslated: true }] },
    });
    const applied = applyWriting(before, { ...nothing, points: [written('4都市が合意した。', 2)] }, newIds());
    const point = applied.blocks.find((block) => block.slot === 'points');
    expect(point?.sourceIds).toEqual([2]);
    expect(point?.untranslated).toBeUndefined();
  });

  test('goes to its place even where the writer deleted all blocks of the part', () => {
    const post = harbourPost();
    const without = { blocks: post.blocks.filter((block) => block.slot !== 'lead') };
    const applied = applyWriting(without, { ...nothing, lead: [written('戻ったリード。', 1)] }, newIds());
    expect([...new Set(applied.blocks.map((block) => block.slot))]).toEqual([
      ...new Set(post.blocks.map((block) => block.slot)),
    ]);
  });

  test('never changes the post it was given, and keeps ids unique', () => {
    const post = harbourPost();
    const copy = structuredClone(post);
    const applied = applyWriting(post, harbourWriting, newIds());
    expect(post).toEqual(copy);
    expect(new Set(applied.blocks.map((block) => block.id)).size).toBe(applied.blocks.length);
  });
});
