import { blockText, isBlankBlock } from '../../post/block-text.ts';
import { linkAddress, webAddress } from '../../post/link-address.ts';
import type { Post, PostBlock } from '../../post/post.ts';
import type { Loss } from '../target.ts';

/** Words of the post that a destination drops or draws otherwise. */
export interface LossPlace {
  kind: Loss['kind'];
  blockId: string;
  /** As they stand in the post; a picture's alternative text or caption. May be empty. */
  words: string;
}

/** Where the losses are, in the post's order; those of the whole (lengths, tags) have no place. */
export function lossPlaces(post: Post, losses: readonly Loss[]): LossPlace[] {
  const kinds = new Set(losses.map(({ kind }) => kind));
  return post.blocks.flatMap((block) => [...kinds].flatMap((kind) => placesIn(block, kind)));
}

function placesIn(block: PostBlock, kind: Loss['kind']): LossPlace[] {
  const place = (words: string): LossPlace => ({ kind, blockId: block.id, words });
  const whole = (isMeant: boolean) => (isMeant && !isBlankBlock(block) ? [place(blockText(block))] : []);
  switch (kind) {
    case 'bold':
      return block.content.filter(({ bold }) => bold).map(({ text }) => place(text));
    case 'link':
      return block.content
        .filter(({ href }) => href !== undefined && linkAddress(href) === null)
        .map(({ text }) => place(text));
    case 'link-words':
      return block.content.filter(({ href }) => href !== undefined).map(({ text }) => place(text));
    case 'image':
      return block.kind === 'image' && webAddress(block.image?.src ?? '') !== null ? [place(wordsOf(block))] : [];
    case 'image-address':
      return block.kind === 'image' && webAddress(block.image?.src ?? '') === null ? [place(wordsOf(block))] : [];
    case 'heading':
      return whole(block.kind === 'heading');
    case 'heading-level':
      return whole(block.kind === 'heading' && block.level === 3);
    case 'list':
      return whole(block.kind === 'item');
    case 'ordered-list':
      return whole(block.kind === 'item' && block.ordered === true);
    case 'quotation':
      return whole(block.kind === 'quote');
    case 'title-too-long':
      return whole(block.kind === 'title');
    default:
      return [];
  }
}

const wordsOf = (block: PostBlock): string => block.image?.alt || blockText(block);
