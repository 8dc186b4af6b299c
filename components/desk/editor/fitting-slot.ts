import type { PostBlockKind, Slot } from '../../../utils/post/post.ts';

/** The part of the post a block of that kind belongs to when it is made in, or right after, a block of `slot`. */
export function fittingSlot(slot: Slot, kind: PostBlockKind): Slot {
  if (kind === 'title') return 'title';
  switch (slot) {
    case 'title':
    case 'byline':
      return kind === 'item' ? 'points' : kind === 'heading' ? 'sections' : 'lead';
    case 'points':
      return kind === 'item' ? 'points' : kind === 'heading' ? 'sections' : 'lead';
    case 'lead':
      return kind === 'heading' ? 'sections' : 'lead';
    default:
      return slot;
  }
}
