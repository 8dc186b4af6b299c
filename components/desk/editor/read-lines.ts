import { cleanText } from './clean-text.ts';

/** Line ends of every system, and Word's own for a line within a paragraph. */
const LINE_END = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;

/**
 * Plain text as the lines it has, blank ones left out, without the spaces that only indent (the ideographic one stays). One line alone
 * is words for the middle of a text: its spaces stay.
 */
export function readLines(text: string): string[] {
  const lines = cleanText(text)
    .split(LINE_END)
    .map((line) => line.replaceAll('\t', ' '))
    .filter((line) => line.trim() !== '');
  return lines.length === 1 ? lines : lines.map((line) => line.replace(/^[ \u00a0]+|\s+$/g, ''));
}
