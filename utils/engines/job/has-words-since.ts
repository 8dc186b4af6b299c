import { blockText, isBlankBlock } from '../../post/block-text.ts';
import type { Post, PostBlock } from '../../post/post.ts';
import type { WrittenBlock } from './writing-job.ts';

/** Whether something stands in the post that was not in it before the writing, and is not as the engine left it: the writer's since. */
export function hasWordsSince(now: Post, before: Post, written: Readonly<Record<string, WrittenBlock>>): boolean {
  const stood = new Map(before.blocks.map(({ id, content }) => [id, JSON.stringify(content)]));
  return now.blocks.some(
    (block) =>
      !isBlankBlock(block) && !isAsLeft(block, written) && stood.get(block.id) !== JSON.stringify(block.content),
  );
}

/** An engine writes plain text: a link or bold words are the writer's. */
function isAsLeft(block: PostBlock, written: Readonly<Record<string, WrittenBlock>>): boolean {
  const isPlain = block.content.every(({ href, bold }) => href === undefined && !bold);
  return isPlain && written[block.id]?.text === blockText(block);
}
