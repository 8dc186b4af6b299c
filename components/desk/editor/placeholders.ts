import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, type DecorationAttrs, DecorationSet } from '@tiptap/pm/view';
import type { PostBlockKind, Slot } from '../../../utils/post/post.ts';
import { attrsOf, kindOf } from './block-of.ts';

interface PlaceholderOptions {
  placeholder: (kind: PostBlockKind, slot: Slot | null) => string;
  /** The badge of a block still in the source language. */
  untranslated: string;
  /** The language those blocks are still in; null where unknown. */
  sourceLang: string | null;
}

/** Words shown by CSS alone (`attr()`), so that they are never part of the post: what an empty block is for, and the 未訳 badge. */
export const Placeholders = Extension.create<PlaceholderOptions>({
  name: 'placeholders',
  addProseMirrorPlugins() {
    const { placeholder, untranslated, sourceLang } = this.options;
    /** Of nodes seen before: at a key one block changes, and each text of the interface costs a question to the browser. */
    const known = new WeakMap<Node, DecorationAttrs | null>();
    const foreign = { 'data-badge': untranslated, dir: 'auto', ...(sourceLang === null ? {} : { lang: sourceLang }) };
    const wordsFor = (block: Node): DecorationAttrs | null => {
      const attrs = attrsOf(block);
      if (block.content.size > 0) return attrs.untranslated ? foreign : null;
      const kind = kindOf(block);
      const hint = placeholder(kind, attrs.slot);
      // A heading without a word says nothing to who hears it; the others may not carry a label.
      const label = kind === 'title' || kind === 'heading' ? { 'aria-label': hint } : {};
      return { 'data-placeholder': hint, ...label };
    };
    return [
      new Plugin({
        key: new PluginKey('placeholders'),
        props: {
          decorations: ({ doc }) => {
            const shown: Decoration[] = [];
            doc.forEach((block, pos) => {
              let words = known.get(block);
              if (words === undefined) {
                words = wordsFor(block);
                known.set(block, words);
              }
              if (words !== null) shown.push(Decoration.node(pos, pos + block.nodeSize, words));
            });
            return DecorationSet.create(doc, shown);
          },
        },
      }),
    ];
  },
});
