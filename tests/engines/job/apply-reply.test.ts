import { describe, expect, test } from 'vitest';
import type { WrittenPiece } from '../../../utils/engines/engine.ts';
import { writeExtract } from '../../../utils/engines/extract/write-extract.ts';
import { applyPieces, clearParts } from '../../../utils/engines/job/apply-pieces.ts';
import { applyReply, missingOf, replacedParts } from '../../../utils/engines/job/apply-reply.ts';
import { planSteps } from '../../../utils/engines/job/plan-steps.ts';
import { wantedAtFirst } from '../../../utils/engines/job/wanted-parts.ts';
import { isUnwritten, partsWanted, writersParts, writtenParts } from '../../../utils/engines/job/writers-parts.ts';
import { blockText } from '../../../utils/post/block-text.ts';
import type { Post } from '../../../utils/post/post.ts';
import { harbourArticle, harbourPost } from '../../post/fixtures.ts';
import { sampleOrder } from '../sample-order.ts';

const frame = harbourPost({ writing: null });
const all = wantedAtFirst(harbourArticle, 'summary');
const step = planSteps(sampleOrder(), { input: 50_000, output: 8_000 })[0];
if (step === undefined) throw new Error('no step');

function ids(): () => string {
  let count = 0;
  return () => `new${++count}`;
}
const said = (part: WrittenPiece['part'], text: string, passage = 0, index = 0): WrittenPiece => ({
  part,
  passage,
  index,
  text,
  sourceIds: [1],
  untranslated: false,
});
const textsOf = (post: Post, slot: string) =>
  post.blocks.filter((block) => block.slot === slot).map((block) => `${block.kind}: ${blockText(block)}`);
const start = { post: frame, written: {}, wanted: all };

describe('a reply put into a post', () => {
  test('fills the frame, makes what is lacking, and leaves none of the frame’s empty blocks', () => {
    const pieces = [
      said('title', '題名'),
      ...['一', '二', '三', '四'].map((text, index) => said('points', text, 0, index)),
      said('sections', '導入', 0),
      said('sections', '経緯', 2, -1),
      said('sections', '協議の話', 2, 0),
    ];
    const { post, wanted } = applyReply(start, pieces, step, all, ids());
    expect(textsOf(post, 'title')).toEqual(['title: 題名']);
    expect(textsOf(post, 'points')).toEqual(['item: 一', 'item: 二', 'item: 三', 'item: 四']);
    expect(textsOf(post, 'sections')).toEqual(['paragraph: 導入', 'heading: 経緯', 'paragraph: 協議の話']);
    expect(textsOf(post, 'lead')).toEqual(['paragraph: ']);
    expect(wanted).toEqual({ title: false, points: false, lead: true, blocks: [5] });
    expect(partsWanted(missingOf(all, step, pieces))).toEqual(['lead', 'sections']);
  });

  test('puts sections that come later between those that are there', () => {
    const first = applyReply(start, [said('sections', '導入', 0), said('sections', '課題', 5, 0)], step, all, ids());
    const later = [said('sections', '経緯', 2, -1), said('sections', '協議の話', 2, 0)];
    const newId = ids();
    const second = applyReply(first, later, step, all, () => `later-${newId()}`);
    expect(textsOf(second.post, 'sections')).toEqual([
      'paragraph: 導入',
      'heading: 経緯',
      'paragraph: 協議の話',
      'paragraph: 課題',
    ]);
    expect(second.wanted.blocks).toEqual([]);
  });

  test('takes the place of all that stands in the parts it is said to replace, and of nothing else', () => {
    const pieces = [said('title', '題名'), said('sections', '経緯', 2, 0)];
    const mine = (post: Post): Post => ({
      blocks: post.blocks.map((block) => ({ ...block, content: [{ text: '自分の文' }] })),
    });
    const inFull = applyReply({ ...start, post: mine(frame) }, pieces, step, all, ids());
    expect(replacedParts(pieces, all, all)).toEqual(['title', 'sections']);
    expect(textsOf(inFull.post, 'title')).toEqual(['title: 題名']);
    expect(textsOf(inFull.post, 'sections')).toEqual(['paragraph: 経緯']);
    // The title is in already, the sections are not: a follow-up replaces those all the same.
    const wanted = { ...all, title: false };
    expect(replacedParts([said('sections', '経緯', 2, 0)], wanted, all)).toEqual(['sections']);
    const begun = { ...all, blocks: all.blocks.slice(1) };
    expect(replacedParts(pieces, begun, all)).toEqual(['title']);
    const later = applyReply({ post: mine(frame), written: {}, wanted: begun }, pieces, step, all, ids());
    expect(textsOf(later.post, 'sections')).toContain('paragraph: 自分の文');
  });

  test('leaves a block alone that the writer has edited or deleted since', () => {
    const first = applyPieces({ post: frame, written: {} }, [said('title', '題名'), said('lead', 'リード')], ids());
    const edit = (post: Post): Post => ({
      blocks: post.blocks
        .filter(({ slot }) => slot !== 'lead')
        .map((block) => (block.slot === 'title' ? { ...block, content: [{ text: '自分の題名' }] } : block)),
    });
    const again = [said('title', '題名の続き'), said('lead', 'リードの続き')];
    const { post } = applyPieces({ ...first, post: edit(first.post) }, again, ids());
    expect(textsOf(post, 'title')).toEqual(['title: 自分の題名']);
    expect(textsOf(post, 'lead')).toEqual([]);
  });

  test('keeps everything that is not the engine’s', () => {
    const { post } = applyReply(start, [said('title', '題名')], step, all, ids());
    const others = (one: Post) => one.blocks.filter(({ slot }) => slot !== 'title').map(({ id }) => id);
    expect(others(post)).toEqual(others(frame));
  });
});

describe('the writer’s own parts', () => {
  const extract = writeExtract(harbourArticle, sampleOrder().sentences, 'summary');
  const applied = applyPieces({ post: frame, written: {} }, [said('title', '題名'), said('points', '要点')], ids());

  test('are none in a frame, none where an engine wrote, none where 抜き出し did', () => {
    expect(isUnwritten(frame)).toBe(true);
    expect(writersParts(frame, {}, extract)).toEqual([]);
    expect(writersParts(applied.post, applied.written, extract)).toEqual([]);
    expect(writersParts(harbourPost({ writing: extract }), {}, extract)).toEqual([]);
  });

  test('are those in which a word was changed or added', () => {
    const blocks = applied.post.blocks.map((block) =>
      block.slot === 'points' && blockText(block) === '要点'
        ? { ...block, content: [{ text: '要点を直した' }] }
        : block,
    );
    expect(writersParts({ blocks }, applied.written, extract)).toEqual(['points']);
    expect(writtenParts({ blocks })).toEqual(['title', 'points']);
  });

  test('are emptied, and nothing else, when they are to be written anew', () => {
    const cleared = clearParts(applied.post, ['title'], ids());
    expect(textsOf(cleared, 'title')).toEqual(['title: ']);
    expect(textsOf(cleared, 'points')[0]).toBe('item: 要点');
  });
});
