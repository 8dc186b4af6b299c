import type { Command } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import { DEFAULT_PROFILE } from '../../../utils/post/default-profile.ts';
import { EMPTY_ATTRS } from './block-attrs.ts';
import { attrsOf, kindOf } from './block-of.ts';

/** A row of dashes after the caret's block, as long as the post's others; the caret goes on below it. */
export const insertRule: Command = (state, dispatch) => {
  const { $to } = state.selection;
  const { rule, paragraph } = state.schema.nodes;
  if (!rule || !paragraph || $to.depth === 0) return false;
  if (!dispatch) return true;
  let dashes = DEFAULT_PROFILE.rule;
  state.doc.forEach((block) => {
    if (kindOf(block) === 'rule' && block.textContent !== '') dashes = block.textContent;
  });
  const { slot } = attrsOf($to.parent);
  const after = $to.after();
  const tr = state.tr.insert(after, rule.create({ ...EMPTY_ATTRS, slot }, state.schema.text(dashes)));
  const below = after + dashes.length + 2;
  if (below >= tr.doc.content.size) tr.insert(below, paragraph.create({ ...EMPTY_ATTRS, slot }));
  dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(below + 1))).scrollIntoView());
  return true;
};
