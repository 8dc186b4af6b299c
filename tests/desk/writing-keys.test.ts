import { describe, expect, test } from 'vitest';
import { clearUntranslated } from '../../components/desk/editor/clear-untranslated.ts';
import { insertBreak } from '../../components/desk/editor/insert-break.ts';
import { insertRelated } from '../../components/desk/editor/insert-related.ts';
import { insertRule } from '../../components/desk/editor/insert-rule.ts';
import { joinWithNext, joinWithPrevious } from '../../components/desk/editor/join-writing.ts';
import { splitWriting } from '../../components/desk/editor/split-writing.ts';
import { toggleKind } from '../../components/desk/editor/toggle-kind.ts';
import { outline, post, typing, write } from './write.ts';

describe('Enter', () => {
  test('after the title begins the lead', () => {
    const after = write(post({ kind: 'title', slot: 'title', text: '題名|' }), splitWriting, typing('本文'));
    expect(outline(after)).toEqual(['title title: 題名', 'paragraph lead: 本文|']);
  });

  test('after a heading begins a paragraph of that section', () => {
    const after = write(post({ kind: 'heading', text: '見出し|' }), splitWriting);
    expect(outline(after)).toEqual(['heading sections: 見出し', 'paragraph sections: |']);
  });

  test('in a point begins the next point', () => {
    const after = write(post({ kind: 'item', slot: 'points', text: '一|' }), splitWriting, typing('二'));
    expect(outline(after)).toEqual(['item points: 一', 'item points: 二|']);
  });

  test('in an empty point ends the points', () => {
    const after = write(post({ kind: 'item', slot: 'points', text: '一|' }), splitWriting, splitWriting);
    expect(outline(after)).toEqual(['item points: 一', 'paragraph lead: |']);
  });

  test('within a block gives the second half an id of its own and the same sources', () => {
    const after = write(post({ kind: 'paragraph', text: '前|後', sourceIds: [4], untranslated: true }), splitWriting);
    expect(after.blocks.map(({ id, sourceIds }) => ({ id, sourceIds }))).toEqual([
      { id: 'b0', sourceIds: [4] },
      { id: 'new1', sourceIds: [4] },
    ]);
  });

  test('at the end of a block begins one that was made from no sentence', () => {
    const after = write(post({ kind: 'paragraph', text: '文。|', sourceIds: [4], untranslated: true }), splitWriting);
    expect(after.blocks[1]).toEqual({
      id: 'new1',
      kind: 'paragraph',
      slot: 'sections',
      content: [{ text: '|' }],
      sourceIds: [],
    });
  });

  test('at the start of a block makes room above it, and the text keeps its id', () => {
    const after = write(post({ kind: 'heading', text: '|見出し', sourceIds: [2] }), splitWriting);
    expect(after.blocks.map(({ id, kind }) => [id, kind])).toEqual([
      ['new1', 'paragraph'],
      ['b0', 'heading'],
    ]);
  });

  test('replaces what is chosen', () => {
    expect(outline(write(post({ kind: 'paragraph', text: '前|中|後' }), splitWriting))).toEqual([
      'paragraph sections: 前',
      'paragraph sections: |後',
    ]);
  });

  test('with Shift begins a line in the same block, but never in a title', () => {
    expect(outline(write(post({ kind: 'paragraph', text: '前|後' }), insertBreak))).toEqual([
      'paragraph sections: 前\n|後',
    ]);
    expect(outline(write(post({ kind: 'title', slot: 'title', text: '前|後' }), insertBreak))).toEqual([
      'title title: 前|後',
    ]);
  });
});

