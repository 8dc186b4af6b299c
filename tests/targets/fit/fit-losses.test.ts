import { describe, expect, it } from 'vitest';
import type { Post } from '../../../utils/post/post.ts';
import { fitLosses } from '../../../utils/targets/fit/fit-losses.ts';
import { lossPlaces } from '../../../utils/targets/fit/loss-places.ts';
import { measuresOf } from '../../../utils/targets/fit/measures.ts';
import { TARGETS } from '../../../utils/targets/registry.ts';
import { TARGET_IDS, type Target, type TargetId } from '../../../utils/targets/target.ts';
import { block, postOf } from '../fixtures.ts';

const OPTIONS = { pointStyle: 'dash' } as const;
const lossesOf = (post: Post, tags: string[] = [], target: Target = TARGETS.note) =>
  fitLosses(post, tags, target.limits, target.render(post, OPTIONS));
const measured = (post: Post, id: TargetId, tags: string[] = []) =>
  Object.fromEntries(
    measuresOf(TARGETS[id].render(post, OPTIONS), tags, TARGETS[id].limits).map(({ kind, used, limit }) => [
      kind,
      [used, limit],
    ]),
  );
const title = (text: string) => block('title', text, { slot: 'title' });
const lead = block('paragraph', '4都市が費用を分担する。', { slot: 'lead' });

describe('what does not fit', () => {
  it('is nothing for a short post with a few tags', () => {
    expect(lossesOf(postOf(title('港の防潮壁'), lead), ['防災', '港'])).toEqual([]);
  });

  it('are more than 10 tags, tags of more than 30 characters and tags with a hyphen, for note', () => {
    const emoji = '👩‍🚒'.repeat(30);
    const tags = [...Array.from({ length: 8 }, (_, at) => `港${at}`), 'G-7', 'あ'.repeat(31), emoji];
    expect(lossesOf(postOf(title('港'), lead), tags)).toEqual([
      { kind: 'too-many-tags', count: 11, limit: 10 },
      { kind: 'tag-too-long', tags: ['あ'.repeat(31)], limit: 30 },
      { kind: 'tag-hyphen', tags: ['G-7'] },
    ]);
    expect(lossesOf(postOf(title('港'), lead), tags, TARGETS.ameba)).toEqual([]);
  });

  it('is no number of links: 30 of them are counted and lose nothing', () => {
    const links = Array.from({ length: 30 }, (_, at) =>
      block('paragraph', [{ text: `資料${at}`, href: `https://courier.example/${at}` }]),
    );
    const post = postOf(title('港'), ...links);
    for (const id of TARGET_IDS) expect(lossesOf(post, [], TARGETS[id]), id).toEqual([]);
    expect(measured(post, 'note').links).toEqual([30, null]);
  });

  it('is a picture that holds its file or lies on this device, for every target, with its place', () => {
    const data = block('image', '朝の港', { image: { src: 'data:image/png;base64,AAAA', alt: '港' } });
    const post = postOf(title('港'), lead, data);
    for (const id of TARGET_IDS) {
      expect(lossesOf(post, [], TARGETS[id]), id).toEqual([{ kind: 'image-address', count: 1 }]);
      expect(JSON.stringify(TARGETS[id].render(post, OPTIONS)), id).not.toContain('base64');
    }
    expect(lossPlaces(post, lossesOf(post))).toEqual([{ kind: 'image-address', blockId: data.id, words: '港' }]);
  });

  it('is a post that holds the writer’s comment and standing text alone', () => {
    const comment = block('paragraph', 'よく読んでから書く。', { slot: 'comment' });
    const footer = block('line', 'HP: https://blog.example', { slot: 'footer' });
    expect(lossesOf(postOf(title(''), comment, footer))).toEqual([{ kind: 'comment-alone' }]);
    expect(lossesOf(postOf(title('港'), comment, footer))).toEqual([]);
    expect(lossesOf(postOf(footer))).toEqual([]);
  });

  it('is a title or a body that is longer than the target takes', () => {
    const long = postOf(title('港'.repeat(49)), block('paragraph', '港'.repeat(31_000)));
    expect(lossesOf(long, [], TARGETS.ameba).map(({ kind }) => kind)).toEqual(['title-too-long', 'body-too-long']);
  });
});

describe('what is used of the limits', () => {
  it('is counted as the target counts', () => {
    const post = postOf(title('港と𩸽'), block('paragraph', '続きは #防災 と #港 で。'));
    expect(measured(post, 'ameba', ['防災'])).toMatchObject({
      title: [4, 48],
      tags: [1, null],
      hashtags: [2, null],
      links: [0, null],
    });
    expect(measured(post, 'note', ['防災']).tags).toEqual([1, 10]);
    expect(measured(post, 'newsletter').bytes?.[1]).toBe(102_000);
  });
});

describe('the hashtags of a text', () => {
  it.each(TARGET_IDS)('are neither colours of its markup nor places of pages, for %s', (id) => {
    const post = postOf(
      block('heading', '小見出し', { level: 2 }),
      block('quote', '引用'),
      block('paragraph', [{ text: '感想' }, { text: 'こちら', href: 'https://a.example/1#comments' }]),
      block('paragraph', 'https://a.example/#about と #防災 で。'),
      block('paragraph', '#港'),
    );
    expect(measured(post, id).hashtags?.[0]).toBe(2);
  });
});

describe('the places of what is lost', () => {
  it('are the words in bold, the small headings and the links without an address, in the order of the post', () => {
    const small = block('heading', '小見出し', { level: 3 });
    const words = block('paragraph', [
      { text: '市長らは' },
      { text: '全会一致', bold: true },
      { text: 'と', href: 'javascript:alert(1)' },
    ]);
    expect(
      lossPlaces(postOf(small, words), [
        { kind: 'link', count: 1 },
        { kind: 'bold', count: 1 },
        { kind: 'heading-level', count: 1 },
        { kind: 'body-too-long', length: 2, limit: 1 },
      ]),
    ).toEqual([
      { kind: 'heading-level', blockId: small.id, words: '小見出し' },
      { kind: 'link', blockId: words.id, words: 'と' },
      { kind: 'bold', blockId: words.id, words: '全会一致' },
    ]);
  });
});
