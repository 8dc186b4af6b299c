import { postTitle } from '../post/post-title.ts';
import { AMEBA_LIMITS } from './ameba-limits.ts';
import { countLosses, limitLosses, linkLoss, orderedListLoss } from './count-losses.ts';
import { groupBlocks } from './group-blocks.ts';
import { itemLines } from './item-html.ts';
import { styledTable } from './styled-table.ts';
import type { Table } from './table.ts';
import type { Target } from './target.ts';
import { visibleBlocks } from './visible-blocks.ts';
import { withBlankLines } from './with-blank-lines.ts';

/** Sober, and by borders more than by colours: Ameba's app shows part of it alone, and some themes are dark. */
const STYLED = styledTable({
  title: '',
  heading: 'border-left:4px solid #888888;padding-left:10px',
  smallHeading: 'border-bottom:1px solid #bbbbbb;padding-bottom:4px',
  text: '',
  list: '',
  quote: 'margin:0;border-left:3px solid #bbbbbb;padding:2px 0 2px 14px',
  quoted: '',
  small: 'font-size:85%',
  image: 'max-width:100%;height:auto',
});

/** `<ol>` is not among the tags seen in saved articles; numbers as text are never lost. */
const TABLE: Table = {
  ...STYLED,
  items: (group, options) => (group.blocks[0].ordered ? `<p>${itemLines(group)}</p>` : STYLED.items(group, options)),
};

/**
 * Ameba's HTML表示, where styles stay. In one line: an editor that takes a line break for `<br>` would double the space.
 * No tag that Ameba rejects (`form`, `iframe`, `script` …): those are why it says 「公開できない」.
 */
export const amebaHtml: Target = {
  id: 'amebaHtml',
  text: 'html',
  limits: AMEBA_LIMITS,
  render(post, options) {
    const groups = groupBlocks(visibleBlocks(post));
    const text = withBlankLines(groups, (group) => TABLE[group.kind](group, options));
    const title = postTitle(post) ?? '';
    const ordered = options.pointStyle === 'list' ? orderedListLoss(groups) : null;
    return {
      html: null,
      text,
      title,
      losses: [...limitLosses(AMEBA_LIMITS, { title, body: text }), ...countLosses([ordered, linkLoss(post)])],
    };
  },
};
