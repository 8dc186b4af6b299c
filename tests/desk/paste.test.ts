import type { Command } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { sliceOf } from '../../components/desk/editor/paste.ts';
import type { PostBlockKind } from '../../utils/post/post.ts';
import { schema } from './schema.ts';
import { outline, post, write } from './write.ts';

const paste =
  (...blocks: [PostBlockKind, string][]): Command =>
  (state, dispatch) => {
    const nodes = blocks.map(([kind, text]) => schema.node(kind, null, schema.text(text)));
    dispatch?.(state.tr.replaceSelection(sliceOf(nodes, '----')));
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
