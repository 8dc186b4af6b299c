import type { PostBlock, PostBlockKind, Span } from './post.ts';

/** A block before it is given its id and its slot. */
export type Piece = Omit<PostBlock, 'id' | 'slot'>;

/** A piece the writer or the profile wrote: it comes from no sentence of the source. */
export function piece(kind: PostBlockKind, content: string | Span[] = []): Piece {
  const spans = typeof content === 'string' ? [{ text: content }] : content;
  return { kind, content: spans.filter((span) => span.text !== ''), sourceIds: [] };
}
