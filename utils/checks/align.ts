import { katakanaSkeleton, latinSkeleton, MIN_SKELETON } from '../engines/reply/name-skeleton.ts';
import { type Quantity, type Reading, readingsOf } from './numbers/quantity.ts';
import type { Source } from './source.ts';

/** A sentence of the post with what can be compared across languages. */
export interface AlignedText {
  text: string;
  quantities: Quantity[];
}

/** Points for what two sentences share. Figures say most, names next; the place in the text decides between equals. */
const FIGURE = 3;
const SMALL_FIGURE = 0.7;
const NAME = 1.5;
const PLACE = 2;
/** A sentence without a partner costs this much; so does one that takes in its neighbour, as they share more by chance. */
const ALONE = 0.6;
const MERGED = 0.4;
const SMALL = 12;

/** Which sentences of the source each text comes from, for a full translation: both run in the same order. */
export function alignInOrder(texts: readonly AlignedText[], source: Source): number[][] {
  const score = scorer(texts, source);
  const [rows, columns] = [texts.length, source.sentences.length];
  const best: number[][] = Array.from({ length: rows + 1 }, () =>
    new Array<number>(columns + 1).fill(Number.NEGATIVE_INFINITY),
  );
  const steps: [number, number][][] = Array.from({ length: rows + 1 }, () =>
    new Array<[number, number]>(columns + 1).fill([0, 0]),
  );
  const at = (i: number, j: number): number => best[i]?.[j] ?? Number.NEGATIVE_INFINITY;
  (best[0] ?? [])[0] = 0;
  for (let i = 0; i <= rows; i += 1) {
    for (let j = 0; j <= columns; j += 1) {
      for (const [di, dj] of MOVES) {
        if (i < di || j < dj) continue;
        const value = at(i - di, j - dj) + worth(i, j, di, dj, score);
        if (value <= at(i, j)) continue;
        (best[i] ?? [])[j] = value;
        (steps[i] ?? [])[j] = [di, dj];
      }
    }
  }
  const scopes: number[][] = texts.map(() => []);
  let [i, j] = [rows, columns];
  while (i > 0 || j > 0) {
    const [di, dj] = steps[i]?.[j] ?? [0, 0];
    if (di === 0 && dj === 0) break;
    for (let row = i - di; row < i; row += 1) scopes[row] = Array.from({ length: dj }, (_, k) => j - dj + k);
    [i, j] = [i - di, j - dj];
  }
  return scopes;
}

const MOVES: [number, number][] = [
  [1, 1],
  [1, 2],
  [2, 1],
  [1, 0],
  [0, 1],
];

function worth(i: number, j: number, di: number, dj: number, score: (row: number, column: number) => number): number {
  if (di === 0 || dj === 0) return -ALONE;
  let sum = di + dj > 2 ? -MERGED : 0;
  for (let row = i - di; row < i; row += 1) {
    for (let column = j - dj; column < j; column += 1) sum += score(row, column);
  }
  return sum;
}

/** Sentences a summary's text can come from: those that share most with it. */
const MOST_SOURCES = 3;
const ENOUGH = 1.4;

export function alignAnywhere(texts: readonly AlignedText[], source: Source): number[][] {
  const score = scorer(texts, source);
  return texts.map((_, row) =>
    source.sentences
      .map((__, column) => ({ column, points: score(row, column) }))
      .filter(({ points }) => points >= ENOUGH)
      .sort((a, b) => b.points - a.points || a.column - b.column)
      .slice(0, MOST_SOURCES)
      .map(({ column }) => column),
  );
}

function scorer(texts: readonly AlignedText[], source: Source): (row: number, column: number) => number {
  const names = texts.map(({ text }) => targetNames(text));
  const sourceNames = source.sentences.map(soundsOf);
  const sourceFigures = source.quantities.map(
    (quantities) =>
      new Set(
        quantities.filter(({ implied }) => implied !== true).flatMap((quantity) => readingsOf(quantity).map(figureKey)),
      ),
  );
  const figures = texts.map(({ quantities }) =>
    quantities.map((quantity) => ({
      keys: readingsOf(quantity).map(figureKey),
      points: quantity.value <= SMALL && quantity.kind !== 'date' ? SMALL_FIGURE : FIGURE,
    })),
  );
  const columns = source.sentences.length;
  const known = new Float64Array(texts.length * columns).fill(Number.NaN);
  return (row, column) => {
    const seen = known[row * columns + column] ?? Number.NaN;
    if (!Number.isNaN(seen)) return seen;
    const place = Math.abs((row + 0.5) / texts.length - (column + 0.5) / columns);
    let points = -Math.min(1, place) * PLACE;
    const there = sourceFigures[column];
    for (const figure of figures[row] ?? []) if (figure.keys.some((key) => there?.has(key))) points += figure.points;
    for (const sound of names[row] ?? []) if (sourceNames[column]?.has(sound)) points += NAME;
    known[row * columns + column] = points;
    return points;
  };
}

const targetNames = (text: string): Set<string> =>
  new Set(
    (text.match(/[ァ-ヴー]{2,}|[A-Za-zÀ-ÿ]{2,}/g) ?? [])
      .map((word) => (/[A-Za-zÀ-ÿ]/.test(word) ? latinSkeleton(word) : katakanaSkeleton(word)))
      .filter((sound) => sound.length >= MIN_SKELETON),
  );

const soundsOf = (text: string): Set<string> =>
  new Set((text.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []).map(latinSkeleton).filter((sound) => sound.length >= MIN_SKELETON));

const LOOSE: ReadonlySet<string> = new Set(['number', 'count', 'ordinal', 'multiple']);

/** Exact values of like kinds: enough to find sentences, and quick. */
function figureKey({ kind, value, date }: Reading): string {
  if (date !== undefined) return `date ${date.month ?? ''} ${date.day ?? (date.month === undefined ? date.year : '')}`;
  return `${LOOSE.has(kind) ? 'number' : kind} ${value}`;
}
