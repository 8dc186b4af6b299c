import { expect, test } from 'vitest';
import type { WrittenPiece } from '../../../utils/engines/engine.ts';
import { applyPieces, clearParts } from '../../../utils/engines/job/apply-pieces.ts';
import { stillToWrite } from '../../../utils/engines/job/still-to-write.ts';
import type { WantedParts } from '../../../utils/engines/job/wanted-parts.ts';
import type { Post } from '../../../utils/post/post.ts';
import { WRITTEN_SLOTS } from '../../../utils/post/writing-pieces.ts';
import { harbourPost } from '../../post/fixtures.ts';

let ids = 0;
const newId = () => `new${++ids}`;
const EMPTY = clearParts(harbourPost({}), WRITTEN_SLOTS, newId);
const ALL: WantedParts = { title: true, points: true, lead: true, blocks: [0, 1] };
const NO_EXTRACT = { title: null, points: [], lead: [], sections: [] };
const typed = (slot: string, text: string): Post => ({
  blocks: EMPTY.blocks.map((block) => (block.slot === slot ? { ...block, content: [{ text }] } : block)),
});

test('an empty post has all of it still to be written', () => {
  expect(stillToWrite(EMPTY, { wanted: ALL, written: {} }, () => NO_EXTRACT)).toEqual(ALL);
});

test('a part the writer wrote is not to be written beside their words', () => {
  const rest = stillToWrite(typed('title', '自分の題名'), { wanted: ALL, written: {} }, () => NO_EXTRACT);
  expect(rest).toEqual({ ...ALL, title: false });
});

test('a part that was begun goes on, also where the writer has changed what stands there of it', () => {
  const piece: WrittenPiece = {
    part: 'title',
    passage: 0,
    index: 0,
    text: '港湾4都',
    sourceIds: [3],
    untranslated: false,
  };
  const { post, written } = applyPieces({ post: EMPTY, written: {} }, [piece], newId);
  const edited: Post = {
    blocks: post.blocks.map((block) => (block.slot === 'title' ? { ...block, content: [{ text: '直した' }] } : block)),
  };
  expect(stillToWrite(edited, { wanted: ALL, written }, () => NO_EXTRACT)).toEqual(ALL);
});

test('a sentence of 抜き出し is still to be written', () => {
  const lead = { text: 'Four port cities agreed.', sourceIds: [3], untranslated: true };
  const post = typed('lead', lead.text);
  expect(stillToWrite(post, { wanted: ALL, written: {} }, () => ({ ...NO_EXTRACT, lead: [lead] }))).toEqual(ALL);
});
