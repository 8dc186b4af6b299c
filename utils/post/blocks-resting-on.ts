import type { FieldChange } from '../article/compare-articles.ts';
import { blockText } from './block-text.ts';
import type { PostBlock } from './post.ts';

/** Whether the block was made from one of these sentences of the original. */
export function restsOnSentence(block: PostBlock, sentenceIds: readonly number[]): boolean {
  return block.sourceIds.some((id) => sentenceIds.includes(id));
}

/** Whether the block says what the field said: the headline, the line of date and authors, the source with its title. */
export function restsOnField({ slot, content }: PostBlock, { field, before }: FieldChange): boolean {
  const names = (words: string | null): boolean => words !== null && blockText({ content }).includes(words);
  switch (field) {
    case 'title':
      return slot === 'title' || (slot === 'source' && names(before));
    case 'authors':
      return (
        (slot === 'byline' || slot === 'source') &&
        (before ?? '').split(', ').some((name) => name !== '' && names(name))
      );
    case 'published':
      return slot === 'byline';
    default:
      return false;
  }
}
