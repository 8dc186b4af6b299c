import { describe, expect, test } from 'vitest';
import { chooseSlashItem } from '../../components/desk/editor/choose-slash-item.ts';
import { findSlashItems, SLASH_ITEMS, type SlashId } from '../../components/desk/editor/slash-items.ts';
import { slashQuery } from '../../components/desk/editor/slash-query.ts';
import { outline, post, typing, write } from './write.ts';

const ids = (typed: string) => findSlashItems(typed).map(({ id }) => id);
const choose = (id: SlashId) => chooseSlashItem(SLASH_ITEMS.find((item) => item.id === id) ?? expect.fail(id));

/** What is asked at the caret of that post. */
function asked(...blocks: Parameters<typeof post>): string | null {
  let query: string | null = null;
  write(post(...blocks), (state) => {
    query = slashQuery(state);
    return true;
  });
  return query;
}

describe('a slash', () => {
  test('asks where the block holds nothing else, full-width too', () => {
    expect(asked({ kind: 'paragraph', text: '/|' })).toBe('');
    expect(asked({ kind: 'item', text: '／みだ|' })).toBe('みだ');
  });

  test('is a slash in a text, behind the caret, before a space, and in title or caption', () => {
    expect(asked({ kind: 'paragraph', text: '1/2|' })).toBeNull();
    expect(asked({ kind: 'paragraph', text: '|/' })).toBeNull();
    expect(asked({ kind: 'paragraph', text: '/ 文|' })).toBeNull();
    expect(asked({ kind: 'title', slot: 'title', text: '/|' })).toBeNull();
    expect(asked({ kind: 'image', image: { src: 'https://a.example/b.png', alt: '' }, text: '/|' })).toBeNull();
  });
});

describe('the menu', () => {
  test('shows all kinds, and those whose name begins as typed: kanji, kana, letters, in whatever width', () => {
    expect(ids('')).toEqual(SLASH_ITEMS.map(({ id }) => id));
    for (const typed of ['見出', 'みだ', 'ミダ', 'mida', 'ＭＩＤＡ', 'H2']) expect(ids(typed)).toEqual(['heading']);
    expect(ids('いんよう')).toEqual(['quote']);
    expect(ids('nothing')).toEqual([]);
  });

  test('makes the block what was chosen, in the part where that belongs, and the slash goes', () => {
    const before = post({ kind: 'paragraph', slot: 'lead', text: '/み|' });
    expect(outline(write(before, choose('heading'), typing('題')))).toEqual(['heading sections: 題|']);
    expect(outline(write(post({ kind: 'item', text: '/|' }), choose('paragraph')))).toEqual(['paragraph sections: |']);
  });

  test('makes the block a rule and goes on below it', () => {
    const before = post({ kind: 'rule', slot: 'notice', text: '====' }, { kind: 'paragraph', text: '/|' });
    expect(outline(write(before, choose('rule'), typing('次')))).toEqual([
      'rule notice: ====',
      'rule sections: ====',
      'paragraph sections: 次|',
    ]);
  });

  test('leaves an empty block for a picture, whose form takes it', () => {
    expect(outline(write(post({ kind: 'paragraph', text: '/|' }), choose('image')))).toEqual(['paragraph sections: |']);
  });
});
