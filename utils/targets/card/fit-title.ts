import { graphemes } from '../graphemes.ts';
import type { TitlePiece } from '../title/title-pieces.ts';
import { breakAtPauses, breakLines, type Ems, splitWide, untilPauses, wholePhrases } from './break-lines.ts';

export interface TitlePlace {
  width: number;
  height: number;
  /** Pixels of the largest and the smallest letters. */
  largest: number;
  smallest: number;
  /** In ems. */
  lineHeight: number;
  mostLines: number;
}

export interface FittedTitle {
  lines: string[];
  size: number;
  /** Not all of it fitted at the smallest size: the last line ends with … */
  shortened: boolean;
}

const STEP = 2;
/** Letters may shrink to this share before a phrase is broken: whole phrases read better than larger letters. */
const FOR_WHOLE_PHRASES = 0.66;
/** And to this for lines that end where a reader pauses. */
const FOR_PAUSES = 0.8;
/** And to this for a new line at every pause. */
const FOR_EVERY_PAUSE = 0.86;

/** The largest letters at which the title fits its place, broken at pauses and phrases wherever that can be. */
export function fitTitle(pieces: readonly TitlePiece[], place: TitlePlace, ems: Ems): FittedTitle {
  const known = remembering(ems);
  const loose = largestFit(pieces, place, known);
  const whole = largestFit(wholePhrases(pieces), place, known);
  const paused = largestFit(untilPauses(pieces), place, known);
  if (paused !== null && whole !== null && paused.size >= whole.size * FOR_PAUSES) return paused;
  const parted = fewestLinesFit(breakAtPauses(pieces), place, known);
  if (parted !== null && whole !== null && parted.size >= whole.size * FOR_EVERY_PAUSE) return parted;
  if (whole !== null && (loose === null || whole.size >= loose.size * FOR_WHOLE_PHRASES)) return whole;
  // Words wider than a line, in letters of any size.
  const narrow = splitWide(pieces, place.width / place.smallest, known);
  return loose ?? largestFit(narrow, place, known) ?? cut(narrow, place, known);
}

/** With a line for every pause lines are short: somewhat smaller letters may save one that holds a single word. */
function fewestLinesFit(pieces: readonly TitlePiece[], place: TitlePlace, ems: Ems): FittedTitle | null {
  const largest = largestFit(pieces, place, ems);
  if (largest === null) return null;
  let best = largest;
  for (let size = largest.size; size >= largest.size * FOR_EVERY_PAUSE; size -= STEP) {
    const lines = breakLines(pieces, place.width / size, ems, best.lines.length - 1);
    if (lines !== null) best = { lines, size, shortened: false };
  }
  return best;
}

function largestFit(pieces: readonly TitlePiece[], place: TitlePlace, ems: Ems): FittedTitle | null {
  for (let size = place.largest; size >= place.smallest; size -= STEP) {
    const lines = breakLines(pieces, place.width / size, ems, linesAt(size, place));
    if (lines !== null) return { lines, size, shortened: false };
  }
  return null;
}

const linesAt = (size: number, { height, lineHeight, mostLines }: TitlePlace): number =>
  Math.min(mostLines, Math.max(1, Math.floor(height / (size * lineHeight))));

function cut(pieces: readonly TitlePiece[], place: TitlePlace, ems: Ems): FittedTitle {
  const size = place.smallest;
  const width = place.width / size;
  const lines: string[] = [];
  for (const { text, space, start } of pieces) {
    const last = lines.at(-1);
    if (last === undefined || start === 'line' || ems(last + space + text) > width) lines.push(text);
    else lines[lines.length - 1] = last + space + text;
  }
  const kept = lines.slice(0, linesAt(size, place));
  return { lines: [...kept.slice(0, -1), endWithDots(kept.at(-1) ?? '', width, ems)], size, shortened: true };
}

/** The text with … behind it, some letters shorter where it would be too wide. */
export function endWithDots(text: string, width: number, ems: Ems): string {
  const letters = graphemes(text);
  while (letters.length > 0 && ems(`${letters.join('')}…`) > width) letters.pop();
  return `${letters.join('').replace(/[、。，．\s]+$/u, '')}…`;
}

function remembering(ems: Ems): Ems {
  const known = new Map<string, number>();
  return (text) => {
    const found = known.get(text) ?? ems(text);
    known.set(text, found);
    return found;
  };
}
