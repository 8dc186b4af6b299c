import { postTitle } from '../post/post-title.ts';
import { countLosses, linkLoss } from './count-losses.ts';
import { groupBlocks } from './group-blocks.ts';
import { imageTag } from './image-tag.ts';
import { inlineHtml } from './inline-html.ts';
import { itemList } from './item-html.ts';
import { quoteParts } from './quote-parts.ts';
import type { Table } from './table.ts';
import type { Target } from './target.ts';
import { visibleBlocks } from './visible-blocks.ts';

/** HTML's source, each element what it means and nothing of looks. Points are a list in either style: HTML has one. */
export const html: Target = {
  id: 'html',
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

const TABLE: Table = {
  lines: ({ blocks }) => `<p>${blocks.map(inlineHtml).join('<br>')}</p>`,
  title: ({ blocks }) => `<h1>${inlineHtml(blocks[0])}</h1>`,
  heading: ({ blocks: [heading] }) =>
    heading.level === 3 ? `<h3>${inlineHtml(heading)}</h3>` : `<h2>${inlineHtml(heading)}</h2>`,
  paragraph: ({ blocks }) => `<p>${inlineHtml(blocks[0])}</p>`,
  items: (group) => itemList(group),
  quote: (group) => {
    const { words, cite } = quoteParts(group);
    if (words.length === 0) return cite.map((line) => `<p>${line}</p>`).join('');
    const quoted = `<blockquote>${words.map((line) => `<p>${line}</p>`).join('')}</blockquote>`;
    return cite.length === 0 ? quoted : `<figure>${quoted}<figcaption>${cite.join('<br>')}</figcaption></figure>`;
  },
  image: ({ blocks: [image] }) => {
    const caption = inlineHtml(image);
    return `<figure>${imageTag(image)}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`;
  },
};
