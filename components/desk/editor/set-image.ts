import { closeHistory } from '@tiptap/pm/history';
import type { Command, EditorState } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import { EMPTY_ATTRS } from './block-attrs.ts';
import { attrsOf, kindOf } from './block-of.ts';
import { findBlock } from './find-block.ts';

/** What the image form is filled with. */
export interface ImageWords {
  src: string;
  alt: string;
  caption: string;
}

/** What the image form is about: text and caret may go on while it is open, the block's id stays. */
export interface ImagePlace {
  blockId: string;
  /** The picture that block is; null where a new one is to go below it. */
  image: ImageWords | null;
}

/** The picture the caret is in, else the block it is in; null where it is in none. */
export function imagePlace({ selection: { $from, $to } }: EditorState): ImagePlace | null {
  if ($from.depth === 0 || $to.depth === 0) return null;
  const isImage = kindOf($from.parent) === 'image';
  const { blockId, src, alt } = attrsOf(isImage ? $from.parent : $to.parent);
  if (blockId === null) return null;
  return { blockId, image: isImage ? { src: src ?? '', alt, caption: $from.parent.textContent } : null };
}

/** Changes that picture, or puts a new one below that block (in its place where it is empty); false where the block is gone. */
export function setImage({ src, alt, caption }: ImageWords, blockId: string): Command {
  return (state, dispatch) => {
    const { image } = state.schema.nodes;
    const found = findBlock(state.doc, blockId);
    if (!image || found === null) return false;
    const { pos, block } = found;
    const attrs = attrsOf(block);
    const isImage = kindOf(block) === 'image';
    const inPlace = isImage || (block.content.size === 0 && kindOf(block) !== 'title');
    const words = caption === '' ? [] : state.schema.text(caption);
    const tr = state.tr;
    const at = inPlace ? pos : pos + block.nodeSize;
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

/** Takes that picture out, its caption with it: 取り消す brings both back. False where it is gone. */
export function removeImage(blockId: string): Command {
  return (state, dispatch) => {
    const found = findBlock(state.doc, blockId);
    if (found === null || kindOf(found.block) !== 'image') return false;
    const { pos, block } = found;
    const tr = state.tr;
    if (state.doc.childCount === 1)
      tr.setNodeMarkup(0, state.schema.nodes.paragraph, EMPTY_ATTRS).delete(1, 1 + block.content.size);
    else tr.delete(pos, pos + block.nodeSize);
    tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(pos, tr.doc.content.size)), -1));
    dispatch?.(closeHistory(tr).scrollIntoView());
    return true;
  };
}
