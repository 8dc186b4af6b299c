import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { FoundRange } from '../../../utils/post/find-in-text.ts';
import { beside } from './beside.ts';
import { findInDoc, type Wanted } from './find-in-doc.ts';

export const foundWordsKey = new PluginKey('foundWords');

/** Marks what is looked for while the find bar is open; the selection says which place is meant. */
export class FoundWords {
  readonly plugin: Plugin;
  private wanted: Wanted = { words: '', folded: true };
  private searched: Node | null = null;
  private found: FoundRange[] = [];

  constructor() {
    this.plugin = new Plugin({
      key: foundWordsKey,
      props: {
        decorations: (state) => {
          const now = this.indexIn(state);
          const shown = this.in(state).map(({ from, to }, index) =>
            Decoration.inline(from, to, { class: index === now ? 'found found-now' : 'found' }),
          );
          return DecorationSet.create(state.doc, shown);
        },
      },
    });
  }

  look(view: EditorView, wanted: Wanted): void {
    this.wanted = wanted;
    this.searched = null;
    view.dispatch(beside(view));
  }

  in({ doc }: EditorState): FoundRange[] {
    if (this.searched !== doc) {
      this.searched = doc;
      this.found = findInDoc(doc, this.wanted);
    }
    return this.found;
  }

  /** Which of the places is chosen; -1 for none. */
  indexIn(state: EditorState): number {
    const { from, to } = state.selection;
    return this.in(state).findIndex((place) => place.from === from && place.to === to);
  }

  /** Chooses the next place (or the one before), around the ends; `stay` keeps to one that begins where the selection does. */
  go(view: EditorView, by: 1 | -1, stay = false): void {
    const found = this.in(view.state);
    const { from, to } = view.state.selection;
    const next =
      by === 1
        ? (found.find((place) => (stay ? place.from >= from : place.from >= to)) ?? found[0])
        : (found.findLast((place) => place.to <= from) ?? found.at(-1));
    if (next === undefined) return;
    const { state } = view;
    view.dispatch(
      state.tr.setSelection(TextSelection.create(state.doc, next.from, next.to)).setMeta('addToHistory', false),
    );
    // ProseMirror scrolls to its selection only while it has the focus.
    view.dom.querySelector('.found-now')?.scrollIntoView({ block: 'center' });
  }
}
