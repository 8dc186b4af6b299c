import { EditorState, type Plugin, type Transaction } from '@tiptap/pm/state';
import type { DecorationSet, EditorView } from '@tiptap/pm/view';
import { expect, test } from 'vitest';
import { postToDoc } from '../../components/desk/editor/post-to-doc.ts';
import { markStale, StaleBlocks } from '../../components/desk/editor/stale-blocks.ts';
import { countingIds } from './counting-ids.ts';
import { schema } from './schema.ts';
import { post } from './write.ts';

/** A view without a page, whose editor has its own marks. */
function open(...texts: string[]) {
  const before = post(...texts.map((text) => ({ kind: 'paragraph' as const, text })));
  const plugins: Plugin[] = StaleBlocks.config.addProseMirrorPlugins?.call(undefined as never) ?? [];
  const view = {
    dom: { ownerDocument: new EventTarget() },
    state: EditorState.create({ doc: schema.nodeFromJSON(postToDoc(before, countingIds())), plugins }),
    dispatch(tr: Transaction) {
      view.state = view.state.apply(tr);
    },
  };
  return {
    view: view as unknown as EditorView,
    ids: before.blocks.map(({ id }) => id),
    marked: (state = view.state) =>
      plugins.flatMap((plugin) => {
        const shown = plugin.props.decorations?.call(plugin, state) as DecorationSet | null;
        return shown?.find().map(({ from, to }) => state.doc.textBetween(from, to)) ?? [];
      }),
  };
}

test('blocks whose original changed stay marked where another window’s text has made a new state of the editor', () => {
  const { view, ids, marked } = open('一', '二');
  markStale(view, [ids[1] ?? ''], '原文が変わりました');
  expect(marked()).toEqual(['二']);
  const { doc, plugins } = view.state;
  expect(marked(EditorState.create({ doc, plugins }))).toEqual(['二']);
  markStale(view, [], '原文が変わりました');
  expect(marked(EditorState.create({ doc, plugins }))).toEqual([]);
});

test('marks of one draft are not another’s', () => {
  const { view, ids } = open('一');
  markStale(view, ids, '原文が変わりました');
  expect(open('一').marked()).toEqual([]);
});
