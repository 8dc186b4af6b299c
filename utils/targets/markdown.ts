import type { PostBlock } from '../post/post.ts';
import { postTitle } from '../post/post-title.ts';
import { countLosses, linkLoss } from './count-losses.ts';
import { type BlockGroup, type GroupKind, groupBlocks } from './group-blocks.ts';
import { imageMarkdown } from './image-markdown.ts';
import { inlineMarkdown } from './inline-markdown.ts';
import { itemMarker } from './item-marker.ts';
import type { Target } from './target.ts';
import { visibleBlocks } from './visible-blocks.ts';

/** CommonMark. Points are a list in either style, since `- ` is how Markdown writes one. */
export const markdown: Target = {
  id: 'markdown',
  text: 'markdown',
  limits: {},
  render: (post) => ({
    html: null,
    text: groupBlocks(visibleBlocks(post))
      .map((group) => TABLE[group.kind](group))
      .join('\n\n'),
    title: postTitle(post) ?? '',
    losses: countLosses([linkLoss(post)]),
  }),
};

const TABLE: Record<GroupKind, (group: BlockGroup) => string> = {
  lines: ({ blocks }) => blocks.map(inlineMarkdown).join('\\\n'),
  title: ({ blocks }) => `# ${headingText(blocks[0])}`,
  heading: ({ blocks: [heading] }) => `${heading.level === 3 ? '###' : '##'} ${headingText(heading)}`,
  paragraph: ({ blocks }) => inlineMarkdown(blocks[0]),
  items: (group) =>
    group.blocks
      .map((block, index) => {
        const marker = itemMarker(group, index);
        return marker + indent(inlineMarkdown(block), ' '.repeat(marker.length));
      })
      .join('\n'),
  quote: ({ blocks }) => {
    const words = blocks
      .filter((block) => block.kind === 'quote')
      .map((block) => indent(`> ${inlineMarkdown(block)}`, '> '));
    const cite = blocks.filter((block) => block.kind === 'cite').map(inlineMarkdown);
    return [...(words.length === 0 ? [] : [words.join('\n>\n')]), ...cite].join('\n\n');
  },
  image: ({ blocks }) => imageMarkdown(blocks[0]),
};

/** A Markdown heading is one line; number signs at its end, behind a space, would be taken for its frame. */
function headingText(block: PostBlock): string {
  return inlineMarkdown(block)
    .replaceAll('\\\n', ' ')
    .replace(/(?<=[ \t])#+$/, '\\$&');
}

function indent(text: string, by: string): string {
  return text.replaceAll('\n', `\n${by}`);
}
