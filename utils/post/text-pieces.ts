import { composeRule } from './compose-notice.ts';
import { linkAddress } from './link-address.ts';
import { type Piece, piece } from './piece.ts';
import type { Span } from './post.ts';
import type { Profile } from './profile.ts';
import type { TextKind } from './template.ts';

/** A fixed text as blocks: plain text throughout, addresses linked; nothing at all where it is empty (a condition that does not hold). */
export function textPieces(kind: TextKind, text: string, profile: Profile): Piece[] {
  const lines = text.split('\n').map((line) => line.trim());
  const filled = lines.filter((line) => line !== '');
  switch (kind) {
    case 'rule':
      return filled.length === 0 ? composeRule(profile.rule) : [piece('rule', filled.join(' '))];
    case 'line':
      return filled.map((line) => piece('line', linkAddresses(line)));
    case 'heading':
      return filled.length === 0 ? [] : [{ ...piece('heading', filled.join(' ')), level: 2 }];
    case 'paragraph':
      return lines
        .join('\n')
        .split(/\n{2,}/)
        .map((paragraph) => paragraph.trim())
        .filter((paragraph) => paragraph !== '')
        .map((paragraph) => piece('paragraph', linkAddresses(paragraph)));
  }
}

/** An address ends where Japanese goes on, and before what closes a sentence. */
const ADDRESS = /https?:\/\/[\x21-\x7e]*[^\s\P{ASCII}.,;:!?)\]>"']/gu;

function linkAddresses(text: string): Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    const href = linkAddress(address);
    if (href === null) continue;
    spans.push({ text: text.slice(end, index) }, { text: address, href });
    end = index + address.length;
  }
  return [...spans, { text: text.slice(end) }];
}
