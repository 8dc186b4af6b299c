import type { Node } from '@tiptap/pm/model';
import { type FoundRange, findInText } from '../../../utils/post/find-in-text.ts';

/** What is looked for. */
export interface Wanted {
  words: string;
  /** Width and case make no difference. */
  folded: boolean;
}

/** Where the words stand in the document, each within one block, whatever is bold or linked in them. */
export function findInDoc(doc: Node, { words, folded }: Wanted): FoundRange[] {
  const found: FoundRange[] = [];
  doc.forEach((block, pos) => {
    const text = block.textBetween(0, block.content.size, undefined, '\n');
    for (const { from, to } of findInText(text, words, folded)) found.push({ from: pos + 1 + from, to: pos + 1 + to });
  });
  return found;
}
