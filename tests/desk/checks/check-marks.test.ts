import { history, undo } from '@tiptap/pm/history';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import type { DecorationSet, EditorView } from '@tiptap/pm/view';
import { expect, test } from 'vitest';
import { applyFixes } from '../../../components/desk/checks/apply-fixes.ts';
import { CheckMarks } from '../../../components/desk/checks/check-marks.ts';
import { addCite, fixSource } from '../../../components/desk/checks/fix-source.ts';
import { docToPost } from '../../../components/desk/editor/doc-to-post.ts';
import type { PostDoc } from '../../../components/desk/editor/post-doc.ts';
import { postToDoc } from '../../../components/desk/editor/post-to-doc.ts';
import type { PostFinding } from '../../../utils/checks/post-finding.ts';
import { DEFAULT_PROFILE } from '../../../utils/post/default-profile.ts';
import type { Post } from '../../../utils/post/post.ts';
import { sampleArticle } from '../../sample-article.ts';
import { countingIds } from '../counting-ids.ts';
import { schema } from '../schema.ts';
import { post } from '../write.ts';

/** A view without a page: its state, and what changes it. */
function open(before: Post) {
  const newId = countingIds();
  const marks = new CheckMarks();
  const doc = schema.nodeFromJSON(postToDoc(before, newId));
  const view = {
    dom: { ownerDocument: new EventTarget() },
    state: EditorState.create({ doc, plugins: [history(), marks.plugin] }),
    dispatch(tr: Transaction) {
      view.state = view.state.apply(tr);
    },
  };
  const blockIds = before.blocks.map(({ id }) => id);
  return {
    marks,
    view,
    blockIds,
    show: (...findings: PostFinding[]) => marks.show(view as unknown as EditorView, findings),
    words: () => marks.in(view.state).map(({ from, to }) => view.state.doc.textBetween(from, to, '\n\n', '\n')),
    texts: () => docToPost(view.state.doc.toJSON() as PostDoc, newId).blocks.map(({ content }) => content),
    type: (text: string, at: number) => view.dispatch(view.state.tr.insertText(text, at)),
  };
}

const finding = (blockId: string, start: number, end: number, edits: [number, number, string][] = []): PostFinding => ({
  id: `${blockId} ${start}`,
  key: '',
  group: 'numbers',
  severity: 'high',
  blockId,
  start,
  end,
  fact: { kind: 'number-unsupported', written: '', source: null },
  sourceId: null,
  fix:
    edits.length === 0
      ? null
      : { kind: 'replace', edits: edits.map(([from, to, text]) => ({ start: from, end: to, text })) },
  safe: false,
});

test('marks move with their words, and go as soon as these are changed', () => {
  const { show, words, type, blockIds } = open(post({ kind: 'paragraph', text: '費用は13億、期間は30か月。' }));
  const [id = ''] = blockIds;
  show(finding(id, 3, 6), finding(id, 10, 14));
  expect(words()).toEqual(['13億', '30か月']);
  type('総', 1);
  expect(words()).toEqual(['13億', '30か月']);
  type('5', 6);
  expect(words()).toEqual(['30か月']);
});

test('what is said of a whole block goes with any change of it, and with no other', () => {
  const { show, marks, view, type, blockIds } = open(
    post({ kind: 'paragraph', text: '前' }, { kind: 'paragraph', text: '本文' }),
  );
  show(finding(blockIds[1] ?? '', 2, 2));
  type('の前', 2);
  expect(marks.in(view.state)).toHaveLength(1);
  type('。', view.state.doc.content.size - 1);
  expect(marks.in(view.state)).toHaveLength(0);
});

test('while an input method is at a figure its mark stays, and goes with the next change', () => {
  const { show, words, view, type, blockIds } = open(post({ kind: 'paragraph', text: '費用は13億。' }));
  show(finding(blockIds[0] ?? '', 3, 6));
  view.dispatch(view.state.tr.insertText('お', 5).setMeta('composition', 1));
  expect(words()).toEqual(['1お3億']);
  type('。', 1);
  expect(words()).toEqual([]);
});

test('what was waved off is known, but not shown', () => {
  const { show, marks, view, blockIds } = open(post({ kind: 'paragraph', text: '費用は13億、期間は30か月。' }));
  const [id = ''] = blockIds;
  show({ ...finding(id, 3, 6), key: 'a' }, { ...finding(id, 10, 14), key: 'b' });
  marks.wave(view as unknown as EditorView, new Set(['a']));
  expect(marks.in(view.state)).toHaveLength(2);
  const shown = marks.plugin.props.decorations?.call(marks.plugin, view.state) as DecorationSet;
  expect(shown.find().map(({ from, to }) => [from, to])).toEqual([[11, 15]]);
});

