import type { Command } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import { EMPTY_ATTRS } from './block-attrs.ts';
import { attrsOf, kindOf } from './block-of.ts';

/** Begins a 関連リンク line: what it starts with in these posts. */
const RELATED_SIGN = '○';

/** A line for an earlier post of the writer's, in its place above the title; the caret stands in it, ready for the link. */
export const insertRelated: Command = (state, dispatch) => {
  const { line } = state.schema.nodes;
  if (!line) return false;
  if (!dispatch) return true;
  let place = 0;
  let empty: number | null = null;
  let pastTitle = false;
  state.doc.forEach((block, pos) => {
    const { slot } = attrsOf(block);
    pastTitle ||= kindOf(block) === 'title';
    if (slot === 'related' || (slot === 'notice' && !pastTitle)) place = pos + block.nodeSize;
    if (slot === 'related' && block.content.size === 0) empty ??= pos;
  });
  const tr = state.tr;
  const sign = state.schema.text(RELATED_SIGN);
  const at = empty ?? place;
  if (empty === null) tr.insert(at, line.create({ ...EMPTY_ATTRS, slot: 'related' }, sign));
  else tr.insert(at + 1, sign);
  dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 1 + RELATED_SIGN.length)).scrollIntoView());
  return true;
};
