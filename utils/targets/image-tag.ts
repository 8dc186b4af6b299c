import type { PostBlock } from '../post/post.ts';
import { escapeHtml } from './escape-html.ts';
import { styleAttribute } from './styled.ts';

/** The picture alone; its caption goes below as a paragraph: neither note nor Ameba is known to keep `<figure>` around a picture. */
export function imageTag({ image }: PostBlock, style = ''): string {
  return `<img src="${escapeHtml(image?.src ?? '')}" alt="${escapeHtml(image?.alt ?? '')}"${styleAttribute(style)}>`;
}
