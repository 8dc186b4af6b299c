import type { PostBlockKind, Slot } from '../../../utils/post/post.ts';
import { fittingSlot } from './fitting-slot.ts';

interface Neighbour {
  kind: PostBlockKind;
  slot: Slot | null;
}

/**
 * The part a block belongs to at a new place. Behind one of its kind it joins that one's part; beside its own part it stays
 * (a quotation moved past its source line and back is still one with it); elsewhere it is as if made there.
 */
export function slotAfter(moved: Neighbour, before: Neighbour | null, after: Neighbour | null): Slot | null {
  if (before !== null && before.kind === moved.kind) return before.slot;
  if (moved.slot !== null && (before?.slot === moved.slot || after?.slot === moved.slot)) return moved.slot;
  const slot = (before ?? after)?.slot ?? moved.slot;
  return slot === null ? null : fittingSlot(slot, moved.kind);
}
