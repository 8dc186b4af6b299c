import { postTitle } from '../post/post-title.ts';
import { countLosses, linkLoss } from './count-losses.ts';
import { groupBlocks } from './group-blocks.ts';
import { styledTable } from './styled-table.ts';
import type { Target } from './target.ts';
import { visibleBlocks } from './visible-blocks.ts';

/** Space and borders alone: typeface and colours are the site's. */
const TABLE = styledTable({
  title: 'margin:0 0 4px',
  heading: 'margin:32px 0 8px;border-left:4px solid currentColor;padding-left:10px',
  smallHeading: 'margin:24px 0 8px',
  text: 'margin:0 0 16px;line-height:1.8',
  list: 'margin:0 0 16px;padding-left:24px;line-height:1.8',
  quote: 'margin:0 0 8px;border-left:3px solid currentColor;padding:2px 0 2px 14px',
  quoted: 'margin:0 0 4px;line-height:1.8',
  small: 'margin:0 0 16px;font-size:85%',
  image: 'max-width:100%;height:auto',
});

/** The source for Jimdo's HTML element: its look in the elements alone, since a style sheet would reach the whole page. */
export const jimdoHtml: Target = {
  id: 'jimdoHtml',
  text: 'html',
  limits: {},
  render: (post, options) => ({
    html: null,
    text: groupBlocks(visibleBlocks(post))
      .map((group) => TABLE[group.kind](group, options))
      .join('\n'),
    title: postTitle(post) ?? '',
    losses: countLosses([linkLoss(post)]),
  }),
};
