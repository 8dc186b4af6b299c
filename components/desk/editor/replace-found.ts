import { closeHistory } from '@tiptap/pm/history';
import type { Command } from '@tiptap/pm/state';
import type { FoundRange } from '../../../utils/post/find-in-text.ts';

/** Puts other words in the place of those found, as one undo step. They look as the first letter did that stood there. */
export function replaceFound(found: FoundRange[], by: string): Command {
  return (state, dispatch) => {
    if (found.length === 0) return false;
    const tr = closeHistory(state.tr);
    for (const { from, to } of found.toReversed()) {
      const marks = state.doc.nodeAt(from)?.marks ?? [];
      if (by === '') tr.delete(from, to);
      else tr.replaceWith(from, to, state.schema.text(by, marks));
    }
    dispatch?.(tr);
    return true;
  };
}
