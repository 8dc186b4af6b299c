import { toggleMark } from '@tiptap/pm/commands';
import type { Command } from '@tiptap/pm/state';

/** Bold on or off for the chosen words, or for what is typed next. */
export const toggleBold: Command = (state, dispatch, view) => {
  const { bold } = state.schema.marks;
  return bold ? toggleMark(bold)(state, dispatch, view) : false;
};
