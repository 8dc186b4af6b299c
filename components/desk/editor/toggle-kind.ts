import type { Command } from '@tiptap/pm/state';
import type { PostBlockKind } from '../../../utils/post/post.ts';
import { attrsOf, kindOf } from './block-of.ts';
import { fittingSlot } from './fitting-slot.ts';
import type { BlockAttrs } from './post-doc.ts';

/** Makes the chosen blocks that kind; plain paragraphs where all of them are it already. Title and pictures stay what they are. */
export function toggleKind(kind: PostBlockKind, look: Partial<Pick<BlockAttrs, 'level' | 'ordered'>> = {}): Command {
  return (state, dispatch) => {
    const { from, to } = state.selection;
    const chosen: { pos: number; attrs: BlockAttrs; is: boolean }[] = [];
    state.doc.nodesBetween(from, to, (block, pos) => {
      const of = kindOf(block);
      const attrs = attrsOf(block);
      const is =
        of === kind &&
        (look.level === undefined || look.level === attrs.level) &&
        (look.ordered === undefined || look.ordered === attrs.ordered);
      if (of !== 'title' && of !== 'image') chosen.push({ pos, attrs, is });
      return false;
    });
    if (chosen.length === 0) return false;
    const next = chosen.every(({ is }) => is) ? 'paragraph' : kind;
    const tr = state.tr;
    for (const { pos, attrs } of chosen) {
      tr.setNodeMarkup(pos, state.schema.nodes[next], {
        ...attrs,
        ...look,
        slot: attrs.slot && fittingSlot(attrs.slot, next),
      });
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}
