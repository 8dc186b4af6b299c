import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { beside } from './beside.ts';
import { attrsOf } from './block-of.ts';

const key = new PluginKey<number | null>('litBlocks');

/** Shows which blocks were made from one sentence of the original. */
export const LitBlocks = Extension.create({
  name: 'litBlocks',
  addProseMirrorPlugins() {
    return [
      new Plugin<number | null>({
        key,
        state: {
          init: () => null,
          apply: (tr, lit) => {
            const asked: number | null | undefined = tr.getMeta(key);
            return asked === undefined ? lit : asked;
          },
        },
        props: {
          decorations: (state) => {
            const lit = key.getState(state);
            if (lit === null || lit === undefined) return null;
            const shown: Decoration[] = [];
            state.doc.forEach((block, pos) => {
              if (attrsOf(block).sourceIds.includes(lit)) {
                shown.push(Decoration.node(pos, pos + block.nodeSize, { 'data-lit': 'true' }));
              }
            });
            return DecorationSet.create(state.doc, shown);
          },
        },
      }),
    ];
  },
});

/** Lights the blocks made from that sentence, none for null, and scrolls to the first. */
export function lightBlocks(view: EditorView, sentenceId: number | null): void {
  view.dispatch(beside(view).setMeta(key, sentenceId));
  view.dom.querySelector('[data-lit]')?.scrollIntoView({ block: 'nearest' });
}
