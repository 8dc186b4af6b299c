import type { PostingPlace } from '../post/posting.ts';
import type { AnyTargetId } from './target.ts';

/** Where a post copied for that target goes, as far as it is a place one posts to. */
export function postingPlace(target: AnyTargetId): PostingPlace {
  switch (target) {
    case 'note':
    case 'ameba':
    case 'jimdo':
    case 'newsletter':
      return target;
    case 'amebaHtml':
      return 'ameba';
    case 'jimdoHtml':
      return 'jimdo';
    default:
      return 'other';
  }
}
