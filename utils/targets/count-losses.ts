import type { Post, PostBlock } from '../post/post.ts';
import type { BlockGroup } from './group-blocks.ts';
import type { Limits, Loss } from './target.ts';
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

/** What of the target's limits the title and the body, as it is given to the target, are over. */
export function limitLosses({ title, body, bytes }: Limits, rendered: { title: string; body: string }): Loss[] {
  return countLosses([
    over('title-too-long', title, () => rendered.title.length),
    over('body-too-long', body, () => fullWidthLength(rendered.body)),
    over('mail-too-long', bytes, () => new TextEncoder().encode(rendered.body).length),
  ]);
}

function over(
  kind: 'title-too-long' | 'body-too-long' | 'mail-too-long',
  limit: number | undefined,
  measure: () => number,
): Loss | null {
  if (limit === undefined) return null;
  const length = measure();
  return length > limit ? { kind, length, limit } : null;
}

/** Half-width characters: Latin-1 and half-width kana, said by what they are not. */
const HALF_WIDTH = /[^\u0100-\uff60\uffa0-\uffff]/g;

/** Length in full-width characters, a half-width one counting half, rounded up. */
export function fullWidthLength(text: string): number {
  const half = text.match(HALF_WIDTH)?.length ?? 0;
  return Math.ceil([...text].length - half / 2);
}

function counted(kind: 'bold' | 'link' | 'heading-level' | 'ordered-list' | 'image', count: number): Loss | null {
  return count > 0 ? { kind, count } : null;
}
