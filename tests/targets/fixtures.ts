import type { Post, PostBlock, PostBlockKind, Span } from '../../utils/post/post.ts';

let count = 0;

/** A block on its own, for tests of how one kind renders. */
export function block(kind: PostBlockKind, content: string | Span[], changes: Partial<PostBlock> = {}): PostBlock {
  const spans = typeof content === 'string' ? [{ text: content }] : content;
  return { id: `t${++count}`, kind, slot: 'sections', content: spans, sourceIds: [], ...changes };
}

export const postOf = (...blocks: PostBlock[]): Post => ({ blocks });
