import { postTitle } from '../post/post-title.ts';
import { countLosses, limitLosses, linkLoss } from './count-losses.ts';
import { groupBlocks } from './group-blocks.ts';
import { plainText } from './plain.ts';
import { styledTable } from './styled-table.ts';
import type { Limits, Target } from './target.ts';
import { visibleBlocks } from './visible-blocks.ts';

/** Gmail cuts what is longer, and shows the rest behind a link. */
const LIMITS: Limits = { bytes: 102_000 };

/** `lang`, since mail programs else choose Chinese shapes for kanji. Colours are theirs, light or dark. */
const FRAME =
  '<div lang="ja" style="max-width:640px;margin:0 auto;font-family:sans-serif;font-size:16px;line-height:1.8">';

const TABLE = styledTable({
  title: 'margin:0 0 4px;font-size:22px;line-height:1.4',
  heading: 'margin:32px 0 8px;font-size:18px;line-height:1.5;border-left:4px solid #888888;padding-left:10px',
  smallHeading: 'margin:24px 0 8px;font-size:16px;line-height:1.5',
  text: 'margin:0 0 16px',
  list: 'margin:0 0 16px;padding-left:24px',
  quote: 'margin:0 0 8px;border-left:3px solid #aaaaaa;padding:2px 0 2px 14px',
  quoted: 'margin:0 0 4px',
  small: 'margin:0 0 16px;font-size:14px',
  image: 'max-width:100%;height:auto',
});

/** Mail: every look in the elements, as Gmail drops large style blocks, and a text half that is the whole post. */
export const newsletter: Target = {
  id: 'newsletter',
  text: 'plain',
  limits: LIMITS,
  render(post, options) {
    const drawn = groupBlocks(visibleBlocks(post)).map((group) => TABLE[group.kind](group, options));
    const html = drawn.length === 0 ? '' : `${FRAME}${drawn.join('\n')}</div>`;
    const title = postTitle(post) ?? '';
    return {
      html,
      text: plainText(post),
      title,
      losses: [...limitLosses(LIMITS, { title, body: html }), ...countLosses([linkLoss(post)])],
    };
  },
};
