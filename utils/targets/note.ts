import type { Post } from '../post/post.ts';
import { postTitle } from '../post/post-title.ts';
import { countLosses, headingLevelLoss, imageLoss, limitLosses, linkLoss, orderedListLoss } from './count-losses.ts';
import { type BlockGroup, groupBlocks } from './group-blocks.ts';
import { imageTag } from './image-tag.ts';
import { inlineHtml } from './inline-html.ts';
import { itemLines, itemList } from './item-html.ts';
import { plainText } from './plain.ts';
import { quoteParts } from './quote-parts.ts';
import type { Table } from './table.ts';
import type { Limits, Rendered, RenderOptions, Target } from './target.ts';
import { visibleBlocks } from './visible-blocks.ts';

const LIMITS: Limits = { title: 255, tags: { count: 10, length: 30, hyphen: false } };

/** note.com: ProseMirror. It sets its own space between blocks; h2 and h3 are all its headings; `<ol>` is not known to survive a paste. */
export const note: Target = {
  id: 'note',
  text: 'plain',
  limits: LIMITS,
  render(post: Post, options: RenderOptions): Rendered {
    const blocks = visibleBlocks(post);
    const groups = groupBlocks(blocks);
    const title = postTitle(post) ?? '';
    const html = groups.map((group) => TABLE[group.kind](group, options)).join('');
    return {
      html,
      text: plainText(post),
      title,
      losses: [
        ...limitLosses(LIMITS, { title, body: html }),
        ...countLosses([
          headingLevelLoss(blocks),
          options.pointStyle === 'list' ? orderedListLoss(groups) : null,
          imageLoss(blocks),
          linkLoss(post),
        ]),
      ],
    };
  },
};

const TABLE: Table = {
  lines: ({ blocks }) => `<p>${blocks.map(inlineHtml).join('<br>')}</p>`,
  title: ({ blocks }) => `<h2>${inlineHtml(blocks[0])}</h2>`,
  heading: ({ blocks }) => `<h3>${inlineHtml(blocks[0])}</h3>`,
  paragraph: ({ blocks }) => `<p>${inlineHtml(blocks[0])}</p>`,
  items: (group, { pointStyle }) =>
    pointStyle === 'list' && !group.blocks[0].ordered ? itemList(group) : `<p>${itemLines(group)}</p>`,
  quote: quotation,
  // It inserts no picture by address. The tag stands outside a paragraph, so that nothing empty is left of it; the caption arrives.
  image: ({ blocks: [image] }) => imageTag(image) + (inlineHtml(image) === '' ? '' : `<p>${inlineHtml(image)}</p>`),
};

/**
 * Paragraphs of a quotation are lines of one: an editor that allows only text in a quote would throw `<p>` out of it. The
 * source line follows as a paragraph: note puts a figure with an empty 出典 of its own around each pasted quote.
 */
function quotation(group: BlockGroup): string {
  const { words, cite } = quoteParts(group);
  const quoted = words.length === 0 ? '' : `<blockquote>${words.join('<br>')}</blockquote>`;
  return quoted + cite.map((line) => `<p>${line}</p>`).join('');
}
