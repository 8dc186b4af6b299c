import { blockText, isBlankBlock } from '../../post/block-text.ts';
import type { DraftSummary } from '../../post/draft.ts';
import type { Post, Slot } from '../../post/post.ts';
import { postTitle } from '../../post/post-title.ts';
import type { PostingPlace } from '../../post/posting.ts';
import type { AnnouncedPost } from './announcement.ts';

/** Where a post is read; at the other places it is announced. */
const READ_AT: readonly PostingPlace[] = ['note', 'ameba', 'jimdo', 'other'];

/** What of the post tells what it is about; of these the first that has anything. */
const SAYS_MOST: readonly Slot[] = ['points', 'lead', 'comment'];

/** What there is to announce, or null while the post has neither a title nor a word of its own. */
export function announcedPost(
  post: Post,
  { postings = [], tags = [] }: Pick<DraftSummary, 'postings' | 'tags'>,
): AnnouncedPost | null {
  const title = postTitle(post);
  const points = SAYS_MOST.map((slot) => textsIn(post, slot)).find((texts) => texts.length > 0) ?? [];
  if (title === null && points.length === 0) return null;
  return { title, points, link: publishedAddress(postings), tags };
}

/** The address recorded last of those where it can be read. */
function publishedAddress(postings: NonNullable<DraftSummary['postings']>): string | null {
  const read = postings.filter(({ place, url }) => url !== null && READ_AT.includes(place));
  return read.toSorted((a, b) => b.at - a.at)[0]?.url ?? null;
}

function textsIn({ blocks }: Post, slot: Slot): string[] {
  return blocks
    .filter((block) => block.slot === slot && block.kind !== 'heading' && !isBlankBlock(block))
    .map((block) => blockText(block).replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '');
}
