import type { Fact } from './finding.ts';

/** Within these steps a share is the same one: each letter changes it a little. */
const PERCENT_STEP = 10;

/**
 * What a dismissal of this finding is remembered by: the fact, and the sentence it is about. Written otherwise, the sentence is
 * another one and is told again; what stands elsewhere in the block has nothing to do with it.
 */
export function dismissalKey(fact: Fact, text: string, start: number, end: number): string {
  switch (fact.kind) {
    case 'quoted-share':
      return JSON.stringify([fact.kind, Math.round(fact.percent / PERCENT_STEP)]);
    case 'no-own-words':
    case 'source-block-missing':
      return JSON.stringify([fact.kind]);
    default:
      return JSON.stringify([fact, sentenceAround(text, start, end)]);
  }
}

const ENDS = /[。！？\n]/;

function sentenceAround(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && !ENDS.test(text.charAt(from - 1))) from -= 1;
  let to = Math.max(end, start);
  while (to < text.length && !(to > start && ENDS.test(text.charAt(to - 1)))) to += 1;
  return text.slice(from, to).trim();
}
