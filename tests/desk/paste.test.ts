import type { Command } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { EMPTY_ATTRS } from '../../components/desk/editor/block-attrs.ts';
import { inSlots, sliceOf } from '../../components/desk/editor/paste.ts';
import type { PostBlockKind, Slot } from '../../utils/post/post.ts';
import { schema } from './schema.ts';
import { outline, post, write } from './write.ts';

const paste =
  (...blocks: [PostBlockKind, string][]): Command =>
  (state, dispatch) => {
    const nodes = blocks.map(([kind, text]) =>
      schema.node(kind, { src: kind === 'image' ? 'https://a.example/b.jpg' : null }, schema.text(text)),
    );
    dispatch?.(state.tr.replaceSelection(sliceOf(nodes, '----', (node) => node.type.name === 'image')));
    return true;
  };

test('a pasted rule stands by itself, wherever the caret is', () => {
  const within = post({ kind: 'paragraph', text: '前|後' });
  expect(outline(write(within, paste(['rule', '----'])))).toEqual([
    'paragraph sections: 前',
    'rule sections: ----',
    'paragraph sections: |後',
  ]);
  expect(outline(write(within, paste(['rule', '----'], ['paragraph', '文'])))).toEqual([
    'paragraph sections: 前',
    'rule sections: ----',
    'paragraph sections: 文|後',
  ]);
});

test('words flow into the text they are pasted in, and so does a part of a rule', () => {
  const within = post({ kind: 'paragraph', text: '前|後' });
  expect(outline(write(within, paste(['paragraph', '文'])))).toEqual(['paragraph sections: 前文|後']);
  expect(outline(write(within, paste(['rule', '--'])))).toEqual(['paragraph sections: 前--|後']);
});

test('a picture of another page stands by itself, in an empty paragraph and within a text', () => {
  expect(outline(write(post({ kind: 'paragraph', text: '前|後' }), paste(['image', '説明'])))).toEqual([
    'paragraph sections: 前',
    'image sections: 説明',
    'paragraph sections: |後',
  ]);
  const empty = post({ kind: 'paragraph', text: '上' }, { kind: 'paragraph', text: '|' });
  expect(outline(write(empty, paste(['image', '説明'], ['paragraph', '文'])))).toEqual([
    'paragraph sections: 上',
    'image sections: 説明',
    'paragraph sections: 文|',
  ]);
});

test('what is pasted into the writer’s comment is comment, and below a pasted heading of the lead a section begins', () => {
  const blocks = (['heading', 'paragraph'] as const).map((type) => ({ type, attrs: EMPTY_ATTRS }));
  const slots = (slot: Slot) =>
    inSlots([{ type: 'paragraph', attrs: EMPTY_ATTRS }, ...blocks], slot).map(({ attrs }) => attrs.slot);
  expect(slots('comment')).toEqual(['comment', 'comment', 'comment']);
  expect(slots('lead')).toEqual(['lead', 'sections', 'sections']);
  const copied = { type: 'paragraph' as const, attrs: { ...EMPTY_ATTRS, slot: 'footer' as const } };
  expect(inSlots([copied], 'lead')).toEqual([copied]);
});
