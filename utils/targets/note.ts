import type { Post } from '../post/post.ts';
import { postTitle } from '../post/post-title.ts';
import { countLosses, headingLevelLoss, imageLoss, linkLoss, orderedListLoss, titleLoss } from './count-losses.ts';
import { type BlockGroup, type GroupKind, groupBlocks } from './group-blocks.ts';
import { imageTag } from './image-tag.ts';
import { inlineHtml } from './inline-html.ts';
import { itemMarker } from './item-marker.ts';
import { plainText } from './plain.ts';
import type { Rendered, RenderOptions, Target } from './target.ts';
import { visibleBlocks } from './visible-blocks.ts';

/** note's own limit for a title. */
const TITLE_LIMIT = 255;

/** note.com: ProseMirror. It sets its own space between blocks; h2 and h3 are all its headings; `<ol>` is not known to survive a paste. */
export const note: Target = {
  id: 'note',
  render(post: Post, options: RenderOptions): Rendered {
    const blocks = visibleBlocks(post);
    const groups = groupBlocks(blocks);
    const title = postTitle(post) ?? '';
    return {
      html: groups.map((group) => TABLE[group.kind](group, options)).join(''),
      text: plainText(post),
      title,
      losses: countLosses([
        titleLoss(title, TITLE_LIMIT),
        headingLevelLoss(blocks),
        options.pointStyle === 'list' ? orderedListLoss(groups) : null,
        imageLoss(blocks),
        linkLoss(post),
      ]),
    };
  },
};

const TABLE: Record<GroupKind, (group: BlockGroup, options: RenderOptions) => string> = {
  lines: ({ blocks }) => `<p>${blocks.map(inlineHtml).join('<br>')}</p>`,
  title: ({ blocks }) => `<h2>${inlineHtml(blocks[0])}</h2>`,
  heading: ({ blocks }) => `<h3>${inlineHtml(blocks[0])}</h3>`,
  paragraph: ({ blocks }) => `<p>${inlineHtml(blocks[0])}</p>`,
  items: (group, { pointStyle }) =>
    pointStyle === 'list' && !group.blocks[0].ordered
      ? `<ul>${group.blocks.map((block) => `<li>${inlineHtml(block)}</li>`).join('')}</ul>`
      : `<p>${group.blocks.map((block, index) => itemMarker(group, index) + inlineHtml(block)).join('<br>')}</p>`,
  quote: quotation,
  // It inserts no picture by address. The tag stands outside a paragraph, so that nothing empty is left of it; the caption arrives.
  image: ({ blocks: [image] }) => imageTag(image) + (inlineHtml(image) === '' ? '' : `<p>${inlineHtml(image)}</p>`),
};

/**
 * Paragraphs of a quotation are lines of one: an editor that allows only text in a quote would throw `<p>` out of it. The
 * source line follows as a paragraph: note puts a figure with an empty 出典 of its own around each pasted quote.
 */
function quotation({ blocks }: BlockGroup): string {
  const words = blocks.filter((block) => block.kind === 'quote').map(inlineHtml);
  const cite = blocks.filter((block) => block.kind === 'cite').map((block) => `<p>${inlineHtml(block)}</p>`);
  return (words.length === 0 ? '' : `<blockquote>${words.join('<br>')}</blockquote>`) + cite.join('');
}
