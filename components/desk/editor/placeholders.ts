import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
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
    const foreign = { 'data-badge': untranslated, dir: 'auto', ...(sourceLang === null ? {} : { lang: sourceLang }) };
    return [
      new Plugin({
        key: new PluginKey('placeholders'),
        props: {
          decorations: ({ doc }) => {
            const shown: Decoration[] = [];
            doc.forEach((block, pos) => {
              const attrs = attrsOf(block);
              const end = pos + block.nodeSize;
              if (block.content.size === 0) {
                const kind = kindOf(block);
                const hint = placeholder(kind, attrs.slot);
                // A heading without a word says nothing to who hears it; the others may not carry a label.
                const label = kind === 'title' || kind === 'heading' ? { 'aria-label': hint } : {};
                shown.push(Decoration.node(pos, end, { 'data-placeholder': hint, ...label }));
              } else if (attrs.untranslated) {
                shown.push(Decoration.node(pos, end, foreign));
              }
            });
            return DecorationSet.create(doc, shown);
          },
        },
      }),
    ];
  },
});
