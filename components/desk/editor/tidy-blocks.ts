import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { isJapanese } from '../../../utils/post/is-japanese.ts';
import { attrsOfKind } from './block-attrs.ts';
import { attrsOf, kindOf } from './block-of.ts';
import { fittingSlot } from './fitting-slot.ts';
import type { BlockAttrs } from './post-doc.ts';

interface TidyOptions {
  newId: () => string;
  /** Language of the article: kanji alone are not Japanese where it is Chinese. */
  sourceLang: string | null;
}

/**
 * Keeps what holds for every post: ids unique, each block in a slot, one title, nothing left in a block of the kind it was
 * before, and no 未訳 mark on text that has become Japanese. Waits while an input method composes: a changed block would be
 * redrawn under it and end the composition.
 */
export const TidyBlocks = Extension.create<TidyOptions>({
  name: 'tidyBlocks',
  addProseMirrorPlugins() {
    let view: EditorView | null = null;
    const { options } = this;
    return [
      new Plugin({
        key: new PluginKey('tidyBlocks'),
        view: (created) => {
          view = created;
          return {};
        },
        appendTransaction: (transactions, _before, state) =>
          transactions.some((tr) => tr.docChanged) && !view?.composing ? tidyBlocks(state, options) : null,
        props: {
          handleDOMEvents: {
            compositionend: (composed) => {
              // ProseMirror takes the composed text over after this event; its own pause is 20 ms.
              setTimeout(() => {
                if (composed.isDestroyed || composed.composing) return;
                const tr = tidyBlocks(composed.state, options);
                if (tr) composed.dispatch(tr);
              }, AFTER_COMPOSITION_MS);
              return false;
            },
          },
        },
      }),
    ];
  },
});

/** From the end of a composition until its text is the document's. */
export const AFTER_COMPOSITION_MS = 60;

/** The changes that make the document hold; null where it does already. */
export function tidyBlocks(state: EditorState, { newId, sourceLang }: TidyOptions): Transaction | null {
  const tr = state.tr;
  const ids = new Set<string>();
  let hasTitle = false;
  let slotBefore: BlockAttrs['slot'] = null;
  state.doc.forEach((block, pos, index) => {
    const attrs = attrsOf(block);
    const kind = kindOf(block);
    const secondTitle = kind === 'title' && hasTitle;
    hasTitle ||= kind === 'title';
    const isUnnamed = attrs.blockId === null || ids.has(attrs.blockId);
    const isTranslated = attrs.untranslated && isTextJapanese(block, sourceLang);
    const fitting = attrsOfKind(kind, attrs);
    if (isUnnamed || attrs.slot === null || secondTitle || isTranslated || fitting !== attrs) {
      const tidy = { ...fitting };
      if (isUnnamed) tidy.blockId = newId();
      if (attrs.slot === null || secondTitle) {
        const neighbour =
          slotBefore ?? (index + 1 < state.doc.childCount ? attrsOf(state.doc.child(index + 1)).slot : null);
        tidy.slot = fittingSlot(neighbour ?? 'lead', secondTitle ? 'heading' : kind);
      }
      if (isTranslated) tidy.untranslated = false;
      tr.setNodeMarkup(pos, secondTitle ? state.schema.nodes.heading : undefined, tidy, block.marks);
      if (tidy.blockId !== null) ids.add(tidy.blockId);
      slotBefore = tidy.slot;
      return;
    }
    if (attrs.blockId !== null) ids.add(attrs.blockId);
    slotBefore = attrs.slot;
  });
  return tr.docChanged ? tr : null;
}

/** Blocks that were read before: at a key one block changes, and the others stay the nodes they were. */
const read = new WeakMap<Node, boolean>();

function isTextJapanese(block: Node, sourceLang: string | null): boolean {
  const found = read.get(block) ?? isJapanese(block.textContent, sourceLang);
  read.set(block, found);
  return found;
}
