import { EditorState } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { cutTitle } from '../../components/desk/editor/cut-title.ts';
import { docToPost } from '../../components/desk/editor/doc-to-post.ts';
import type { PostDoc } from '../../components/desk/editor/post-doc.ts';
import { postToDoc } from '../../components/desk/editor/post-to-doc.ts';
import type { Span } from '../../utils/post/post.ts';
import { countingIds } from './counting-ids.ts';
import { schema } from './schema.ts';
import { post } from './write.ts';

function cut(title: Span[], words: string): Span[] | null {
  const written = post({ kind: 'title', content: title }, { kind: 'paragraph', content: [{ text: '港の防潮壁の話' }] });
  const state = EditorState.create({ schema, doc: schema.nodeFromJSON(postToDoc(written, countingIds())) });
  let after = state;
  const done = cutTitle(words)(state, (tr) => {
    after = state.apply(tr);
  });
  const { blocks } = docToPost(after.doc.toJSON() as PostDoc, countingIds());
  expect(blocks[1]?.content).toEqual([{ text: '港の防潮壁の話' }]);
  return done ? (blocks[0]?.content ?? []) : null;
}

it('the title ends behind the words, and the looks of what is left stay', () => {
  expect(cut([{ text: ' 港の' }, { text: '防潮壁', bold: true }, { text: 'を建設' }], '港の防潮壁')).toEqual([
    { text: ' 港の' },
    { text: '防潮壁', bold: true },
  ]);
});

it('a line break counts as the space it is in the title', () => {
  expect(cut([{ text: '港の\n防潮壁を建設' }], '港の 防潮壁')).toEqual([{ text: '港の\n防潮壁' }]);
});

it('a title that begins otherwise by now is left as it is', () => {
  expect(cut([{ text: '湾の防潮壁' }], '港の')).toBeNull();
});
