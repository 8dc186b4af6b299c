import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { attrsOf } from './block-of.ts';

export interface FoundBlock {
  pos: number;
  block: ProseMirrorNode;
}

/** The block of that id and where it begins; null where it is gone. */
export function findBlock(doc: ProseMirrorNode, blockId: string): FoundBlock | null {
  let found: FoundBlock | null = null;
  doc.forEach((block, pos) => {
    if (attrsOf(block).blockId === blockId) found = { pos, block };
  });
  return found;
}
