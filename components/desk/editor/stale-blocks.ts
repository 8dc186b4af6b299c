import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { beside } from './beside.ts';
import { attrsOf } from './block-of.ts';

interface Stale {
  ids: ReadonlySet<string>;
  label: string;
}

const key = new PluginKey<Stale | null>('staleBlocks');

/** Marks the blocks whose source the outlet has changed. By CSS alone (`attr()`): the mark is never part of the post. */
export const StaleBlocks = Extension.create({
  name: 'staleBlocks',
  addProseMirrorPlugins() {
    let shown: Stale | null = null;
    return [
      new Plugin<Stale | null>({
        key,
        state: {
          // Also where another window's text, or the undo history of another day, has made a new state of the editor.
          init: () => shown,
          apply: (tr, stale) => {
            const asked: Stale | undefined = tr.getMeta(key);
            if (asked !== undefined) shown = asked;
            return asked ?? stale;
          },
        },
        props: {
          decorations: (state) => {
            const stale = key.getState(state);
            if (!stale || stale.ids.size === 0) return null;
            const shown: Decoration[] = [];
            state.doc.forEach((block, pos) => {
              if (stale.ids.has(attrsOf(block).blockId ?? '')) {
                shown.push(Decoration.node(pos, pos + block.nodeSize, { 'data-stale': stale.label }));
              }
            });
            return DecorationSet.create(state.doc, shown);
          },
        },
      }),
    ];
  },
});

export function markStale(view: EditorView, ids: string[], label: string): void {
  const stale: Stale = { ids: new Set(ids), label };
  view.dispatch(beside(view).setMeta(key, stale));
}
