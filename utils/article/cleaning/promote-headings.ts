import type { DraftBlock } from '../body/draft-block.ts';
import type { Stage } from './stage.ts';

/** Headlines of sections are phrases. */
const LONGEST = 90;

/** A line of its own, all bold, without a full stop, before text: editors without heading styles write headings so. */
export const promoteHeadings: Stage = (blocks, _, note) =>
  blocks.map((draft, index) => {
    const { block, text } = draft;
    const next = blocks[index + 1]?.block;
    if (block.kind !== 'paragraph' || text.length > LONGEST || !/\p{L}/u.test(text)) return draft;
    if (!block.content.every((run) => run.strong) || /[.!?:;,。！？"”»]$/.test(text)) return draft;
    if (next === undefined || (next.kind === 'paragraph' && next.content.every((run) => run.strong))) return draft;
    note('bold line before text', draft);
    const content = block.content.map(({ strong: _, ...run }) => run);
    return { ...draft, block: { kind: 'heading', level: 3, content } } satisfies DraftBlock;
  });
