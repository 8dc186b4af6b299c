import type { DraftBlock } from '../body/draft-block.ts';
import type { Trace } from '../trace.ts';
import { attachCaptions } from './attach-captions.ts';
import { dropBoilerplate } from './drop-boilerplate.ts';
import { dropClosingLines } from './drop-closing-lines.ts';
import { dropLinkLists } from './drop-link-lists.ts';
import { dropLooseHeadings } from './drop-loose-headings.ts';
import { dropOutside } from './drop-outside.ts';
import { dropRepeats } from './drop-repeats.ts';
import { dropTail } from './drop-tail.ts';
import { dropTopMatter } from './drop-top-matter.ts';
import { dropUnstated } from './drop-unstated.ts';
import { gatherListLines } from './gather-list-lines.ts';
import { promoteHeadings } from './promote-headings.ts';
import type { CleaningContext, Stage } from './stage.ts';

/** In this order: the top and the tail are found by what stands around them, so the middle is cleaned first. */
const STAGES: readonly [name: string, stage: Stage][] = [
  ['drop-top-matter', dropTopMatter],
  ['attach-captions', attachCaptions],
  ['drop-boilerplate', dropBoilerplate],
  ['gather-list-lines', gatherListLines],
  ['promote-headings', promoteHeadings],
  ['drop-link-lists', dropLinkLists],
  ['drop-tail', dropTail],
  ['drop-outside', dropOutside],
  ['drop-closing-lines', dropClosingLines],
  ['drop-repeats', dropRepeats],
  ['drop-unstated', dropUnstated],
  ['drop-loose-headings', dropLooseHeadings],
];

/** Stages that guess what the article ends with and what lies in it: the writer who showed its element has said so. */
const GUESSES = new Set(['drop-link-lists', 'drop-tail', 'drop-outside', 'drop-closing-lines', 'drop-unstated']);

/**
 * The article's own blocks: what the page puts between and around them goes, each removal with its reason. Blocks of an
 * element the writer picked (`taught`) are cleaned more gently.
 */
export function cleanBlocks(
  blocks: DraftBlock[],
  context: CleaningContext,
  trace: Trace,
  from: 'found' | 'taught' = 'found',
): DraftBlock[] {
  const stages = from === 'taught' ? STAGES.filter(([name]) => !GUESSES.has(name)) : STAGES;
  return stages.reduce(
    (kept, [name, stage]) => stage(kept, context, (reason, what) => trace(name, reason, what.text.slice(0, 120))),
    blocks,
  );
}