describe('Backspace at the start of a block', () => {
  test('makes a point, heading or quotation a paragraph', () => {
    for (const kind of ['item', 'heading', 'quote', 'cite'] as const) {
      expect(outline(write(post({ kind, text: '|文' }), joinWithPrevious))).toEqual(['paragraph sections: |文']);
    }
  });

  test('joins two paragraphs: the first keeps its id and knows the sources of both', () => {
    const after = write(
      post({ kind: 'paragraph', text: '一', sourceIds: [1, 2] }, { kind: 'paragraph', text: '|二', sourceIds: [2, 3] }),
      joinWithPrevious,
    );
    expect(after.blocks).toEqual([
      { id: 'b0', kind: 'paragraph', slot: 'sections', content: [{ text: '一|二' }], sourceIds: [1, 2, 3] },
    ]);
  });

  test('undoes an Enter in the title', () => {
    const after = write(post({ kind: 'title', slot: 'title', text: '題|名' }), splitWriting, joinWithPrevious);
    expect(outline(after)).toEqual(['title title: 題|名']);
  });

  test('takes an empty block away', () => {
    const after = write(
      post({ kind: 'rule', text: '---' }, { kind: 'paragraph', text: '|' }, { kind: 'line', text: '行' }),
      joinWithPrevious,
    );
    expect(outline(after)).toEqual(['rule sections: ---|', 'line sections: 行']);
  });

  test('never moves a title into the lines before it, nor the byline into the title', () => {
    const frame = (title: string, byline: string) =>
      post(
        { kind: 'rule', slot: 'notice', text: '---' },
        { kind: 'title', slot: 'title', text: title },
        { kind: 'line', slot: 'byline', text: byline },
      );
    expect(outline(write(frame('|題名', '日付'), joinWithPrevious))).toEqual([
      'rule notice: ---|',
      'title title: 題名',
      'line byline: 日付',
    ]);
    expect(outline(write(frame('題名', '|日付'), joinWithPrevious))).toEqual([
      'rule notice: ---',
      'title title: 題名|',
      'line byline: 日付',
    ]);
  });

  test('at the very start of the post changes nothing', () => {
    expect(outline(write(post({ kind: 'paragraph', text: '|文' }), joinWithPrevious))).toEqual([
      'paragraph sections: |文',
    ]);
  });
});

test('Delete at the end of a block joins the next one to it, and takes an empty one away', () => {
  const two = post({ kind: 'paragraph', text: '一|' }, { kind: 'item', text: '二' });
  expect(outline(write(two, joinWithNext))).toEqual(['paragraph sections: 一|二']);
  const empty = post({ kind: 'paragraph', text: '一|' }, { kind: 'rule' }, { kind: 'item', text: '二' });
  expect(outline(write(empty, joinWithNext))).toEqual(['paragraph sections: 一|', 'item sections: 二']);
});

describe('kinds', () => {
  test('pressed twice, a kind is a paragraph again', () => {
    const heading = toggleKind('heading', { level: 2 });
    const before = post({ kind: 'paragraph', slot: 'lead', text: '|文' });
    expect(outline(write(before, heading))).toEqual(['heading sections: |文']);
    expect(outline(write(before, heading, heading))).toEqual(['paragraph sections: |文']);
  });

  test('a bullet list becomes a numbered one at once', () => {
    const after = write(post({ kind: 'item', text: '|一' }), toggleKind('item', { ordered: true }));
    expect(after.blocks[0]).toMatchObject({ kind: 'item', ordered: true });
  });

  test('the title stays the title', () => {
    const title = post({ kind: 'title', slot: 'title', text: '|題名' });
    expect(outline(write(title, toggleKind('quote')))).toEqual(['title title: |題名']);
  });
});

test('a rule is as long as the others of the post and leaves the caret below it', () => {
  const after = write(
    post({ kind: 'rule', slot: 'notice', text: '====' }, { kind: 'paragraph', text: '文|' }),
    insertRule,
  );
  expect(outline(after)).toEqual([
    'rule notice: ====',
    'paragraph sections: 文',
    'rule sections: ====',
    'paragraph sections: |',
  ]);
});

test('a related link goes into the empty line kept for it, else into a new one above the title', () => {
  const title = { kind: 'title', slot: 'title', text: '題名|' } as const;
  const notice = { kind: 'rule', slot: 'notice', text: '---' } as const;
  expect(outline(write(post(notice, { kind: 'line', slot: 'related' }, title), insertRelated))).toEqual([
    'rule notice: ---',
    'line related: ○|',
    'title title: 題名',
  ]);
  const used = post(notice, { kind: 'line', slot: 'related', text: '○一' }, title);
  expect(outline(write(used, insertRelated))).toEqual([
    'rule notice: ---',
    'line related: ○一',
    'line related: ○|',
    'title title: 題名',
  ]);
});

describe('the 未訳 mark', () => {
  const marked = (text: string) => post({ kind: 'paragraph', text, untranslated: true });

  test('goes by itself when the text has become Japanese', () => {
    expect(write(marked('|The talks began.|'), typing('協議が始まった。')).blocks[0]).not.toHaveProperty(
      'untranslated',
    );
  });

  test('stays while the text is mostly in the source language', () => {
    expect(write(marked('|The talks began in spring.'), typing('春')).blocks[0]).toHaveProperty('untranslated', true);
  });

  test('goes by the writer’s own word', () => {
    expect(write(marked('|NATO'), clearUntranslated).blocks[0]).not.toHaveProperty('untranslated');
  });
});
