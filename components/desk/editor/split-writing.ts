import type { Command } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import type { PostBlockKind } from '../../../utils/post/post.ts';
import { EMPTY_ATTRS } from './block-attrs.ts';
import { attrsOf, kindOf } from './block-of.ts';
import { fittingSlot } from './fitting-slot.ts';

/** What Enter begins after a block of each kind. */
const NEXT: Record<PostBlockKind, PostBlockKind> = {
  rule: 'line',
  line: 'line',
  title: 'paragraph',
  heading: 'paragraph',
  paragraph: 'paragraph',
  item: 'item',
  quote: 'quote',
  cite: 'paragraph',
  image: 'paragraph',
};

/** Kinds that Enter in an empty one leaves: the list, the quotation, the heading is over. */
const LEFT_WHEN_EMPTY: ReadonlySet<PostBlockKind> = new Set(['item', 'quote', 'cite', 'heading']);

/** Enter, as a writer expects it. */
export const splitWriting: Command = (state, dispatch) => {
  if (!(state.selection instanceof TextSelection)) return false;
  if (!dispatch) return true;
  const tr = state.tr;
  if (!state.selection.empty) tr.deleteSelection();
  const { $from } = tr.selection;
  const block = $from.parent;
  const kind = kindOf(block);
  const attrs = attrsOf(block);
  const slotOf = (next: PostBlockKind) => attrs.slot && fittingSlot(attrs.slot, next);

  if (block.content.size === 0 && LEFT_WHEN_EMPTY.has(kind)) {
    tr.setNodeMarkup($from.before(), state.schema.nodes.paragraph, {
      ...attrs,
      untranslated: false,
      slot: slotOf('paragraph'),
    });
    dispatch(tr.scrollIntoView());
    return true;
  }
  const next = kind === 'title' && $from.parentOffset === 0 && block.content.size > 0 ? 'paragraph' : NEXT[kind];
  const type = state.schema.nodes[next];
  if (!type) return false;
  if ($from.parentOffset === 0 && block.content.size > 0) {
    // The text keeps its block; an empty one comes before it, above the title in the part that stands there.
    const above = kind === 'title' ? null : attrs.slot;
    tr.insert($from.before(), type.create({ ...EMPTY_ATTRS, slot: above, ordered: attrs.ordered }));
  } else {
    const atEnd = $from.parentOffset === block.content.size;
    const halves = atEnd ? EMPTY_ATTRS : attrs;
    tr.split($from.pos, 1, [
      { type, attrs: { ...halves, blockId: null, slot: slotOf(next), ordered: attrs.ordered, level: attrs.level } },
    ]);
    if (atEnd) tr.setStoredMarks([]);
  }
  dispatch(tr.scrollIntoView());
  return true;
};
