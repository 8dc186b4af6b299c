import type { Command } from '@tiptap/pm/state';
import { kindOf } from './block-of.ts';

/** Shift+Enter: a new line in the same block. A title has one line, in every target's own title field too. */
export const insertBreak: Command = (state, dispatch) => {
  const type = state.schema.nodes.hardBreak;
  const { $from, $to } = state.selection;
  if (!type || $from.depth === 0 || !$from.sameParent($to)) return false;
  if (kindOf($from.parent) !== 'title') {
    dispatch?.(state.tr.replaceSelectionWith(type.create()).scrollIntoView());
  }
  return true;
};
