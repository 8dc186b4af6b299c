import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history';
import { type Command, EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { docToPost } from '../../components/desk/editor/doc-to-post.ts';
import type { PostDoc } from '../../components/desk/editor/post-doc.ts';
import { postToDoc } from '../../components/desk/editor/post-to-doc.ts';
import { splitWriting } from '../../components/desk/editor/split-writing.ts';
import { tidyBlocks } from '../../components/desk/editor/tidy-blocks.ts';
import { toggleKind } from '../../components/desk/editor/toggle-kind.ts';
import { createUndoHistory } from '../../components/desk/editor/undo-history.ts';
import type { Post } from '../../utils/post/post.ts';
import type { UndoJournal } from '../../utils/post/undo-journal.ts';
import { countingIds } from './counting-ids.ts';
import { schema } from './schema.ts';
import { post } from './write.ts';

const paragraphs = (texts: string[]): Post => post(...texts.map((text) => ({ kind: 'paragraph' as const, text })));

/** An editor's state with the undo history, and what it is done to it. */
function page(texts: string[]) {
  return pageOf(paragraphs(texts));
}

function pageOf(opened: Post) {
  const undoHistory = createUndoHistory();
  const plugins = undoHistory.extension.config.addProseMirrorPlugins?.call(undefined as never) ?? [];
  const newId = countingIds();
  const doc = schema.nodeFromJSON(postToDoc(opened, newId));
  let state = EditorState.create({ doc, plugins });
  let time = 1_000;
  return {
    text: () => state.doc.textBetween(0, state.doc.content.size, '/'),
    caret: () => state.selection.from,
    undoable: () => undoDepth(state),
    redoable: () => redoDepth(state),
    do: (command: Command) => command(state, (tr) => (state = state.apply(tr))),
    /** A command as the editor runs it, which tidies the blocks behind it. */
    write: (command: Command) =>
      command(state, (tr) => {
        state = state.apply(tr);
        const tidy = tidyBlocks(state, { newId, sourceLang: 'en' });
        if (tidy) state = state.apply(tidy.setMeta('appendedTransaction', tr));
      }),
    /** What is stored of it. */
    post: () => docToPost(state.doc.toJSON() as PostDoc, newId),
    doc: () => state.doc,
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

  test.each<[string, Post, (before: ReturnType<typeof pageOf>) => void]>([
    [
      'Enter behind a small heading',
      post({ kind: 'heading', level: 3, text: '小見出し' }),
      (before) => {
        before.type(5, 'です');
        before.write(splitWriting);
      },
    ],
    [
      'a small heading made text',
      post({ kind: 'heading', level: 3, text: '小見出し' }),
      (before) => before.write(toggleKind('paragraph')),
    ],
    [
      'Enter in an empty point at the end of a numbered list',
      post({ kind: 'item', ordered: true, text: '一' }),
      (before) => {
        before.type(2, 'つ');
        before.write(splitWriting);
        before.write(splitWriting);
      },
    ],
    [
      'a numbered list taken off',
      post({ kind: 'item', ordered: true, text: '一' }),
      (before) => before.write(toggleKind('item', { ordered: true })),
    ],
    [
      'Enter within a picture’s caption',
      post({ kind: 'image', image: { src: 'https://photos.example/a.jpg', alt: '港' }, text: '港の朝' }),
      (before) => {
        before.type(3, '、');
        before.write(splitWriting);
      },
    ],
  ])('goes on behind %s', (_name, opened, edit) => {
    const before = pageOf(opened);
    edit(before);
    const after = pageOf(before.post());
    expect(after.open(before.journal())).toBe(true);
    expect(after.undoable()).toBe(before.undoable());
    while (after.undoable() > 0) after.write(undo);
    expect(after.post()).toEqual(opened);
    // Nothing stays in a block that its kind does not show: the document is what the store gives.
    expect(before.doc().toJSON()).toEqual(postToDoc(before.post(), countingIds()));
  });

  test('goes on by a journal of before, whose blocks kept what other kinds show', () => {
    const before = pageOf(post({ kind: 'heading', level: 3, text: '小見出し' }));
    before.do(toggleKind('paragraph'));
    const after = pageOf(before.post());
    expect(after.open(before.journal())).toBe(true);
    after.do(undo);
    expect(after.post()).toEqual(post({ kind: 'heading', level: 3, text: '小見出し' }));
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
