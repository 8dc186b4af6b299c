import { redoDepth, undoDepth } from '@tiptap/pm/history';
import type { EditorState } from '@tiptap/pm/state';
import type { PostBlockKind } from '../../../utils/post/post.ts';
import { attrsOf, kindOf } from './block-of.ts';
import { linkPlace } from './set-link.ts';

/** What the toolbar and the original pane show of the place the caret is in. */
export interface Tools {
  kind: PostBlockKind | null;
  level: 2 | 3;
  ordered: boolean;
  bold: boolean;
  link: boolean;
  untranslated: boolean;
  undo: boolean;
  redo: boolean;
  sourceIds: number[];
}

export const NO_TOOLS: Tools = {
  kind: null,
  level: 2,
  ordered: false,
  bold: false,
  link: false,
  untranslated: false,
  undo: false,
  redo: false,
  sourceIds: [],
};

/** Gives `before` itself where nothing of it changed, so that views need not be drawn again at each key. */
export function readTools(state: EditorState, before: Tools): Tools {
  const { $from, from, to, empty } = state.selection;
  const block = $from.parent;
  const bold = state.schema.marks.bold;
  if (!block.isTextblock || !bold) return { ...NO_TOOLS, undo: undoDepth(state) > 0, redo: redoDepth(state) > 0 };
  const attrs = attrsOf(block);
  let untranslated = attrs.untranslated;
  state.doc.nodesBetween(from, to, (chosen) => {
    untranslated ||= attrsOf(chosen).untranslated;
    return false;
  });
  const now: Tools = {
    kind: kindOf(block),
    level: attrs.level,
    ordered: attrs.ordered,
    bold: empty
      ? bold.isInSet(state.storedMarks ?? $from.marks()) !== undefined
      : state.doc.rangeHasMark(from, to, bold),
    link: (linkPlace(state)?.href ?? '') !== '',
    untranslated,
    undo: undoDepth(state) > 0,
    redo: redoDepth(state) > 0,
    sourceIds: attrs.sourceIds,
  };
  return JSON.stringify(now) === JSON.stringify(before) ? before : now;
}
