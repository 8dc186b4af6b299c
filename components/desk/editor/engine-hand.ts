import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import type { PiecePlace, WrittenPiece } from '../../../utils/engines/engine.ts';
import { kindOfPiece } from '../../../utils/engines/job/place-piece.ts';
import type { Slot } from '../../../utils/post/post.ts';
import { beside } from './beside.ts';
import { EMPTY_ATTRS } from './block-attrs.ts';
import { attrsOf, kindOf } from './block-of.ts';
import { findBlock } from './find-block.ts';

/** Puts an engine's text into that block. Beside the undo history (it holds what the writer did), and away from the caret. */
export function fillBlock(view: EditorView, blockId: string, piece: WrittenPiece): boolean {
  const tr = beside(view);
  const found = findBlock(tr.doc, blockId);
  if (found === null) return false;
  const { pos, block } = found;
  tr.setNodeMarkup(pos, undefined, {
    ...attrsOf(block),
    sourceIds: [...piece.sourceIds],
    untranslated: piece.untranslated,
  });
  const before = block.textContent;
  // Growing text is added at its end: selection and composition elsewhere, or in it, stay as they are.
  if (block.content.childCount <= 1 && piece.text.startsWith(before) && !piece.text.includes('\n')) {
    const more = piece.text.slice(before.length);
    if (more !== '') tr.insertText(more, pos + 1 + block.content.size);
  } else {
    tr.replaceWith(pos + 1, pos + 1 + block.content.size, inlineNodes(view, piece.text));
  }
  view.dispatch(tr);
  return true;
}

/** Makes a new block behind another (null: at the top); gives its id. */
export function insertPiece(view: EditorView, after: string | null, piece: WrittenPiece, newId: () => string): string {
  const tr = beside(view);
  const found = after === null ? null : findBlock(tr.doc, after);
  const at = found === null ? 0 : found.pos + found.block.nodeSize;
  const blockId = newId();
  const node = view.state.schema.node(
    kindOfPiece(piece),
    { ...EMPTY_ATTRS, blockId, slot: piece.part, sourceIds: [...piece.sourceIds], untranslated: piece.untranslated },
    inlineNodes(view, piece.text),
  );
  view.dispatch(tr.insert(at, node));
  return blockId;
}

/** Takes an engine's block away again; the last block of its part is only emptied. */
export function withdrawBlock(view: EditorView, blockId: string, { part }: PiecePlace): void {
  const tr = beside(view);
  const found = findBlock(tr.doc, blockId);
  if (found === null) return;
  const { pos, block } = found;
  if (countOf(view, part) > 1) tr.delete(pos, pos + block.nodeSize);
  else tr.delete(pos + 1, pos + 1 + block.content.size);
  view.dispatch(tr);
}

/** Takes the empty blocks of a finished part away, but for the one the caret is in. */
export function dropEmptyBlocks(view: EditorView, part: PiecePlace['part']): void {
  const tr = beside(view);
  const { state } = view;
  let left = countOf(view, part);
  state.doc.forEach((block, pos) => {
    if (attrsOf(block).slot !== part || block.content.size > 0 || kindOf(block) === 'image' || left <= 1) return;
    const caretIsIn = state.selection.from >= pos && state.selection.to <= pos + block.nodeSize;
    if (caretIsIn && view.hasFocus()) return;
    left -= 1;
    tr.delete(tr.mapping.map(pos), tr.mapping.map(pos + block.nodeSize));
  });
  if (tr.docChanged) view.dispatch(tr);
}

function inlineNodes(view: EditorView, text: string): ProseMirrorNode[] {
  const { schema } = view.state;
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [schema.node('hardBreak')] : []),
      ...(line === '' ? [] : [schema.text(line)]),
    ]);
}

function countOf(view: EditorView, slot: Slot): number {
  let count = 0;
  view.state.doc.forEach((block) => {
    if (attrsOf(block).slot === slot) count += 1;
  });
  return count;
}
