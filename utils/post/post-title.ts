import type { Post } from './post.ts';

/** The post's headline as text; null while it is empty. */
export function postTitle(post: Post): string | null {
  const block = post.blocks.find((candidate) => candidate.kind === 'title');
  const text = block?.content
    .map((span) => span.text)
    .join('')
    .replaceAll('\n', ' ')
    .trim();
  return text ? text : null;
}
