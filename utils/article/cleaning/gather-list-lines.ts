import type { Inline, ListBlock } from '../article.ts';
import { inlineText } from '../article-text.ts';
import type { DraftBlock } from '../body/draft-block.ts';
import { BULLET, withoutMark } from '../body/item-mark.ts';
import type { Stage } from './stage.ts';

/** Speech opens with a dash too, so only several such lines in one paragraph are items. */
const DASH = /^\s*[-–—*]\s+(?=\S)/;
const NUMBER = /^\s*\(?0?(\d{1,2})(?:\.\)|[.)、．])\s*(?=[^\s\d.,])/;
/** An item's mark says that others follow. */
const FEWEST = 2;
/** Numbers that begin elsewhere than with 1, and dashes, must say it more often. */
const FEWEST_DOUBTFUL = 3;
/** Blocks between two numbers of one list: steps have pictures and a paragraph or two below them. */
const MOST_BETWEEN = 12;

interface Line {
  content: Inline[];
  /** What the line opens with, where that marks an item; a number for a numbered one. */
  mark: 'bullet' | 'dash' | number | null;
  /** Characters the mark takes. */
  cut: number;
}

/**
 * Lines that begin with a bullet, one after the other, are a list. So are those that begin with 1, 2, 3 …, even with text
 * or pictures between them: then each part goes on counting.
 */
export const gatherListLines: Stage = (blocks, _, note) => {
  const lines = blocks.map(({ block }) => (block.kind === 'paragraph' ? linesOf(block.content) : []));
  unmarkStrayBullets(lines);
  unmarkStrayNumbers(lines);
  const kept: DraftBlock[] = [];
  /** The list, or the plain lines of a paragraph, that the next line may belong to. */
  let list: ListBlock | null = null;
  for (const [index, draft] of blocks.entries()) {
    const own = lines[index] ?? [];
    if (!own.some(({ mark }) => mark !== null)) {
      kept.push(draft);
      list = null;
      continue;
    }
    note('lines marked by hand as a list', draft);
    let plain: Inline[] | null = null;
    for (const { content, mark, cut } of own) {
      const last = kept.at(-1);
      const text = inlineText(content);
      if (mark === null && plain !== null && last !== undefined) {
        plain.push({ text: '\n' }, ...content);
        last.text += ` ${text}`;
      } else if (mark === null) {
        list = null;
        plain = [...content];
        kept.push({ ...draft, text, block: { kind: 'paragraph', content: plain } });
      } else {
        plain = null;
        const item = { depth: 0, content: withoutMark(content, cut) };
        if (list !== null && last !== undefined && goesOn(list, mark)) {
          list.items.push(item);
          last.text += ` ${text}`;
        } else {
          const ordered = typeof mark === 'number';
          list = { kind: 'list', ordered, ...(ordered && mark !== 1 ? { start: mark } : {}), items: [item] };
          kept.push({ ...draft, text, block: list });
        }
      }
    }
  }
  return kept;
};

const goesOn = ({ ordered, start = 1, items }: ListBlock, mark: Line['mark']): boolean =>
  typeof mark === 'number' ? ordered && mark === start + items.length : !ordered;

/** Bullets that stand alone, and dashes that too few lines of their paragraph begin with, mark no items. */
function unmarkStrayBullets(lines: Line[][]): void {
  for (const own of lines) {
    if (own.filter(({ mark }) => mark === 'dash').length < FEWEST_DOUBTFUL) unmark(own, (mark) => mark === 'dash');
  }
  let run: Line[] = [];
  for (const own of [...lines, []]) {
    for (const line of own.length === 0 ? [null] : own) {
      if (line?.mark === 'bullet') run.push(line);
      else {
        if (run.length < FEWEST) unmark(run, () => true);
        run = [];
      }
    }
  }
}

/** Numbers that do not count on from one to the next are no marks. */
function unmarkStrayNumbers(lines: Line[][]): void {
  let run: Line[] = [];
  let at = 0;
  const end = (): void => {
    if (run.length < (run[0]?.mark === 1 ? FEWEST : FEWEST_DOUBTFUL)) unmark(run, () => true);
  };
  for (const [index, own] of lines.entries()) {
    for (const line of own) {
      if (typeof line.mark !== 'number') continue;
      if (run.length > 0 && (line.mark !== Number(run.at(-1)?.mark) + 1 || index - at > MOST_BETWEEN)) {
        end();
        run = [];
      }
      run.push(line);
      at = index;
    }
  }
  end();
}

function unmark(lines: Line[], which: (mark: Line['mark']) => boolean): void {
  for (const line of lines) if (which(line.mark)) line.mark = null;
}

/** The lines of a paragraph, split where it breaks. */
function linesOf(content: Inline[]): Line[] {
  const lines: Inline[][] = [[]];
  for (const run of content) {
    for (const [part, text] of run.text.split('\n').entries()) {
      if (part > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines.filter((line) => line.length > 0).map((line) => ({ content: line, ...markOf(line) }));
}

/** A line all bold is a heading, numbered or not. */
function markOf(line: Inline[]): Pick<Line, 'mark' | 'cut'> {
  const text = inlineText(line);
  const number = line.every(({ strong }) => strong) ? null : NUMBER.exec(text);
  if (number !== null) return { mark: Number(number[1]), cut: number[0].length };
  const bullet = BULLET.exec(text);
  if (bullet !== null) return { mark: 'bullet', cut: bullet[0].length };
  const dash = DASH.exec(text);
  return dash === null ? { mark: null, cut: 0 } : { mark: 'dash', cut: dash[0].length };
}
