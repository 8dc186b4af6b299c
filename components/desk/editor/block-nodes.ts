import { Node } from '@tiptap/core';
import { POST_BLOCK_KINDS, type PostBlockKind } from '../../../utils/post/post.ts';
import { EMPTY_ATTRS, readAttrs, writeAttrs } from './block-attrs.ts';
import type { BlockAttrs } from './post-doc.ts';

/** The element a block is shown as. `rule` stays text: note drops `<hr>`. */
const TAGS: Record<PostBlockKind, string> = {
  rule: 'p',
  line: 'p',
  title: 'h1',
  heading: 'h2',
  paragraph: 'p',
  item: 'p',
  quote: 'blockquote',
  cite: 'p',
  image: 'figure',
};

// Read and written whole by `readAttrs` and `writeAttrs`, so not attribute by attribute.
const attributes = Object.fromEntries(
  Object.entries(EMPTY_ATTRS).map(([name, value]) => [
    name,
    { default: value, rendered: false, parseHTML: () => undefined },
  ]),
);

/** One textblock node a kind. Kinds change and texts join freely, so all share one set of attributes. */
export const blockNodes = POST_BLOCK_KINDS.map((kind) =>
  Node.create({
    name: kind,
    group: 'block',
    content: 'inline*',
    // Pasted into an empty block these stay what they are; paragraphs flow into the text they are pasted in.
    defining: kind === 'heading' || kind === 'item' || kind === 'quote' || kind === 'image',
    addAttributes: () => attributes,
    parseHTML: () => [{ tag: `[data-kind="${kind}"]`, getAttrs: readAttrs }],
    renderHTML: ({ node }) => {
      const attrs = node.attrs as BlockAttrs;
      return [kind === 'heading' && attrs.level === 3 ? 'h3' : TAGS[kind], writeAttrs(kind, attrs), 0];
    },
  }),
);
