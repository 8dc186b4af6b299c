import { postTitle } from '../post/post-title.ts';
import { countLosses, linkLoss } from './count-losses.ts';
import { groupBlocks } from './group-blocks.ts';
import { plainText } from './plain.ts';
import { SEMANTIC_TABLE } from './semantic-table.ts';
import type { Target } from './target.ts';
import { visibleBlocks } from './visible-blocks.ts';

/** Jimdo's text element. What it keeps of a paste is not known: markup that says the same without any style, and limits unnamed. */
export const jimdo: Target = {
  id: 'jimdo',
  text: 'plain',
  limits: {},
  render: (post, options) => ({
    html: groupBlocks(visibleBlocks(post))
      .map((group) => SEMANTIC_TABLE[group.kind](group, options))
      .join(''),
    text: plainText(post),
    title: postTitle(post) ?? '',
    losses: countLosses([linkLoss(post)]),
  }),
};
