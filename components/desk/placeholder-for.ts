import { i18n } from '#i18n';
import type { PostBlockKind, Slot } from '../../utils/post/post.ts';

/** What an empty block is for. */
export function placeholderFor(kind: PostBlockKind, slot: Slot | null): string {
  if (kind === 'title' || kind === 'heading' || kind === 'quote' || kind === 'cite' || kind === 'image') {
    return i18n.t(`desk.placeholder.${kind}`);
  }
  if (kind === 'item') return i18n.t(slot === 'points' ? 'desk.placeholder.point' : 'desk.placeholder.item');
  switch (slot) {
    case 'related':
    case 'byline':
    case 'lead':
    case 'comment':
    case 'source':
      return i18n.t(`desk.placeholder.${slot}`);
    case 'notice':
    case 'footer':
      return i18n.t('desk.placeholder.line');
    default:
      return i18n.t('desk.placeholder.paragraph');
  }
}
