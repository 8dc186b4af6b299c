import type { Post } from '../post/post.ts';
import { postTitle } from '../post/post-title.ts';
import { bodyLoss, countLosses, linkLoss, titleLoss } from './count-losses.ts';
import { type BlockGroup, type GroupKind, groupBlocks, standsBelow } from './group-blocks.ts';
import { imageTag } from './image-tag.ts';
import { inlineHtml } from './inline-html.ts';
import { itemMarker } from './item-marker.ts';
import { plainText } from './plain.ts';
import type { Rendered, RenderOptions, Target } from './target.ts';
import { visibleBlocks } from './visible-blocks.ts';

/** Ameba's title field. */
const TITLE_LIMIT = 48;
/** Ameba's "about 30,000 full-width characters", tags included. */
const BODY_LIMIT = 30_000;
/** Ameba sets no space between paragraphs; its own editor writes an empty line so. */
const BLANK_LINE = '<p>&nbsp;</p>';

/** Ameba: CKEditor 4. Only tags without classes or styles, since its paste filter on Chrome strips those (`semantic-content`). */
export const ameba: Target = {
  id: 'ameba',
  render(post: Post, options: RenderOptions): Rendered {
    const groups = groupBlocks(visibleBlocks(post));
    const html = groups
      .map((group, index) => {
        const before = groups[index - 1];
        const gap = before === undefined || standsBelow(before, group) ? '' : BLANK_LINE;
        return gap + TABLE[group.kind](group, options);
      })
      .join('');
    const title = postTitle(post) ?? '';
    return {
      html,
      text: plainText(post),
      title,
      losses: countLosses([titleLoss(title, TITLE_LIMIT), bodyLoss(html, BODY_LIMIT), linkLoss(post)]),
    };
  },
};

const TABLE: Record<GroupKind, (group: BlockGroup, options: RenderOptions) => string> = {
  lines: ({ blocks }) => `<p>${blocks.map(inlineHtml).join('<br>')}</p>`,
  title: ({ blocks }) => `<h2>${inlineHtml(blocks[0])}</h2>`,
  heading: ({ blocks: [heading] }) =>
    heading.level === 3 ? `<h4>${inlineHtml(heading)}</h4>` : `<h3>${inlineHtml(heading)}</h3>`,
  paragraph: ({ blocks }) => `<p>${inlineHtml(blocks[0])}</p>`,
  items: (group, { pointStyle }) => {
    if (pointStyle === 'dash')
      return `<p>${group.blocks.map((block, index) => itemMarker(group, index) + inlineHtml(block)).join('<br>')}</p>`;
    const list = group.blocks[0].ordered ? 'ol' : 'ul';
    return `<${list}>${group.blocks.map((block) => `<li>${inlineHtml(block)}</li>`).join('')}</${list}>`;
  },
  quote: ({ blocks }) => {
    const words = blocks.filter((block) => block.kind === 'quote').map((block) => `<p>${inlineHtml(block)}</p>`);
    const cite = blocks.filter((block) => block.kind === 'cite').map((block) => `<p>${inlineHtml(block)}</p>`);
    return (words.length === 0 ? '' : `<blockquote>${words.join('')}</blockquote>`) + cite.join('');
  },
  image: ({ blocks: [image] }) => {
    const caption = inlineHtml(image);
    return `<p>${imageTag(image)}</p>${caption === '' ? '' : `<p>${caption}</p>`}`;
  },
};
