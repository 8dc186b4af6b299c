import { describe, expect, test } from 'vitest';
import { comparePosts } from '../../utils/post/compare-posts.ts';
import { post } from '../desk/write.ts';

const kinds = (before: ReturnType<typeof post>, after: ReturnType<typeof post>) =>
  comparePosts(before, after).map(({ kind, block }) => `${kind} ${block.content.map(({ text }) => text).join('')}`);

describe('what was changed between two versions of a post', () => {
  test('is told block by block: kept, changed, added, removed', () => {
    const before = post(
      { kind: 'title', slot: 'title', text: '題名' },
      { kind: 'paragraph', text: '総工費は12億ユーロだ。' },
      { kind: 'paragraph', text: '消す段落。' },
    );
    const after = {
      blocks: [
        ...post({ kind: 'title', slot: 'title', text: '題名' }, { kind: 'paragraph', text: '総工費は15億ユーロだ。' })
          .blocks,
        ...post({ id: 'new', kind: 'paragraph', text: '足した段落。' }).blocks,
      ],
    };
    expect(kinds(before, after)).toEqual([
      'kept 題名',
      'changed 総工費は15億ユーロだ。',
      'removed 消す段落。',
      'added 足した段落。',
    ]);
  });

  test('names the words that were changed, widths and signs too', () => {
    const [change] = comparePosts(
      post({ kind: 'paragraph', text: '参加者は１２人だった,と' }),
      post({ kind: 'paragraph', text: '参加者は12人だった、と' }),
    );
    expect(change).toMatchObject({ kind: 'changed' });
    const pieces = change?.kind === 'changed' ? change.pieces : [];
    expect(pieces.filter(({ kind }) => kind === 'removed').map(({ text }) => text)).toEqual(['１２', ',']);
    expect(pieces.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toEqual(['12', '、']);
  });

  test('tells a block that only looks otherwise from one that reads otherwise', () => {
    const before = post({ kind: 'paragraph', text: '見出し' });
    expect(kinds(before, post({ kind: 'heading', text: '見出し', level: 2 }))).toEqual(['look 見出し']);
  });

  test('says nothing of empty blocks', () => {
    expect(comparePosts(post({ kind: 'paragraph' }), post({ kind: 'paragraph' }, { kind: 'quote' }))).toEqual([]);
  });
});
