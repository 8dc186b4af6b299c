import { diffArrays } from 'diff';
import { diffWords, type TextPiece } from '../article/compare/diff-words.ts';
import { blockText, isBlankBlock } from './block-text.ts';
import type { Post, PostBlock } from './post.ts';
import { sameBlock } from './same-post.ts';

/** What became of one block from an earlier post to a later one. */
export type PostChange =
  | { kind: 'kept'; block: PostBlock }
  | { kind: 'changed'; block: PostBlock; pieces: TextPiece[] }
  /** The words are the same, their look or kind is not. */
  | { kind: 'look'; block: PostBlock }
  | { kind: 'added' | 'removed'; block: PostBlock };

/** The later post's blocks in their order, with those that went where they stood. Empty blocks say nothing. */
export function comparePosts(before: Post, after: Post): PostChange[] {
  const old = before.blocks.filter((block) => !isBlankBlock(block));
  const fresh = after.blocks.filter((block) => !isBlankBlock(block));
  const steps = diffArrays(old, fresh, { comparator: (a, b) => a.id === b.id });
  const changes: PostChange[] = [];
  let left = 0;
  let right = 0;
  for (const { added, removed, count } of steps) {
    if (removed) {
      changes.push(...old.slice(left, left + count).map((block) => ({ kind: 'removed' as const, block })));
      left += count;
    } else if (added) {
      changes.push(...fresh.slice(right, right + count).map((block) => ({ kind: 'added' as const, block })));
      right += count;
    } else {
      for (let at = 0; at < count; at++) changes.push(changeOf(old[left + at], fresh[right + at]));
      left += count;
      right += count;
    }
  }
  return changes;
}

function changeOf(before: PostBlock | undefined, after: PostBlock | undefined): PostChange {
  if (before === undefined || after === undefined) throw new Error('blocks of one id come in pairs');
  if (sameBlock(before, after)) return { kind: 'kept', block: after };
  if (blockText(before) === blockText(after)) return { kind: 'look', block: after };
  return { kind: 'changed', block: after, pieces: diffWords(blockText(before), blockText(after), 'exact') };
}
