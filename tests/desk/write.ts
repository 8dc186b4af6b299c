import { type Command, EditorState, TextSelection } from '@tiptap/pm/state';
import { docToPost } from '../../components/desk/editor/doc-to-post.ts';
import type { PostDoc } from '../../components/desk/editor/post-doc.ts';
import { postToDoc } from '../../components/desk/editor/post-to-doc.ts';
import { tidyBlocks } from '../../components/desk/editor/tidy-blocks.ts';
import type { Post, PostBlock } from '../../utils/post/post.ts';
import { countingIds } from './counting-ids.ts';
import { schema } from './schema.ts';

/** The caret: `|` in the text of one block; two of them choose what lies between. */
const CARET = '|';

type Block = Partial<PostBlock> & Pick<PostBlock, 'kind'> & { text?: string };

/** Blocks written short; ids are their places (`b0`, `b1`…) where none is given. */
export function post(...blocks: Block[]): Post {
  return {
    blocks: blocks.map(({ text, ...block }, index) => ({
      id: `b${index}`,
      slot: 'sections',
      sourceIds: [],
      content: text ? [{ text }] : [],
      ...block,
    })),
  };
}

/** The post after the commands, each given the state the one before left, tidied as the editor does; the caret shown as `|`. */
export function write(before: Post, ...commands: Command[]): Post {
  const newId = countingIds();
  let state = withCaret(EditorState.create({ schema, doc: schema.nodeFromJSON(postToDoc(before, newId)) }));
  for (const command of commands) {
    command(state, (tr) => {
      state = state.apply(tr);
      const tidy = tr.docChanged ? tidyBlocks(state, { newId, sourceLang: 'en' }) : null;
      if (tidy) state = state.apply(tidy);
    });
  }
  const shown = state.apply(state.tr.insertText(CARET, state.selection.from, state.selection.from));
  return docToPost(shown.doc.toJSON() as PostDoc, newId);
}

/** Types as a keyboard does. */
export const typing =
  (text: string): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.insertText(text));
    return true;
  };

/** `kind slot: text` of each block, which is what most tests are about. */
export function outline({ blocks }: Post): string[] {
  return blocks.map(({ kind, slot, content }) =>
    `${kind} ${slot}: ${content.map((span) => span.text).join('')}`.trim(),
  );
}

function withCaret(state: EditorState): EditorState {
  const carets: number[] = [];
  state.doc.descendants((node, pos) => {
    const at = node.text?.indexOf(CARET) ?? -1;
    if (at === -1) return;
    carets.push(pos + at);
    const second = node.text?.indexOf(CARET, at + 1) ?? -1;
    if (second !== -1) carets.push(pos + second);
  });
  const tr = state.tr;
  for (const at of carets.toReversed()) tr.delete(at, at + CARET.length);
  const [from = 1, to] = carets.map((at, index) => at - index);
  return state.apply(tr.setSelection(TextSelection.create(tr.doc, from, to ?? from)));
}
