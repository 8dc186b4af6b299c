import { blockText } from './block-text.ts';
import type { Post } from './post.ts';

/** The post's headline as text, in one line; null while it is empty. */
export function postTitle(post: Post): string | null {
  const block = post.blocks.find((candidate) => candidate.kind === 'title');
  const text = block === undefined ? '' : blockText(block).replaceAll('\n', ' ').trim();
  return text === '' ? null : text;
}
