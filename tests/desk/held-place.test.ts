import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { carryPlace, heldPlace, heldPlaces, holdPlace } from '../../components/desk/editor/held-place.ts';
import { postToDoc } from '../../components/desk/editor/post-to-doc.ts';
import { linkPlace, setLink } from '../../components/desk/editor/set-link.ts';
import { countingIds } from './counting-ids.ts';
import { schema } from './schema.ts';
import { post } from './write.ts';

const href = 'https://mio.example/';

const stateOf = (...texts: string[]) =>
  EditorState.create({
    doc: schema.nodeFromJSON(
      postToDoc(post(...texts.map((text) => ({ kind: 'paragraph' as const, text }))), countingIds()),
    ),
    plugins: [heldPlaces],
  });

/** An editor in which the link form was opened on what lies between the two places. */
function opened(state: EditorState, from: number, to = from) {
  let now = state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
  const place = linkPlace(now);
  if (place === null) throw new Error('no place for a link');
  now = now.apply(holdPlace(now.tr, place));
  return {
    do: (change: (state: EditorState) => EditorState) => {
      now = change(now);
    },
    /** The form is sent; false where it has to say that its place is gone. */
    send: (words: string) => {
      const held = heldPlace(now);
      return held !== null && setLink({ ...place, ...held }, words, href)(now, (tr) => (now = now.apply(tr)));
    },
    text: () => now.doc.textBetween(0, now.doc.content.size, '/'),
    linked: () => {
      let linked = '';
      now.doc.descendants((node) => {
        if (node.marks.some(({ type }) => type.name === 'link')) linked += node.text;
      });
      return linked;
    },
  };
}

test('the link is put on the words it was asked for, though text came in above and at their edges meanwhile', () => {
  const form = opened(stateOf('本文', 'ここに詳しいという感想'), 8, 11);
  form.do((state) => state.apply(state.tr.insertText('はAIが書いた文です', 3).setMeta('addToHistory', false)));
  form.do((state) => state.apply(state.tr.insertText('と', 21).insertText('も', 18)));
  expect(form.send('詳しい記事')).toBe(true);
  expect(form.text()).toBe('本文はAIが書いた文です/ここにも詳しい記事とという感想');
  expect(form.linked()).toBe('詳しい記事');
});

test('a link without words comes in behind what is typed at its place', () => {
  const form = opened(stateOf('前後'), 2);
  form.do((state) => state.apply(state.tr.insertText('中', 2)));
  expect(form.send('語')).toBe(true);
  expect(form.text()).toBe('前中語後');
});

test('another window’s text moves the place like the writer’s own', () => {
  const form = opened(stateOf('一', '二を見る'), 4, 5);
  form.do((state) => carryPlace(state, stateOf('一つめの段落', '二を見る')));
  expect(form.send('二')).toBe(true);
  expect(form.linked()).toBe('二');
  expect(form.text()).toBe('一つめの段落/二を見る');
});

test('nothing is written where the words are gone, are others by now, or the text is shorter', () => {
  const gone = opened(stateOf('ここを見る'), 1, 3);
  gone.do((state) => state.apply(state.tr.delete(1, 4)));
  expect(gone.send('ここ')).toBe(false);
  expect(gone.text()).toBe('見る');

  const changed = opened(stateOf('ここを見る'), 1, 3);
  changed.do((state) => state.apply(state.tr.insertText('の', 2)));
  expect(changed.send('ここ')).toBe(false);

  const other = opened(stateOf('ここを見る', '二'), 8);
  other.do((state) => carryPlace(state, stateOf('短')));
  expect(other.send('語')).toBe(false);
  expect(other.text()).toBe('短');
});
