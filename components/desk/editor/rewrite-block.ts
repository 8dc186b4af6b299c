import { closeHistory } from '@tiptap/pm/history';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { attrsOf } from './block-of.ts';
import { findBlock } from './find-block.ts';

/** Id of the block the caret is in. */
export function blockAtCaret(view: EditorView): string | null {
  return attrsOf(view.state.selection.$from.parent).blockId ?? null;
}

/** Puts a text in place of a block's, as one step that 取り消す takes back; gives what stood there, null where the block is gone. */
export function rewriteBlock(
  view: EditorView,
  blockId: string,
  text: string,
  sourceIds: number[] | null,
): ProseMirrorNode | null {
  const { state } = view;
  const found = findBlock(state.doc, blockId);
  if (found === null) return null;
  const { pos: at, block } = found;
  const attrs = attrsOf(block);
  const tr = state.tr.replaceWith(at + 1, at + 1 + block.content.size, text === '' ? [] : state.schema.text(text));
  tr.setNodeMarkup(at, undefined, { ...attrs, untranslated: false, sourceIds: sourceIds ?? attrs.sourceIds });
  tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1)));
  view.dispatch(closeHistory(tr).scrollIntoView());
  // What is typed next is a step of its own.
  view.dispatch(closeHistory(view.state.tr));
  return block;
}

/** Puts a block back as it stood before, as a step of its own. */
export function restoreBlock(view: EditorView, blockId: string, before: ProseMirrorNode): void {
  const found = findBlock(view.state.doc, blockId);
  if (found === null) return;
  const { pos: at, block } = found;
  const tr = view.state.tr.replaceWith(at + 1, at + 1 + block.content.size, before.content);
  view.dispatch(closeHistory(tr.setNodeMarkup(at, undefined, before.attrs)));
}

/** Selects all of a block's text, so that a paste replaces it. */
export function selectBlock(view: EditorView, blockId: string): void {
  const found = findBlock(view.state.doc, blockId);
  if (found === null) return;
  const { pos: at, block } = found;
  view.dispatch(
    view.state.tr
      .setSelection(TextSelection.create(view.state.doc, at + 1, at + 1 + block.content.size))
      .scrollIntoView(),
  );
  view.focus();
}
