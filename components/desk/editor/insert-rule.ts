import type { Command } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import { EMPTY_ATTRS } from './block-attrs.ts';
import { attrsOf } from './block-of.ts';
import { ruleText } from './rule-text.ts';

/** A row of dashes after the caret's block, as long as the post's others; the caret goes on below it. */
export const insertRule: Command = (state, dispatch) => {
  const { $to } = state.selection;
  const { rule, paragraph } = state.schema.nodes;
  if (!rule || !paragraph || $to.depth === 0) return false;
  if (!dispatch) return true;
  const dashes = ruleText(state.doc);
  const { slot } = attrsOf($to.parent);
  const after = $to.after();
  const tr = state.tr.insert(after, rule.create({ ...EMPTY_ATTRS, slot }, state.schema.text(dashes)));
  const below = after + dashes.length + 2;
  if (below >= tr.doc.content.size) tr.insert(below, paragraph.create({ ...EMPTY_ATTRS, slot }));
  dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(below + 1))).scrollIntoView());
  return true;
};
