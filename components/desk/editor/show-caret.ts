import type { EditorView } from '@tiptap/pm/view';

/** Scrolls to the block that the caret is in, whoever has the focus. */
export function showCaret(view: EditorView): void {
  const { node } = view.domAtPos(view.state.selection.head);
  const block = (node instanceof Element ? node : node.parentElement)?.closest('[data-kind]');
  block?.scrollIntoView({ block: 'nearest' });
}
