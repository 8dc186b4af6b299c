import { cleanReplyText, withoutMarkdown } from '../../reply/clean-reply-text.ts';
import { BULLET } from '../../reply/reply-line-shapes.ts';

/** A summary's lines as plain texts: without bullets, marks and empty lines. */
export function summaryLines(summary: string): string[] {
  return cleanReplyText(summary)
    .split('\n')
    .map((line) => withoutMarkdown(line.replace(BULLET, '').replace(/^\s*#+\s*/, '')))
    .filter((line) => line !== '');
}

/** The first line as a headline: no quotation marks around it all, no full stop behind it. */
export function summaryHeadline(summary: string): string | null {
  const line = summaryLines(summary)[0] ?? '';
  const bare = /^["“「『]([^"“”「」『』]*)["”」』]$/u.exec(line)?.[1] ?? line;
  return bare.replace(/。$/u, '').trim() || null;
}
