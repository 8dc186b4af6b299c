import type { Node } from '@tiptap/pm/model';
import type { Command, EditorState, Transaction } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import type { PostBlockKind } from '../../../utils/post/post.ts';
import { attrsOf, kindOf } from './block-of.ts';

/** Kinds that Backspace at their start first turns into a plain paragraph. */
const PLAIN_FIRST: ReadonlySet<PostBlockKind> = new Set(['item', 'heading', 'quote', 'cite']);

/** Backspace at the start of a block; elsewhere it is the browser's. */
export const joinWithPrevious: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || !(state.selection instanceof TextSelection) || $from.parentOffset > 0) return false;
  const index = $from.index(0);
  const kind = kindOf($from.parent);
  const tr = state.tr;
  if (PLAIN_FIRST.has(kind)) tr.setNodeMarkup($from.before(), state.schema.nodes.paragraph, $from.parent.attrs);
  else if (index > 0) joinAt(state, tr, $from.before(), state.doc.child(index - 1), $from.parent);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Delete at the end of a block; elsewhere it is the browser's. */
export const joinWithNext: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const block = $from.parent;
  if (!empty || !(state.selection instanceof TextSelection) || $from.parentOffset < block.content.size) return false;
  const index = $from.index(0);
  const tr = state.tr;
  if (index + 1 < state.doc.childCount) joinAt(state, tr, $from.after(), block, state.doc.child(index + 1));
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Joins the blocks before and after `gap`; the first keeps its kind and id, and knows both's sources. */
function joinAt(state: EditorState, tr: Transaction, gap: number, before: Node, after: Node): void {
  // A picture without a caption looks empty: only from within it do the keys take it away.
  const atEndOfBefore = state.selection.from < gap;
  if (after.content.size === 0 && kindOf(after) !== 'title' && !(kindOf(after) === 'image' && atEndOfBefore)) {
    tr.delete(gap, gap + after.nodeSize);
    tr.setSelection(TextSelection.near(tr.doc.resolve(gap - 1), -1));
  } else if (
    before.content.size === 0 &&
    kindOf(before) !== 'title' &&
    !(kindOf(before) === 'image' && !atEndOfBefore)
  ) {
    tr.delete(gap - before.nodeSize, gap);
  } else if (!joinable(kindOf(before), kindOf(after))) {
    // Into or out of fixed lines nothing flows; the caret alone moves on.
    tr.setSelection(
      atEndOfBefore ? TextSelection.near(tr.doc.resolve(gap + 1)) : TextSelection.near(tr.doc.resolve(gap - 1), -1),
    );
  } else {
    const first = attrsOf(before);
    const second = attrsOf(after);
    tr.setNodeMarkup(gap - before.nodeSize, undefined, {
      ...first,
      sourceIds: [...new Set([...first.sourceIds, ...second.sourceIds])],
      untranslated: first.untranslated || second.untranslated,
    });
    tr.join(gap);
  }
}

function joinable(before: PostBlockKind, after: PostBlockKind): boolean {
  if (after === 'title' || after === 'rule' || before === 'rule' || after === 'image' || before === 'image')
    return false;
  return before !== 'title' || after === 'paragraph';
}
