import { imageTag } from './image-tag.ts';
import { inlineHtml } from './inline-html.ts';
import { itemLines, itemList } from './item-html.ts';
import { quoteParts } from './quote-parts.ts';
import { styled } from './styled.ts';
import type { Table } from './table.ts';

/** The look of each piece as the value of a `style` attribute; empty where the place's own is best. */
export interface Look {
  title: string;
  heading: string;
  smallHeading: string;
  text: string;
  list: string;
  quote: string;
  /** A paragraph inside the quotation. */
  quoted: string;
  /** Source lines of quotations and captions of pictures. */
  small: string;
  image: string;
}

/** Markup whose look is in the elements themselves. What drops the styles still has all the words and their order. */
export function styledTable(look: Look): Table {
  const text = (content: string) => styled('p', look.text, content);
  return {
    lines: ({ blocks }) => text(blocks.map(inlineHtml).join('<br>')),
    title: ({ blocks }) => styled('h2', look.title, inlineHtml(blocks[0])),
    heading: ({ blocks: [heading] }) =>
      heading.level === 3
        ? styled('h4', look.smallHeading, inlineHtml(heading))
        : styled('h3', look.heading, inlineHtml(heading)),
    paragraph: ({ blocks }) => text(inlineHtml(blocks[0])),
    items: (group, { pointStyle }) => (pointStyle === 'dash' ? text(itemLines(group)) : itemList(group, look.list)),
    quote: (group) => {
      const { words, cite } = quoteParts(group);
      const quoted = words.map((line) => styled('p', look.quoted, line)).join('');
      return (
        (quoted === '' ? '' : styled('blockquote', look.quote, quoted)) +
        cite.map((line) => styled('p', look.small, line)).join('')
      );
    },
    image: ({ blocks: [image] }) => {
      const caption = inlineHtml(image);
      return text(imageTag(image, look.image)) + (caption === '' ? '' : styled('p', look.small, caption));
    },
  };
}
