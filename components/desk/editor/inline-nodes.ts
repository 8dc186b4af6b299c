import { Mark, Node } from '@tiptap/core';
import { linkAddress } from '../../../utils/post/link-address.ts';

export const doc = Node.create({ name: 'doc', topNode: true, content: 'block+' });

export const text = Node.create({ name: 'text', group: 'inline' });

export const hardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
});

export const bold = Mark.create({
  name: 'bold',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: () => ['strong', 0],
});

/** Only addresses a post may link to; anything else is plain text. */
export const link = Mark.create({
  name: 'link',
  // Text typed at the end of a link is not part of it.
  inclusive: false,
  addAttributes: () => ({ href: { default: null, rendered: false, parseHTML: () => undefined } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = linkAddress(element.getAttribute('href') ?? '');
        return href === null ? false : { href };
      },
    },
  ],
  renderHTML: ({ mark }) => ['a', { href: linkAddress(String(mark.attrs.href)) ?? '', rel: 'noopener noreferrer' }, 0],
});
