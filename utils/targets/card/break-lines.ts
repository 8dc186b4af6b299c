import { graphemes } from '../graphemes.ts';
import type { TitlePiece } from '../title/title-pieces.ts';

/** Width of a text in ems of the font it is measured for. */
export type Ems = (text: string) => number;

/**
 * What a break within a phrase costs, in squares of a line's width: more than any unevenness of lines that phrases leave, so
 * that it is taken only where it saves a line.
 */
const INSIDE_COST = 4;
/** A last line shorter than this share of the others looks lost. */
const SHORT_LAST = 0.35;
const SHORT_LAST_COST = 0.2;

/** Where nothing but phrases may be broken apart, a phrase is one piece. */
export const wholePhrases = (pieces: readonly TitlePiece[]): TitlePiece[] =>
  joinPieces(pieces, ({ start }) => start === 'inside');

/** Behind these a reader pauses. */
const PAUSE = /[、。，．！？!?:：;；」』】）]$/u;

/** Where a break may only stand at a pause. */
export const untilPauses = (pieces: readonly TitlePiece[]): TitlePiece[] =>
  joinPieces(pieces, (piece, before) => !isPause(piece, before));

/** Where every pause begins a line. */
export const breakAtPauses = (pieces: readonly TitlePiece[]): TitlePiece[] =>
  wholePhrases(pieces).map((piece, index, all) =>
    isPause(piece, all[index - 1]?.text ?? '') ? { ...piece, start: 'line' } : piece,
  );

/** A pause of Japanese: behind a mark, or at a space beside Japanese letters. */
function isPause({ start, space, text }: TitlePiece, before: string): boolean {
  if (start === 'inside') return false;
  return PAUSE.test(before) || (space !== '' && (JAPANESE_END.test(before) || JAPANESE.test(text)));
}

const JAPANESE = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー々]/u;
const JAPANESE_END = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー々]$/u;

function joinPieces(
  pieces: readonly TitlePiece[],
  belongs: (piece: TitlePiece, before: string) => boolean,
): TitlePiece[] {
  const joined: TitlePiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && piece.start !== 'line' && belongs(piece, last.text))
      last.text += piece.space + piece.text;
    else joined.push({ ...piece });
  }
  return joined;
}

/** Pieces wider than a line, such as an address, in parts of some letters each. */
export function splitWide(pieces: readonly TitlePiece[], width: number, ems: Ems): TitlePiece[] {
  return pieces.flatMap((piece) => {
    if (ems(piece.text) <= width) return [piece];
    const parts: string[] = [''];
    for (const letter of graphemes(piece.text)) {
      const last = parts.at(-1) ?? '';
      if (last !== '' && ems(last + letter) > width) parts.push(letter);
      else parts[parts.length - 1] = last + letter;
    }
    return parts.map(
      (text, index): TitlePiece => (index === 0 ? { ...piece, text } : { text, space: '', start: 'inside' }),
    );
  });
}

/**
 * The fewest lines that hold the pieces, as even as their breaks allow: a headline of two lines has two of about one length.
 * Null where a piece is wider than a line, or more than `most` are needed: that is known before the best are looked for.
 */
export function breakLines(pieces: readonly TitlePiece[], width: number, ems: Ems, most: number): string[] | null {
  const lines: string[] = [];
  let from = 0;
  while (from < pieces.length) {
    const next = pieces.findIndex(({ start }, index) => index > from && start === 'line');
    const to = next === -1 ? pieces.length : next;
    const broken = breakOne(pieces.slice(from, to), width, ems, most - lines.length);
    if (broken === null) return null;
    lines.push(...broken);
    from = to;
  }
  return lines;
}

/** One line of the writer's. */
function breakOne(pieces: readonly TitlePiece[], width: number, ems: Ems, most: number): string[] | null {
  const widths = pieces.map(({ text }) => ems(text));
  if (widths.some((one) => one > width)) return null;
  const spaces = pieces.map(({ space }) => (space === '' ? 0 : ems(space)));
  const total = widths.reduce((sum, one, index) => sum + one + (spaces[index] ?? 0), 0);
  const count = fewestLines(widths, spaces, width);
  if (count > most) return null;
  const starts = bestStarts(pieces, widths, spaces, { width, count, even: total / count });
  return starts.map((start, line) => joined(pieces.slice(start, starts[line + 1])));
}

function fewestLines(widths: readonly number[], spaces: readonly number[], width: number): number {
  let count = 1;
  let filled = 0;
  widths.forEach((one, index) => {
    const more = filled === 0 ? one : filled + (spaces[index] ?? 0) + one;
    if (more <= width) filled = more;
    else {
      count += 1;
      filled = one;
    }
  });
  return count;
}

interface Wish {
  width: number;
  count: number;
  /** What each line would have of the text if it could be broken anywhere. */
  even: number;
}

/** Where the lines begin, at the least cost for that number of lines, which can hold the pieces. */
function bestStarts(
  pieces: readonly TitlePiece[],
  widths: readonly number[],
  spaces: readonly number[],
  { width, count, even }: Wish,
): number[] {
  const all = pieces.length;
  /** `best[line][end]`: the cheapest way to put the pieces before `end` in so many lines, and where the last of them begins. */
  const best: Array<Array<{ cost: number; start: number } | undefined>> = [[{ cost: 0, start: 0 }]];
  for (let line = 1; line <= count; line += 1) {
    const row: Array<{ cost: number; start: number } | undefined> = [];
    for (let end = line; end <= all; end += 1) {
      let filled = 0;
      for (let start = end - 1; start >= line - 1; start -= 1) {
        filled += (widths[start] ?? 0) + (start === end - 1 ? 0 : (spaces[start + 1] ?? 0));
        if (filled > width) break;
        const before = best[line - 1]?.[start];
        if (before === undefined) continue;
        const uneven = ((filled - even) / width) ** 2;
        const torn = start > 0 && pieces[start]?.start === 'inside' ? INSIDE_COST : 0;
        const lost = end === all && count > 1 && filled < even * SHORT_LAST ? SHORT_LAST_COST : 0;
        const cost = before.cost + uneven + torn + lost;
        const known = row[end];
        if (known === undefined || cost < known.cost) row[end] = { cost, start };
      }
    }
    best.push(row);
  }
  const starts: number[] = [];
  for (let line = count, end = all; line > 0; line -= 1) {
    end = best[line]?.[end]?.start ?? 0;
    starts.unshift(end);
  }
  return starts;
}

const joined = (pieces: readonly TitlePiece[]): string =>
  pieces.map(({ text, space }, index) => (index === 0 ? text : space + text)).join('');
