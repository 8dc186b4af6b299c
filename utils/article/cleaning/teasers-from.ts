import type { DraftBlock } from '../body/draft-block.ts';
import { draftLength } from '../body/draft-length.ts';
import { hostOf } from '../site-rules/host-of.ts';

/** Fewer linked headings in a row may be the article's own. */
const FEWEST = 2;
/** Blocks of one teaser beside its headline: a label, a sentence or two, a date. */
const MOST_LINES = 3;
/** A teaser is cut short. */
const LONGEST_LINE = 800;
const LINKED_HEADLINE = 0.8;
/** Share of the text ahead of the first teaser; articles that list others begin with them. */
const EARLIEST = 0.35;

/** Where headlines that lead to other pages of the site at `url`, each with a line or two, go on to the end; else the number of blocks. */
export function teasersFrom(blocks: DraftBlock[], url: string): number {
  const host = hostOf(url);
  if (host === null) return blocks.length;
  let from = blocks.length;
  let headlines = 0;
  let lines = 0;
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    const { block, text, linked } = blocks[at] as DraftBlock;
    if (block.kind === 'figure') continue;
    if (block.kind === 'heading') {
      if (linked < LINKED_HEADLINE) break;
      // A list of finds elsewhere may have one of the site's own among them.
      if (!block.content.some(({ href }) => hostOf(href ?? '') === host)) return blocks.length;
      headlines += 1;
      lines = 0;
      from = at;
    } else {
      lines += 1;
      if (block.kind !== 'paragraph' || lines > MOST_LINES || text.length > LONGEST_LINE) break;
    }
  }
  if (headlines < FEWEST || draftLength(blocks.slice(0, from)) < draftLength(blocks) * EARLIEST) return blocks.length;
  // The heading over them all goes with them.
  return blocks[from - 1]?.block.kind === 'heading' ? from - 1 : from;
}
