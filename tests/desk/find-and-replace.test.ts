import { EditorState } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { docToPost } from '../../components/desk/editor/doc-to-post.ts';
import { findInDoc } from '../../components/desk/editor/find-in-doc.ts';
import type { PostDoc } from '../../components/desk/editor/post-doc.ts';
import { postToDoc } from '../../components/desk/editor/post-to-doc.ts';
import { replaceFound } from '../../components/desk/editor/replace-found.ts';
import type { Post } from '../../utils/post/post.ts';
import { countingIds } from './counting-ids.ts';
import { schema } from './schema.ts';
import { post } from './write.ts';

/** The contents of the blocks after all places were replaced. */
function replaceAll(before: Post, words: string, by: string) {
  const newId = countingIds();
  let state = EditorState.create({ schema, doc: schema.nodeFromJSON(postToDoc(before, newId)) });
  replaceFound(findInDoc(state.doc, { words, folded: true }), by)(state, (tr) => {
    state = state.apply(tr);
  });
  return docToPost(state.doc.toJSON() as PostDoc, newId).blocks.map(({ content }) => content);
}

test('words are found across bold and in every block, and the new ones look as the first letter did', () => {
  const before = post(
    { kind: 'title', slot: 'title', text: 'EUの合意' },
    { kind: 'paragraph', content: [{ text: '前のＥ', bold: true }, { text: 'Uは\neu' }] },
  );
  expect(replaceAll(before, 'eu', '欧州連合')).toEqual([
    [{ text: '欧州連合の合意' }],
    [{ text: '前の欧州連合', bold: true }, { text: 'は\n欧州連合' }],
  ]);
});

test('words do not reach over a line break or into the next block, and are taken out by nothing', () => {
  const before = post({ kind: 'paragraph', text: '港\n湾港湾' }, { kind: 'paragraph', text: '湾' });
  expect(replaceAll(before, '港湾', '')).toEqual([[{ text: '港\n湾' }], [{ text: '湾' }]]);
});
