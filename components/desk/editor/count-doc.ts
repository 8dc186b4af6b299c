import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { countCharacters } from '../../../utils/post/count-characters.ts';

export interface Counts {
  post: number;
  /** Of the chosen words, or where none are chosen of the caret's block. */
  here: number;
  chosen: boolean;
}

/** A node never changes: each block is counted once for as long as nobody types in it. */
const counted = new WeakMap<Node, number>();

export function countDoc({ doc, selection }: EditorState): Counts {
  let post = 0;
  doc.forEach((block) => {
    post += countBlock(block);
  });
  const { from, to, empty, $from } = selection;
  const here = empty ? countBlock($from.parent) : countCharacters(doc.textBetween(from, to));
  return { post, here, chosen: !empty };
}

function countBlock(block: Node): number {
  const known = counted.get(block);
  if (known !== undefined) return known;
  const count = countCharacters(block.textContent);
  counted.set(block, count);
  return count;
}
