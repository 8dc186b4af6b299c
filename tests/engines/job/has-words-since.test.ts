import { expect, test } from 'vitest';
import type { WrittenPiece } from '../../../utils/engines/engine.ts';
import { applyPieces, clearParts } from '../../../utils/engines/job/apply-pieces.ts';
import { hasWordsSince } from '../../../utils/engines/job/has-words-since.ts';
import type { Post, PostBlock } from '../../../utils/post/post.ts';
import { harbourPost } from '../../post/fixtures.ts';

let ids = 0;
const newId = () => `new${++ids}`;
const before = harbourPost({});
const title: WrittenPiece = { part: 'title', passage: 0, index: 0, text: '題名', sourceIds: [1], untranslated: false };
const { post, written } = applyPieces({ post: clearParts(before, ['title'], newId), written: {} }, [title], newId);

const changed = (slot: string, changes: Partial<PostBlock>): Post => ({
  blocks: post.blocks.map((block) => (block.slot === slot ? { ...block, ...changes } : block)),
});

test('a post as the engine left it has no words of the writer’s since', () => {
  expect(hasWordsSince(post, before, written)).toBe(false);
});

test.each([
  ['a word changed in what the engine wrote', changed('title', { content: [{ text: '題名を直した' }] })],
  ['a word of it made bold', changed('title', { content: [{ text: '題名', bold: true }] })],
  ['a word changed in what stood there before', changed('lead', { content: [{ text: '書き直した' }] })],
  [
    'a paragraph more',
    {
      blocks: [
        ...post.blocks,
        { id: 'x', kind: 'paragraph', slot: 'comment', content: [{ text: '感想' }], sourceIds: [] },
      ],
    },
  ],
] satisfies [string, Post][])('%s is the writer’s', (_, now) => {
  expect(hasWordsSince(now, before, written)).toBe(true);
});

test('an empty paragraph more is no words', () => {
  const empty: PostBlock = { id: 'x', kind: 'paragraph', slot: 'comment', content: [], sourceIds: [] };
  expect(hasWordsSince({ blocks: [...post.blocks, empty] }, before, written)).toBe(false);
});
