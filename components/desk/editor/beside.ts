import type { Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { hearCaret } from './hear-caret.ts';

/**
 * Begins a change that is not the writer's: an engine's words, marks in the text. It is no step of 取り消す, and leaves the caret
 * where the writer has put it by now. Look for places in the document behind this, not before: hearing may change it.
 */
export function beside(view: EditorView): Transaction {
  hearCaret(view);
  return view.state.tr.setMeta('addToHistory', false);
}
