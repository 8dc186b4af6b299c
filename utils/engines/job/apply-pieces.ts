import type { Post, PostBlock } from '../../post/post.ts';
import { emptyPieces, type WrittenSlot } from '../../post/writing-pieces.ts';
import type { WrittenPiece } from '../engine.ts';
import { kindOfPiece, placePiece } from './place-piece.ts';
import type { WrittenBlock } from './writing-job.ts';

interface Applied {
  post: Post;
  written: Record<string, WrittenBlock>;
}

/** Puts pieces into the post, all at once, where `placePiece` says; the writer's own blocks stay. */
export function applyPieces({ post, written }: Applied, pieces: readonly WrittenPiece[], newId: () => string): Applied {
  let { blocks } = post;
  const known = { ...written };
  for (const piece of pieces) {
    const place = placePiece(blocks, known, piece);
    if (place.kind === 'leave') continue;
    if (place.kind === 'into') {
      blocks = blocks.map((block) => (block.id === place.blockId ? filled(block, piece) : block));
      known[place.blockId] = writtenBlock(piece);
    } else {
      const made = filled(
        { id: newId(), kind: kindOfPiece(piece), slot: piece.part, content: [], sourceIds: [] },
        piece,
      );
      const at = place.after === null ? 0 : blocks.findIndex(({ id }) => id === place.after) + 1;
      blocks = blocks.toSpliced(at, 0, made);
      known[made.id] = writtenBlock(piece);
    }
  }
  return { post: { ...post, blocks }, written: known };
}

export const writtenBlock = ({ part, passage, index, text }: WrittenPiece): WrittenBlock => ({
  part,
  passage,
  index,
  text,
});

function filled(block: PostBlock, { text, sourceIds, untranslated }: WrittenPiece): PostBlock {
  const { untranslated: _, ...rest } = block;
  return {
    ...rest,
    ...(block.kind === 'heading' ? { level: block.level ?? 2 } : {}),
    content: text === '' ? [] : [{ text }],
    sourceIds: [...sourceIds],
    ...(untranslated ? { untranslated: true as const } : {}),
  };
}

/** The post with these parts empty again, as in a new one: what an engine is to write anew. */
export function clearParts(post: Post, parts: readonly WrittenSlot[], newId: () => string): Post {
  let { blocks } = post;
  for (const slot of parts) {
    const at = blocks.findIndex((block) => block.slot === slot);
    if (at === -1) continue;
    const empty = emptyPieces(slot).map((part): PostBlock => ({ ...part, id: newId(), slot }));
    blocks = [
      ...blocks.slice(0, at).filter((block) => block.slot !== slot),
      ...empty,
      ...blocks.slice(at).filter((block) => block.slot !== slot),
    ];
  }
  return { ...post, blocks };
}
