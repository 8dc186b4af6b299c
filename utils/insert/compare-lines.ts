import { diffArrays } from 'diff';
import { type Line, type LineKind, lineText } from './line.ts';

/** What became of a line on its way into the editor. */
export type LineLoss =
  /** It is not there. */
  | { kind: 'missing' }
  /** It reads otherwise. */
  | { kind: 'text'; now: string }
  /** It stands within another line: the break around it went. */
  | { kind: 'joined' }
  /** It stands elsewhere. */
  | { kind: 'moved' }
  /** A heading became a paragraph, a quote a heading… */
  | { kind: 'look'; from: LineKind; to: LineKind }
  | { kind: 'link'; count: number }
  | { kind: 'bold'; count: number }
  /** The inline style of 装飾あり. */
  | { kind: 'style' };

export interface ComparedLine {
  losses: LineLoss[];
  /** Links and runs of bold it was sent with, and how many arrived as they were. */
  marks: number;
  marksEqual: number;
}

export interface ComparedLines {
  /** One for each line sent, in order. */
  lines: ComparedLine[];
  /** How many lines stand there that nobody sent. */
  extra: number;
}

/** Each line sent beside what arrived of it. Lines are paired by their words in their common order; the look of pairs is compared then. */
export function compareLines(sent: readonly Line[], arrived: readonly Line[]): ComparedLines {
  const pairs = new Map<number, number>();
  let at = 0;
  let there = 0;
  for (const { added, removed, count } of diffArrays(sent.map(lineText), arrived.map(lineText))) {
    if (added) there += count;
    else if (removed) at += count;
    else for (let step = 0; step < count; step += 1) pairs.set(at++, there++);
  }
  const taken = new Set(pairs.values());
  const spare = arrived.flatMap((line, index) => (taken.has(index) ? [] : [{ index, line, text: lineText(line) }]));
  const lines = sent.map((line, index): ComparedLine => {
    const pair = pairs.get(index);
    const found = pair === undefined ? null : arrived[pair];
    if (found) return compareLooks(line, found);
    const text = lineText(line);
    const lost = (loss: LineLoss, by?: number): ComparedLine => {
      if (by !== undefined) taken.add(by);
      return { losses: [loss], marks: marksOf(line).length, marksEqual: 0 };
    };
    const elsewhere = spare.find((one) => !taken.has(one.index) && one.text === text);
    if (elsewhere) return lost({ kind: 'moved' }, elsewhere.index);
    const around = spare.find((one) => one.text.includes(text));
    if (around) return lost({ kind: 'joined' }, around.index);
    const changed = spare.find((one) => !taken.has(one.index) && sharesMost(text, one.text));
    return changed ? lost({ kind: 'text', now: changed.text }, changed.index) : lost({ kind: 'missing' });
  });
  return { lines, extra: arrived.length - taken.size };
}

function compareLooks(sent: Line, arrived: Line): ComparedLine {
  const there = new Set(marksOf(arrived).map(({ key }) => key));
  const marks = marksOf(sent);
  const lost = (kind: 'link' | 'bold') => marks.filter((mark) => mark.kind === kind && !there.has(mark.key)).length;
  const losses: LineLoss[] = [];
  if (sent.kind !== arrived.kind) losses.push({ kind: 'look', from: sent.kind, to: arrived.kind });
  for (const kind of ['link', 'bold'] as const) if (lost(kind) > 0) losses.push({ kind, count: lost(kind) });
  if (sent.styled && !arrived.styled) losses.push({ kind: 'style' });
  return { losses, marks: marks.length, marksEqual: marks.filter(({ key }) => there.has(key)).length };
}

interface Mark {
  kind: 'link' | 'bold';
  /** What it is and from where to where it reaches. */
  key: string;
}

/** The links and the runs of bold of a line, each as long as it goes on. */
function marksOf({ spans }: Line): Mark[] {
  const marks: Mark[] = [];
  for (const kind of ['link', 'bold'] as const) {
    let from = 0;
    let open: { value: string; from: number } | null = null;
    const close = () => {
      if (open !== null) marks.push({ kind, key: `${kind} ${open.from}-${from} ${open.value}` });
      open = null;
    };
    for (const { text, href, bold } of spans) {
      const value: string | null = kind === 'bold' ? (bold ? '' : null) : href === undefined ? null : asAddress(href);
      if (value !== (open as { value: string } | null)?.value) {
        close();
        if (value !== null) open = { value, from };
      }
      from += text.length;
    }
    close();
  }
  return marks;
}

/** Editors write an address with or without its last slash and in capitals or not. */
const asAddress = (href: string): string => (URL.canParse(href) ? new URL(href).href : href);

/** Lines of which more than half is the same, letter by letter from both ends, are one line that was changed. */
function sharesMost(one: string, other: string): boolean {
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < most - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return (head + tail) * 2 > Math.max(one.length, other.length);
}
