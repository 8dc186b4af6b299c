import { expect, test } from 'vitest';
import { isUnwritten, overwrittenParts } from '../../components/desk/overwritten-parts.ts';
import { applyWriting } from '../../utils/post/apply-writing.ts';
import type { Writing } from '../../utils/post/writing.ts';
import { countingIds } from './counting-ids.ts';
import { post } from './write.ts';

const said = (text: string) => ({ text, sourceIds: [], untranslated: false });
const writing: Writing = {
  title: said('題名'),
  points: [said('要点')],
  lead: [],
  sections: [{ heading: said('見出し'), paragraphs: [said('本文')] }],
};
const frame = post(
  { kind: 'title', slot: 'title' },
  { kind: 'item', slot: 'points' },
  { kind: 'paragraph', slot: 'lead' },
);

test('an empty frame and what an engine wrote itself are overwritten without asking', () => {
  expect(isUnwritten(frame)).toBe(true);
  expect(overwrittenParts(frame, writing, [])).toEqual([]);
  const filled = applyWriting(frame, writing, countingIds());
  expect(isUnwritten(filled)).toBe(false);
  expect(overwrittenParts(filled, writing, [writing])).toEqual([]);
});

test('parts with words of the writer’s own are named, and only those that the writing would replace', () => {
  const edited = post(
    { kind: 'title', slot: 'title', text: '題名を直した' },
    { kind: 'item', slot: 'points', text: '要点' },
    { kind: 'paragraph', slot: 'lead', text: '自分のリード' },
    { kind: 'paragraph', slot: 'comment', text: '自分の感想' },
  );
  expect(overwrittenParts(edited, writing, [writing])).toEqual(['title']);
});
