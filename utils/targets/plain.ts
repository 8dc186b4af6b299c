import { blockText } from '../post/block-text.ts';
import type { Post, PostBlock } from '../post/post.ts';
import { postTitle } from '../post/post-title.ts';
import { boldLoss, countLosses, imageLoss, linkLoss } from './count-losses.ts';
import { type BlockGroup, type GroupKind, groupBlocks, standsBelow } from './group-blocks.ts';
import { itemMarker } from './item-marker.ts';
import { linkRuns, shownAddress } from './link-runs.ts';
import type { Target } from './target.ts';
import { visibleBlocks } from './visible-blocks.ts';

/** Plain text that reads well alone: links as `words address`, a blank line between parts. */
export const plain: Target = {
  id: 'plain',
  text: 'plain',
  limits: {},
  render: (post) => {
    const blocks = visibleBlocks(post);
    return {
      html: null,
      text: plainText(post),
      title: postTitle(post) ?? '',
      losses: countLosses([boldLoss(blocks), imageLoss(blocks), linkLoss(post)]),
    };
  },
};

const TABLE: Record<GroupKind, (group: BlockGroup) => string> = {
  lines: (group) => group.blocks.map(blockLine).join('\n'),
  title: (group) => blockLine(group.blocks[0]),
  heading: (group) => blockLine(group.blocks[0]),
  paragraph: (group) => blockLine(group.blocks[0]),
  items: (group) => group.blocks.map((block, index) => itemMarker(group, index) + blockLine(block)).join('\n'),
  quote: quotation,
  image: ({ blocks: [block] }) => [blockLine(block) || block.image?.alt, block.image?.src].filter(Boolean).join('\n'),
};

/** The whole post as text; ends without a line break. */
export function plainText(post: Post): string {
  const groups = groupBlocks(visibleBlocks(post));
  return groups.reduce((text, group, index) => {
    const before = groups[index - 1];
    const gap = before === undefined ? '' : standsBelow(before, group) ? '\n' : '\n\n';
    return text + gap + TABLE[group.kind](group);
  }, '');
}

/** Text alone has no other way to set off a quotation: one without marks of its own gets 「」. */
function quotation({ blocks }: BlockGroup): string {
  const quoted = blocks.filter((block) => block.kind === 'quote');
  const words = quoted.map(blockLine).join('\n');
  const marked = quoted.length === 0 || /^[「『“"«„]/.test(blockText({ content: quoted[0]?.content ?? [] }));
  const cite = blocks.filter((block) => block.kind === 'cite').map(blockLine);
  return [...(words === '' ? [] : [marked ? words : `「${words}」`]), ...cite].join('\n');
}

/** The address stands after its words, with a space where text goes on: an address must end somewhere. */
function blockLine({ content }: PostBlock): string {
  const runs = linkRuns(content);
  return runs
    .map(({ href, text }, index) => {
      if (href === null) return text;
      const address = shownAddress(href);
      const linked = text.trim() === address || text.trim() === href ? address : `${text} ${address}`;
      const next = runs[index + 1]?.text;
      return next === undefined || /^\s/.test(next) ? linked : `${linked} `;
    })
    .join('');
}
