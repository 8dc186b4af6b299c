import { imageTag } from './image-tag.ts';
import { inlineHtml } from './inline-html.ts';
import { itemLines, itemList } from './item-html.ts';
import { quoteParts } from './quote-parts.ts';
import type { Table } from './table.ts';

/** Markup without classes or styles, for editors that take those away on paste or may do so. */
export const SEMANTIC_TABLE: Table = {
  lines: ({ blocks }) => `<p>${blocks.map(inlineHtml).join('<br>')}</p>`,
  title: ({ blocks }) => `<h2>${inlineHtml(blocks[0])}</h2>`,
  heading: ({ blocks: [heading] }) =>
    heading.level === 3 ? `<h4>${inlineHtml(heading)}</h4>` : `<h3>${inlineHtml(heading)}</h3>`,
  paragraph: ({ blocks }) => `<p>${inlineHtml(blocks[0])}</p>`,
  items: (group, { pointStyle }) => (pointStyle === 'dash' ? `<p>${itemLines(group)}</p>` : itemList(group)),
  quote: (group) => {
    const { words, cite } = quoteParts(group);
    const quoted = words.map((line) => `<p>${line}</p>`).join('');
    return (quoted === '' ? '' : `<blockquote>${quoted}</blockquote>`) + cite.map((line) => `<p>${line}</p>`).join('');
  },
  image: ({ blocks: [image] }) => {
    const caption = inlineHtml(image);
    return `<p>${imageTag(image)}</p>${caption === '' ? '' : `<p>${caption}</p>`}`;
  },
};
