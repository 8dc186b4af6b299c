import { closeHistory } from '@tiptap/pm/history';
import type { Command, EditorState } from '@tiptap/pm/state';
import { attrsOf, kindOf } from './block-of.ts';
import { slotAfter } from './slot-after.ts';

/** Places of the blocks the selection touches. */
export interface BlockRange {
  first: number;
  last: number;
}

export function chosenBlocks({ selection, doc }: EditorState): BlockRange {
  // The whole document chosen ends behind its last block.
  return { first: selection.$from.index(0), last: Math.min(selection.$to.index(0), doc.childCount - 1) };
}

/** Alt+↑ (-1) and Alt+↓ (1): the chosen blocks change places with the one above or below them. */
export const moveChosenBlocks =
  (by: -1 | 1): Command =>
  (state, dispatch, view) => {
    const chosen = chosenBlocks(state);
    return moveBlocksTo(chosen, by === -1 ? chosen.first - 1 : chosen.last + 2)(state, dispatch, view);
  };

/**
 * Puts blocks before the block at place `gap` (as counted now), as one undo step. It is the blocks they pass that are taken out
 * and put back: what is moved keeps the caret, its ids, and its elements on the screen.
 */
export function moveBlocksTo({ first, last }: BlockRange, gap: number): Command {
  return (state, dispatch) => {
    const { doc } = state;
    if (gap < 0 || gap > doc.childCount || (gap >= first && gap <= last + 1)) return false;
    const up = gap < first;
    const passed = up ? { first: gap, last: first - 1 } : { first: last + 1, last: gap - 1 };
    const from = startOf(state, passed.first);
    const to = startOf(state, passed.last + 1);
    const tr = state.tr;
    const { content } = doc.slice(from, to);
    const behind = startOf(state, last + 1);
    const ahead = startOf(state, first);
    tr.delete(from, to);
    tr.insert(up ? behind - (to - from) : ahead, content);

    const at = up ? gap : gap - (last - first + 1);
    let before = at === 0 ? null : neighbourOf(tr.doc.child(at - 1));
    let pos = startOf({ doc: tr.doc }, at);
    for (let index = at; index <= at + last - first; index++) {
      const block = tr.doc.child(index);
      const after = index + 1 < tr.doc.childCount ? neighbourOf(tr.doc.child(index + 1)) : null;
      const moved = neighbourOf(block);
      const slot = slotAfter(moved, before, after);
      if (slot !== moved.slot) tr.setNodeAttribute(pos, 'slot', slot);
      before = { ...moved, slot };
      pos += block.nodeSize;
    }
    dispatch?.(closeHistory(tr).scrollIntoView());
    return true;
  };
}

function startOf({ doc }: Pick<EditorState, 'doc'>, index: number): number {
  let pos = 0;
  for (let at = 0; at < index; at++) pos += doc.child(at).nodeSize;
  return pos;
}

function neighbourOf(block: Parameters<typeof kindOf>[0]) {
  return { kind: kindOf(block), slot: attrsOf(block).slot };
}
