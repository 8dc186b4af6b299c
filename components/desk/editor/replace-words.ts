import { closeHistory } from '@tiptap/pm/history';
import type { EditorView } from '@tiptap/pm/view';
import { attrsOf } from './block-of.ts';

/** Puts other words in place of these, wherever the block has them or in the `first` place alone: one step of undo. */
export function replaceWords(view: EditorView, blockId: string, words: string, by: string, first = false): void {
  const tr = closeHistory(view.state.tr);
  view.state.doc.forEach((block, pos) => {
    if (attrsOf(block).blockId !== blockId) return;
    block.forEach((inline, offset) => {
      const text = inline.text ?? '';
      for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
        if (first && tr.docChanged) return;
        const from = tr.mapping.map(pos + 1 + offset + at);
        tr.replaceWith(from, from + words.length, view.state.schema.text(by, inline.marks));
      }
    });
  });
  if (tr.docChanged) view.dispatch(tr);
}
