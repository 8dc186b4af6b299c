import type { PostBlock } from './post.ts';

/** The block's words without their look; `\n` stays. */
export function blockText(block: Pick<PostBlock, 'content'>): string {
  return block.content.map((span) => span.text).join('');
}

/** Characters that show nothing although `trim` keeps them: zero-width space, joiners, word joiner. */
const INVISIBLE = /[\u200b-\u200d\u2060]/g;

/** Whether the block shows nothing; such blocks render nothing anywhere. A picture shows itself. */
export function isBlankBlock(block: Pick<PostBlock, 'content' | 'image'>): boolean {
  return block.image === undefined && blockText(block).replace(INVISIBLE, '').trim() === '';
}
