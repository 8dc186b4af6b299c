import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history';
import { type Command, EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { postToDoc } from '../../components/desk/editor/post-to-doc.ts';
import { createUndoHistory } from '../../components/desk/editor/undo-history.ts';
import type { UndoJournal } from '../../utils/post/undo-journal.ts';
import { countingIds } from './counting-ids.ts';
import { schema } from './schema.ts';
import { post } from './write.ts';

/** An editor's state with the undo history, and what it is done to it. */
function page(texts: string[]) {
  const undoHistory = createUndoHistory();
  const plugins = undoHistory.extension.config.addProseMirrorPlugins?.call(undefined as never) ?? [];
  const doc = schema.nodeFromJSON(
    postToDoc(post(...texts.map((text) => ({ kind: 'paragraph' as const, text }))), countingIds()),
  );
  let state = EditorState.create({ doc, plugins });
  let time = 1_000;
  return {
    text: () => state.doc.textBetween(0, state.doc.content.size, '/'),
    caret: () => state.selection.from,
    undoable: () => undoDepth(state),
    redoable: () => redoDepth(state),
    do: (command: Command) => command(state, (tr) => (state = state.apply(tr))),
    /** Types at that place, `after` milliseconds later, key by key. */
    type: (at: number, words: string, after = 2_000) => {
      time += after;
      state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
      for (const letter of words) state = state.apply(state.tr.insertText(letter).setTime(time));
    },
    beside: (at: number, words: string) => {
      state = state.apply(state.tr.insertText(words, at).setMeta('addToHistory', false));
    },
    journal: (): UndoJournal => JSON.parse(undoHistory.journal(state)),
    open: (journal: UndoJournal) => {
      const restored = undoHistory.restore(state, journal);
      if (restored !== null) state = restored;
      return restored !== null;
    },
  };
}

describe('取り消す after a reload', () => {
  test('takes back what was typed before it, step by step, with the caret where it was', () => {
    const before = page(['題名', '本文']);
    before.type(3, 'が付いた');
    before.type(11, '続き');
    const after = page(before.text().split('/'));
    expect(after.undoable()).toBe(0);
    expect(after.open(before.journal())).toBe(true);
    expect(after.undoable()).toBe(2);
    after.do(undo);
    expect(after.text()).toBe('題名が付いた/本文');
    after.do(undo);
    expect(after.text()).toBe('題名/本文');
    expect(after.caret()).toBe(3);
    after.do(redo);
    expect(after.text()).toBe('題名が付いた/本文');
  });

  test('goes on in a journal of its own', () => {
    const first = page(['一']);
    first.type(2, '二');
    const second = page(['一二']);
    second.open(first.journal());
    second.type(3, '三');
    const third = page(['一二三']);
    expect(third.open(second.journal())).toBe(true);
    third.do(undo);
    third.do(undo);
    expect(third.text()).toBe('一');
  });

  test('knows what was taken back, and can do it again', () => {
    const before = page(['一']);
    before.type(2, '二');
    before.type(3, '三');
    before.do(undo);
    const after = page(['一二']);
    expect(after.open(before.journal())).toBe(true);
    expect(after.redoable()).toBe(1);
    after.do(redo);
    expect(after.text()).toBe('一二三');
  });

  test('leaves an engine’s text, which was no step of the writer’s', () => {
    const before = page(['一', '']);
    before.type(2, '二');
    before.beside(5, '訳文');
    const after = page(before.text().split('/'));
    expect(after.open(before.journal())).toBe(true);
    after.do(undo);
    expect(after.text()).toBe('一/訳文');
  });

  test('is not offered where the text is another one', () => {
    const before = page(['一']);
    before.type(2, '二');
    const after = page(['一二と、別の窓の文']);
    expect(after.open(before.journal())).toBe(false);
    expect(after.undoable()).toBe(0);
  });

  test('is not offered where the journal cannot be read', () => {
    const after = page(['一二']);
    expect(after.open({ base: { type: 'doc', content: [{ type: 'unknown' }] }, entries: [] })).toBe(false);
    expect(after.open({ base: { type: 'doc' }, entries: [{ kind: 'new', steps: [{}], from: 1, to: 1 }] })).toBe(false);
  });

  test('holds an hour of typing in a few entries, and lets go of the oldest', () => {
    const before = page(['']);
    before.type(1, 'あ'.repeat(500));
    expect(before.journal().entries).toHaveLength(1);
    for (let index = 0; index < 400; index++) before.type(1, '一二');
    const journal = before.journal();
    expect(journal.entries.length).toBeLessThanOrEqual(300);
    const after = page([before.text()]);
    expect(after.open(journal)).toBe(true);
    after.do(undo);
    expect(after.text()).toHaveLength(before.text().length - 2);
  });
});
