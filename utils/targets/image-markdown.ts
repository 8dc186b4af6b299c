import type { PostBlock } from '../post/post.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { inlineMarkdown } from './inline-markdown.ts';
import { markdownAddress } from './markdown-address.ts';

/** `![alt](address)`, and the caption as a paragraph below. */
export function imageMarkdown(block: PostBlock): string {
  const { src = '', alt = '' } = block.image ?? {};
  const caption = inlineMarkdown(block);
  const picture = `![${escapeMarkdown(alt)}](${markdownAddress(src)})`;
  return caption === '' ? picture : `${picture}\n\n${caption}`;
}
