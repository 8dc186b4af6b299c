import { type BlockPlace, placeBlocks } from './place-blocks.ts';
import type { Post } from './post.ts';

/** The blocks whose text still stands in the source language. */
export const untranslatedBlocks = (post: Post): BlockPlace[] =>
  placeBlocks(post, (block) => block.untranslated === true);
