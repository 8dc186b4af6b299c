import type { Command } from '@tiptap/pm/state';
import { attrsOf } from './block-of.ts';

/** Takes the 未訳 mark off the chosen blocks, by the writer's own word. */
export const clearUntranslated: Command = (state, dispatch) => {
  const { from, to } = state.selection;
  const tr = state.tr;
  state.doc.nodesBetween(from, to, (block, pos) => {
    if (attrsOf(block).untranslated) tr.setNodeAttribute(pos, 'untranslated', false);
    return false;
  });
  if (!tr.docChanged) return false;
  dispatch?.(tr);
  return true;
};
