import { postTitle } from '../post/post-title.ts';
import { AMEBA_LIMITS } from './ameba-limits.ts';
import { countLosses, limitLosses, linkLoss } from './count-losses.ts';
import { groupBlocks } from './group-blocks.ts';
import { plainText } from './plain.ts';
import { SEMANTIC_TABLE } from './semantic-table.ts';
import type { Target } from './target.ts';
import { visibleBlocks } from './visible-blocks.ts';
import { withBlankLines } from './with-blank-lines.ts';

/** Ameba's 通常表示: CKEditor 4. Only tags without classes or styles: its paste filter on Chrome strips those (`semantic-content`). */
export const ameba: Target = {
  id: 'ameba',
  text: 'plain',
  limits: AMEBA_LIMITS,
  render(post, options) {
    const groups = groupBlocks(visibleBlocks(post));
    const html = withBlankLines(groups, (group) => SEMANTIC_TABLE[group.kind](group, options));
    const title = postTitle(post) ?? '';
    return {
      html,
      text: plainText(post),
      title,
      losses: [...limitLosses(AMEBA_LIMITS, { title, body: html }), ...countLosses([linkLoss(post)])],
    };
  },
};
