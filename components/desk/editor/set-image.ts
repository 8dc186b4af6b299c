import { closeHistory } from '@tiptap/pm/history';
import type { Command, EditorState } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import { EMPTY_ATTRS } from './block-attrs.ts';
import { attrsOf, kindOf } from './block-of.ts';

/** What the image form is filled with. */
export interface ImageWords {
  src: string;
  alt: string;
  caption: string;
}

/** The picture the caret is in; null in any other block. */
export function imageAtCaret({ selection }: EditorState): ImageWords | null {
  const block = selection.$from.parent;
  if (!block.isTextblock || kindOf(block) !== 'image') return null;
  const { src, alt } = attrsOf(block);
  return { src: src ?? '', alt, caption: block.textContent };
}

/** Changes the picture at the caret, or puts a new one below the caret's block (in its place where it is empty). */
export function setImage({ src, alt, caption }: ImageWords): Command {
  return (state, dispatch) => {
    const { $to } = state.selection;
    const { image } = state.schema.nodes;
    if (!image || $to.depth === 0) return false;
    const block = $to.parent;
    const attrs = attrsOf(block);
    const isImage = kindOf(block) === 'image';
    const inPlace = isImage || (block.content.size === 0 && kindOf(block) !== 'title');
    const words = caption === '' ? [] : state.schema.text(caption);
    const tr = state.tr;
    const at = inPlace ? $to.before() : $to.after();
    if (inPlace) {
      tr.setNodeMarkup(at, image, { ...attrs, src, alt, untranslated: false });
      // A caption that reads as before keeps its links and bold words.
      if (block.textContent !== caption) tr.replaceWith(at + 1, at + 1 + block.content.size, words);
    } else tr.insert(at, image.create({ ...EMPTY_ATTRS, slot: attrs.slot, src, alt }, words));
    const end = at + 1 + (tr.doc.nodeAt(at)?.content.size ?? 0);
    dispatch?.(closeHistory(tr.setSelection(TextSelection.create(tr.doc, end))).scrollIntoView());
    return true;
  };
}

/** Takes the picture at the caret out, its caption with it: 取り消す brings both back. */
export const removeImage: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (imageAtCaret(state) === null) return false;
  const tr = state.tr;
  if (state.doc.childCount === 1)
    tr.setNodeMarkup(0, state.schema.nodes.paragraph, EMPTY_ATTRS).delete(1, 1 + $from.parent.content.size);
  else tr.delete($from.before(), $from.after());
  tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min($from.before(), tr.doc.content.size)), -1));
  dispatch?.(closeHistory(tr).scrollIntoView());
  return true;
};
