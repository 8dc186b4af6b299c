import { closeHistory } from '@tiptap/pm/history';
import type { Command } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import { EMPTY_ATTRS } from './block-attrs.ts';
import { attrsOf } from './block-of.ts';
import { fittingSlot } from './fitting-slot.ts';
import { ruleText } from './rule-text.ts';
import type { SlashItem } from './slash-items.ts';

/** The slash and what was typed behind it go, and the block becomes what was chosen: one undo step. A picture's form does the rest. */
export function chooseSlashItem({ kind, look = {} }: SlashItem): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const { paragraph } = state.schema.nodes;
    if ($from.depth === 0 || !paragraph) return false;
    const pos = $from.before();
    const attrs = attrsOf($from.parent);
    const tr = closeHistory(state.tr).delete($from.start(), $from.end());
    if (kind !== 'image') {
      tr.setNodeMarkup(pos, state.schema.nodes[kind], {
        ...attrs,
        ...look,
        untranslated: false,
        slot: attrs.slot && fittingSlot(attrs.slot, kind),
      });
    }
    if (kind === 'rule') {
      const dashes = ruleText(state.doc);
      tr.insertText(dashes, pos + 1);
      const below = pos + dashes.length + 2;
      if (below >= tr.doc.content.size) tr.insert(below, paragraph.create({ ...EMPTY_ATTRS, slot: attrs.slot }));
      tr.setSelection(TextSelection.near(tr.doc.resolve(below + 1)));
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}
