import type { PostBlock, Span } from '../post/post.ts';
import { escapeHtml } from './escape-html.ts';
import { linkRuns } from './link-runs.ts';

/** A block's content as HTML: `a href`, `strong`, `br` and escaped text, nothing else. */
export function inlineHtml(block: PostBlock): string {
  return linkRuns(block.content)
    .map(({ href, spans }) => {
      const words = spans.map(spanHtml).join('');
      return href === null ? words : `<a href="${escapeHtml(href)}">${words}</a>`;
    })
    .join('');
}

function spanHtml({ text, bold }: Span): string {
  const html = escapeHtml(text).replaceAll('\n', '<br>');
  return bold ? `<strong>${html}</strong>` : html;
}
