import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { docToPost } from '../../components/desk/editor/doc-to-post.ts';
import type { PostDoc } from '../../components/desk/editor/post-doc.ts';
import { postToDoc } from '../../components/desk/editor/post-to-doc.ts';
import { linkPlace, removeLink, setLink } from '../../components/desk/editor/set-link.ts';
import type { Span } from '../../utils/post/post.ts';
import { countingIds } from './counting-ids.ts';
import { schema } from './schema.ts';
import { post } from './write.ts';

/** One paragraph with the selection from the one character to the other, counted from 0. */
function select(content: Span[], from: number, to = from) {
  const doc = schema.nodeFromJSON(postToDoc(post({ kind: 'paragraph', content }), countingIds()));
  return EditorState.create({ schema, doc, selection: TextSelection.create(doc, from + 1, to + 1) });
}

function link(state: EditorState, words: string, href: string): Span[] | undefined {
  const place = linkPlace(state);
  if (!place) throw new Error('no place for a link');
  let after = state;
  setLink(
    place,
    words,
    href,
  )(state, (tr) => {
    after = state.apply(tr);
  });
  return docToPost(after.doc.toJSON() as PostDoc, countingIds()).blocks[0]?.content;
}

const href = 'https://mio.example/';

test('the chosen words carry the link', () => {
  expect(link(select([{ text: 'ここを見る' }], 0, 2), 'ここ', href)).toEqual([
    { text: 'ここ', href },
    { text: 'を見る' },
  ]);
});

test('where nothing is chosen the words come in at the caret', () => {
  expect(link(select([{ text: '前後' }], 1), '語', href)).toEqual([
    { text: '前' },
    { text: '語', href },
    { text: '後' },
  ]);
});

test('a link under the caret is found whole, bold or not, and takes the new address and words', () => {
  const old = 'https://old.example/';
  const state = select([{ text: '見: ' }, { text: '古', href: old, bold: true }, { text: 'い記事', href: old }], 4);
  expect(linkPlace(state)).toEqual({ from: 4, to: 8, words: '古い記事', href: old, related: false });
  expect(link(state, '古い記事', href)).toEqual([
    { text: '見: ' },
    { text: '古', href, bold: true },
    { text: 'い記事', href },
  ]);
});

test('taken off, the link leaves its words', () => {
  const state = select([{ text: '行', href }], 0);
  const place = linkPlace(state);
  let after = state;
  if (place) {
    removeLink(place)(state, (tr) => {
      after = state.apply(tr);
    });
  }
  expect(docToPost(after.doc.toJSON() as PostDoc, countingIds()).blocks[0]?.content).toEqual([{ text: '行' }]);
});
