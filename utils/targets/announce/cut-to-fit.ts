import { graphemes } from '../graphemes.ts';

/** Behind these a sentence can be broken off with the least harm. */
const PHRASE_END = /[、，,;；:：）)」』】\s]/u;
/** A phrase that leaves less of the room than this used is too dear: the thread would grow long for it. */
const LEAST_USED = 1 / 3;
const ADDRESS = /(https?:\/\/[!-~]+)/;
/** X takes no longer one for a link; beyond that an address is cut like any other text. */
const LONGEST_ADDRESS = 4_096;

interface Cut {
  head: string;
  tail: string;
}

/**
 * As much from the text's beginning as fits, up to the end of a phrase, else of a character as readers see it; never inside an
 * address that fits by itself. Only a "character" of more marks than a whole post holds is taken apart. The head is empty
 * where not even one letter fits.
 */
export function cutToFit(text: string, holds: (head: string) => boolean): Cut {
  const start = beginning(text, holds);
  if (start === text && holds(text)) return { head: text, tail: '' };
  const whole = start
    .split(ADDRESS)
    .flatMap((piece) => (ADDRESS.test(piece) && holds(piece) ? [piece] : graphemes(piece)));
  const [first = '', ...others] = whole;
  const pieces = holds(first) ? whole : [...first, ...others];
  const most = longestHead(pieces, holds);
  const phrase = pieces.slice(0, most).findLastIndex((piece) => PHRASE_END.test(piece.at(-1) ?? '')) + 1;
  const head = pieces.slice(0, phrase >= most * LEAST_USED ? phrase : most).join('');
  return { head: head.trimEnd(), tail: text.slice(head.length).trimStart() };
}

/** Whether all of it fits. Of a text that is much too long only the beginning is counted. */
export function holdsWhole(text: string, holds: (head: string) => boolean): boolean {
  return beginning(text, holds) === text && holds(text);
}

/** More of the text than fits, but not all of a long one: counting takes its time. */
function beginning(text: string, holds: (head: string) => boolean): string {
  let reach = 256;
  let start = upTo(reach, text);
  while (start.length < text.length && holds(start)) {
    reach *= 2;
    start = upTo(reach, text);
  }
  return start;
}

/** So many characters of the text, and the rest of an address they end in. */
function upTo(reach: number, text: string): string {
  for (const { 0: address, index } of text.slice(0, reach + LONGEST_ADDRESS).matchAll(/https?:\/\/[!-~]+/g)) {
    const to = index + address.length;
    if (index < reach && to > reach) return text.slice(0, to);
  }
  return text.slice(0, reach);
}

/** Found by halving. A longer head can count less, where its end becomes an address: then a shorter one is taken, which holds, too. */
function longestHead(pieces: readonly string[], holds: (head: string) => boolean): number {
  const holdsFirst = (count: number) => holds(pieces.slice(0, count).join(''));
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holdsFirst(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