test('a new state of the editor keeps the marks whose words still stand there', () => {
  const { show, marks, view, blockIds } = open(post({ kind: 'paragraph', text: '費用は13億。' }));
  show(finding(blockIds[0] ?? '', 3, 6));
  const again = (doc = view.state.doc) => EditorState.create({ doc, plugins: view.state.plugins });
  expect(marks.in(again())).toHaveLength(1);
  expect(marks.in(again(view.state.tr.insertText('約', 1).doc))).toHaveLength(0);
});

test('fixes are one undo step, keep the look of what they replace, and stand where their words have moved', () => {
  const before = post({
    kind: 'paragraph',
    content: [{ text: '費用は' }, { text: '13億', bold: true }, { text: '。。' }],
  });
  const { show, marks, view, texts, type, blockIds } = open(before);
  const [id = ''] = blockIds;
  show(finding(id, 3, 6, [[3, 6, '12億']]), finding(id, 6, 8, [[6, 8, '。']]));
  type('総', 1);
  applyFixes(marks.in(view.state))(view.state, (tr) => view.dispatch(tr));
  expect(texts()).toEqual([[{ text: '総費用は' }, { text: '12億', bold: true }, { text: '。' }]]);
  undo(view.state, (tr) => view.dispatch(tr));
  expect(texts()).toEqual([[{ text: '総費用は' }, { text: '13億', bold: true }, { text: '。。' }]]);
});

test('of two fixes that overlap one is taken, and two exchanged figures change places', () => {
  const { show, marks, view, texts, blockIds } = open(post({ kind: 'paragraph', text: 'AとBとCC' }));
  const [id = ''] = blockIds;
  show(
    finding(id, 0, 1, [
      [0, 1, 'B'],
      [2, 3, 'A'],
    ]),
    finding(id, 4, 6, [[4, 6, 'D']]),
    finding(id, 5, 6, [[5, 6, 'E']]),
  );
  applyFixes(marks.in(view.state))(view.state, (tr) => view.dispatch(tr));
  expect(texts()).toEqual([[{ text: 'BとAとD' }]]);
});

test('出典 is given what it lacks: a part on its line, the address below it, all of it before the footer', () => {
  const article = sampleArticle();
  const profile = DEFAULT_PROFILE;
  const texts = (before: Post, part: Parameters<typeof fixSource>[0]) => {
    const opened = open(before);
    fixSource(part, article, profile)(opened.view.state, (tr) => opened.view.dispatch(tr));
    return opened.texts().map((content) => content.map(({ text }) => text).join(''));
  };
  const bare = post({ kind: 'line', slot: 'source', text: '出典: 港' }, { kind: 'line', slot: 'footer', text: '終' });
  expect(texts(bare, 'author')).toEqual(['出典: 港 Mara Ellison', '終']);
  expect(texts(bare, 'url')).toEqual(['出典: 港', 'https://courier.example/flood', '終']);
  const none = post({ kind: 'paragraph', slot: 'lead', text: '本文' }, { kind: 'line', slot: 'footer', text: '終' });
  expect(texts(none, null)).toMatchObject([
    '本文',
    expect.stringMatching(/^出典: The Harbour/),
    expect.anything(),
    '終',
  ]);
});

test('a quotation is given the line that says where it is from, below it', () => {
  const before = post(
    { kind: 'quote', slot: 'quote', text: '引用' },
    { kind: 'paragraph', slot: 'comment', text: '感想' },
  );
  const { view, texts, blockIds } = open(before);
  addCite(blockIds[0] ?? '', sampleArticle())(view.state, (tr) => view.dispatch(tr));
  expect(texts()[1]).toMatchObject([
    {
      text: 'The Harbour Courier「Port cities agree on shared flood barrier」',
      href: 'https://courier.example/flood',
    },
  ]);
  undo(view.state, (tr) => view.dispatch(tr));
  expect(texts()).toHaveLength(2);
});

test('a title cut to its limit keeps its looks, and one undo brings all of it back', () => {
  const before = post({
    kind: 'title',
    content: [{ text: '港の' }, { text: '防潮壁', bold: true }, { text: 'を建設' }],
  });
  const { marks, show, view, texts, blockIds } = open(before);
  show(finding(blockIds[0] ?? '', 0, 0, [[5, 8, '']]));
  applyFixes(marks.in(view.state))(view.state, (tr) => view.dispatch(tr));
  expect(texts()).toEqual([[{ text: '港の' }, { text: '防潮壁', bold: true }]]);
  undo(view.state, (tr) => view.dispatch(tr));
  expect(texts()).toEqual([before.blocks[0]?.content]);
});
