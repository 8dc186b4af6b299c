import { isBlankBlock } from '../../post/block-text.ts';
import { webAddress } from '../../post/link-address.ts';
import type { Post } from '../../post/post.ts';
import { countHashtags } from '../announce/hashtags.ts';
import { graphemes } from '../graphemes.ts';
import type { Limits, Loss, Rendered } from '../target.ts';

/** What of the post and its tags does not fit there, beside what drawing it loses. */
export function fitLosses(post: Post, tags: readonly string[], limits: Limits, rendered: Rendered): Loss[] {
  return [
    ...rendered.losses,
    ...addressLosses(post),
    ...tagLosses(tags, limits),
    ...hashtagLosses(rendered, limits),
    ...alone(post),
  ];
}

function addressLosses({ blocks }: Post): Loss[] {
  const count = blocks.filter(({ kind, image }) => kind === 'image' && webAddress(image?.src ?? '') === null).length;
  return count === 0 ? [] : [{ kind: 'image-address', count }];
}

const HYPHEN = /[-‐‑‒–—−－]/u;

function tagLosses(tags: readonly string[], { tags: limit }: Limits): Loss[] {
  if (limit === undefined) return [];
  const { count, length, hyphen } = limit;
  const long = tags.filter((tag) => graphemes(tag).length > length);
  const parted = hyphen ? [] : tags.filter((tag) => HYPHEN.test(tag));
  return [
    ...(tags.length > count ? [{ kind: 'too-many-tags', count: tags.length, limit: count } as const] : []),
    ...(long.length > 0 ? [{ kind: 'tag-too-long', tags: long, limit: length } as const] : []),
    ...(parted.length > 0 ? [{ kind: 'tag-hyphen', tags: parted } as const] : []),
  ];
}

function hashtagLosses({ text }: Rendered, { hashtags: limit }: Limits): Loss[] {
  if (limit === undefined) return [];
  const count = countHashtags(text);
  return count > limit ? [{ kind: 'too-many-hashtags', count, limit }] : [];
}

/** Standing text goes with every post: without it nothing but the comment is left. */
function alone({ blocks }: Post): Loss[] {
  const said = blocks.filter((block) => !isBlankBlock(block) && !STANDING.has(block.slot));
  return said.length > 0 && said.every(({ slot }) => slot === 'comment') ? [{ kind: 'comment-alone' }] : [];
}

const STANDING: ReadonlySet<string> = new Set(['notice', 'related', 'byline', 'source', 'footer']);
