import type { Post, PostBlock } from '../post/post.ts';
import type { BlockGroup } from './group-blocks.ts';
import type { Loss } from './target.ts';
import { countUnsafeLinks } from './visible-blocks.ts';

/** The losses that have something to say. */
export function countLosses(losses: (Loss | null)[]): Loss[] {
  return losses.filter((loss) => loss !== null);
}

/** Links whose address no target may take. */
export function linkLoss(post: Post): Loss | null {
  return counted('link', countUnsafeLinks(post));
}

/** For targets without bold: runs of it, a run being what the eye takes for one. */
export function boldLoss(blocks: PostBlock[]): Loss | null {
  const runs = blocks.flatMap(({ content }) => content.filter((span, at) => span.bold && !content[at - 1]?.bold));
  return counted('bold', runs.length);
}

/** For targets that take no picture by its address. */
export function imageLoss(blocks: PostBlock[]): Loss | null {
  return counted('image', blocks.filter((block) => block.kind === 'image').length);
}

/** For targets with one size of heading below the title. */
export function headingLevelLoss(blocks: PostBlock[]): Loss | null {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const smaller = headings.filter((block) => block.level === 3);
  return counted('heading-level', smaller.length === headings.length ? 0 : smaller.length);
}

/** For targets where a list's numbers can only be text. */
export function orderedListLoss(groups: BlockGroup[]): Loss | null {
  return counted('ordered-list', groups.filter((group) => group.kind === 'items' && group.blocks[0].ordered).length);
}

export function titleLoss(title: string, limit: number): Loss | null {
  return title.length > limit ? { kind: 'title-too-long', length: title.length, limit } : null;
}

export function bodyLoss(html: string, limit: number): Loss | null {
  const length = fullWidthLength(html);
  return length > limit ? { kind: 'body-too-long', length, limit } : null;
}

/** Half-width characters: Latin-1 and half-width kana, said by what they are not. */
const HALF_WIDTH = /[^\u0100-\uff60\uffa0-\uffff]/g;

/** Length in full-width characters, a half-width one counting half, rounded up. */
function fullWidthLength(text: string): number {
  const half = text.match(HALF_WIDTH)?.length ?? 0;
  return Math.ceil([...text].length - half / 2);
}

function counted(kind: 'bold' | 'link' | 'heading-level' | 'ordered-list' | 'image', count: number): Loss | null {
  return count > 0 ? { kind, count } : null;
}
