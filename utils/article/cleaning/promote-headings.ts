import type { DraftBlock } from '../body/draft-block.ts';
import type { Stage } from './stage.ts';

/** Headlines of sections are phrases. */
const LONGEST = 90;

/** A bold link leads to another page, unless it is the name of what the section is about. */
const LINKED = 0.9;
const NAME_WORDS = 3;

/** A line of its own, all bold, without a full stop, before text: editors without heading styles write headings so. */
export const promoteHeadings: Stage = (blocks, _, note) =>
  blocks.map((draft, index) => {
    const { block, text, linked } = draft;
    const next = blocks[index + 1]?.block;
    if (
      block.kind !== 'paragraph' ||
      text.length > LONGEST ||
      (linked >= LINKED && text.split(' ').length > NAME_WORDS) ||
      !/\p{L}/u.test(text)
    )
      return draft;
    if (!block.content.every((run) => run.strong) || /[.!?:;,。！？"”»]$/.test(text)) return draft;
    if (next === undefined || (next.kind === 'paragraph' && next.content.every((run) => run.strong))) return draft;
    note('bold line before text', draft);
    const content = block.content.map(({ strong: _, ...run }) => run);
    return { ...draft, block: { kind: 'heading', level: 3, content } } satisfies DraftBlock;
  });
