import { isBlankBlock } from '../post/block-text.ts';
import { linkAddress, webAddress } from '../post/link-address.ts';
import type { Post, PostBlock, Span } from '../post/post.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out; no editor can hold them
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/**
 * The blocks that show something, as every target renders them: one kind of line break, none at either end, no control
 * characters, and links to http(s) and mailto alone (any other loses its address and keeps its words).
 */
export function visibleBlocks(post: Post): PostBlock[] {
  return post.blocks
    .map(withSafeImage)
    .filter((block) => !isBlankBlock(block))
    .map((block) => ({ ...block, content: trimBreaks(block.content.map(cleanSpan)) }));
}

/** A picture whose address no page may show is its caption alone. Its other words are one line, as an attribute shows them. */
function withSafeImage({ image, ...block }: PostBlock): PostBlock {
  if (block.kind !== 'image') return block;
  const src = webAddress(image?.src ?? '');
  if (image === undefined || src === null) return { ...block, kind: 'paragraph' };
  return { ...block, image: { src, alt: image.alt.replace(CONTROL, '').replace(/\s+/g, ' ').trim() } };
}

/** How many links of the post `visibleBlocks` takes the address from. */
export function countUnsafeLinks(post: Post): number {
  return post.blocks.flatMap((block) => block.content).filter((span) => span.href !== undefined && !isSafe(span))
    .length;
}

function isSafe({ href }: Span): boolean {
  return href !== undefined && linkAddress(href) !== null;
}

function cleanSpan(span: Span): Span {
  const text = span.text.replace(/\r\n?/g, '\n').replace(CONTROL, '');
  const { href, ...plain } = span;
  const address = href === undefined ? null : linkAddress(href);
  return address === null ? { ...plain, text } : { ...plain, text, href: address };
}

function trimBreaks(content: Span[]): Span[] {
  const spans = content.filter((span) => span.text !== '');
  while (spans[0] !== undefined && /^\s*\n/.test(spans[0].text)) {
    spans[0] = { ...spans[0], text: spans[0].text.replace(/^(\s*\n)+/, '') };
    if (spans[0].text === '') spans.shift();
  }
  for (let last = spans.at(-1); last !== undefined && /\s$/.test(last.text); last = spans.at(-1)) {
    spans.pop();
    const text = last.text.trimEnd();
    if (text !== '') spans.push({ ...last, text });
  }
  return spans;
}
