import type { BlockGroup } from './group-blocks.ts';
import { inlineHtml } from './inline-html.ts';

/** A quotation's paragraphs and its own source line, either of which may be missing. */
export function quoteParts({ blocks }: BlockGroup): { words: string[]; cite: string[] } {
  return {
    words: blocks.filter((block) => block.kind === 'quote').map(inlineHtml),
    cite: blocks.filter((block) => block.kind === 'cite').map(inlineHtml),
  };
}
