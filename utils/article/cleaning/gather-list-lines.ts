import type { Inline, ListItem } from '../article.ts';
import type { DraftBlock } from '../body/draft-block.ts';
import type { Stage } from './clean-blocks.ts';

/** A line set as an item by hand: editors without list styles type the mark. */
const BULLET = /^\s*[•·▪◦●○■‣➤►✓✔・]\s*(?=\S)/;
const NUMBER = /^\s*(\d{1,2})[.)]\s+(?=\S)/;
/** An item's mark says that others follow. */
const FEWEST = 2;

/** Lines that begin with a bullet, or with 1, 2, 3 …, one after the other, are a list. */
export const gatherListLines: Stage = (blocks, _, note) => {
  const kept: DraftBlock[] = [];
  for (let index = 0; index < blocks.length; ) {
    const run = runFrom(blocks, index);
    const first = blocks[index] as DraftBlock;
    if (run.items.length < FEWEST) {
      kept.push(first);
      index += 1;
      continue;
    }
    note('lines marked by hand as a list', first);
    const texts = blocks.slice(index, index + run.taken).map(({ text }) => text);
    kept.push({
      ...first,
      text: texts.join(' '),
      block: { kind: 'list', ordered: run.ordered, items: run.items },
    });
    index += run.taken;
  }
  return kept;
};

interface Run {
  items: ListItem[];
  ordered: boolean;
  /** Blocks the run is made of. */
  taken: number;
}

function runFrom(blocks: DraftBlock[], from: number): Run {
  const run: Run = { items: [], ordered: false, taken: 0 };
  for (const { block } of blocks.slice(from)) {
    const lines = block.kind === 'paragraph' ? linesOf(block.content) : [];
    const items = lines.map((line, at) => itemOf(line, run.items.length + at + 1));
    const [first] = items;
    if (first === undefined || first === null || items.includes(null)) break;
    if (run.items.length > 0 && first.ordered !== run.ordered) break;
    run.ordered = first.ordered;
    for (const item of items) if (item !== null) run.items.push({ depth: 0, content: item.content });
    run.taken += 1;
  }
  return run;
}

/** The line without its mark; null where it has none, or a number that is not the next one. */
function itemOf(line: Inline[], next: number): { content: Inline[]; ordered: boolean } | null {
  const [first, ...rest] = line;
  if (first === undefined) return null;
  const number = NUMBER.exec(first.text);
  const mark = number !== null && Number(number[1]) === next ? number : BULLET.exec(first.text);
  if (mark === null) return null;
  const opening = first.text.slice(mark[0].length);
  return { content: opening === '' ? rest : [{ ...first, text: opening }, ...rest], ordered: mark === number };
}

/** The lines of a paragraph, split where it breaks. */
function linesOf(content: Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const run of content) {
    for (const [part, text] of run.text.split('\n').entries()) {
      if (part > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines.filter((line) => line.length > 0);
}
