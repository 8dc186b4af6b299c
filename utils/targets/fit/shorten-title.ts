import { graphemes } from '../graphemes.ts';

/** Left open by a cut, these say that something is missing: particles that lead on, marks that join. */
const LEADS_ON = /[、，,・:：;；\-–—―〜~「『（(【\s]+$/u;
/** A title shorter than this part of what fits has lost more than it had to: better within a phrase. */
const LEAST_USED = 1 / 2;

/**
 * The title's beginning that fits, in UTF-16 units as `maxlength` counts: up to the end of a phrase, else of a character as
 * readers see it. `phrases` are the title in pieces; empty where not even one character fits.
 */
export function shortenTitle(phrases: readonly string[], limit: number): string {
  const title = phrases.join('');
  if (title.length <= limit) return title;
  const cut = closed(longest(phrases, limit));
  return cut.length >= limit * LEAST_USED ? cut : closed(longest(graphemes(title), limit));
}

function longest(pieces: readonly string[], limit: number): string {
  let head = '';
  for (const piece of pieces) {
    if (head.length + piece.length > limit) break;
    head += piece;
  }
  return head;
}

const PAIRS = [
  ['「', '」'],
  ['『', '』'],
  ['（', '）'],
  ['(', ')'],
  ['【', '】'],
] as const;

/** Without what leads on, and without a bracket that nothing closes any more. */
function closed(head: string): string {
  let text = head.replace(LEADS_ON, '');
  for (const [open, close] of PAIRS) {
    const at = text.lastIndexOf(open);
    if (at > text.lastIndexOf(close)) text = text.slice(0, at).replace(LEADS_ON, '') || text;
  }
  return text;
}
