import { isTelling, namesIn, soundOf } from './names/sounds.ts';
import { type Quantity, type Reading, readingsOf } from './numbers/quantity.ts';
import { remembered } from './remembered.ts';
import type { Source } from './source.ts';

/** A sentence of the post with what can be compared across languages. */
export interface AlignedText {
  text: string;
  quantities: readonly Quantity[];
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
  return texts.map((_, row) => {
    const likely: { column: number; points: number }[] = [];
    for (const column of source.sentences.keys()) {
      const points = score(row, column);
      if (points >= ENOUGH) likely.push({ column, points });
    }
    likely.sort((a, b) => b.points - a.points || a.column - b.column);
    return likely.slice(0, MOST_SOURCES).map(({ column }) => column);
  });
}

function scorer(texts: readonly AlignedText[], source: Source): (row: number, column: number) => number {
  const columns = source.sentences.length;
  const named = columnsWith(source.sentences.map((sentence) => soundsOf(sentence)));
  const figured = columnsWith(source.quantities.map(writtenFigures));
  const rows = texts.map(({ text, quantities }) => {
    const points = new Float64Array(columns);
    const share = (found: Iterable<number>, worth: number) => {
      for (const column of found) points[column] = (points[column] ?? 0) + worth;
    };
    for (const quantity of quantities) {
      const keys = readingsOf(quantity).map(figureKey);
      const isFact = quantity.value > SMALL || quantity.kind === 'date';
      share(new Set(keys.flatMap((key) => figured.get(key) ?? [])), isFact ? FIGURE : SMALL_FIGURE);
    }
    for (const sound of targetNames(text)) share(named.get(sound) ?? [], NAME);
    return points;
  });
  return (row, column) => {
    const place = Math.abs((row + 0.5) / texts.length - (column + 0.5) / columns);
    return (rows[row]?.[column] ?? 0) - Math.min(1, place) * PLACE;
  };
}

/** Where each key occurs. */
function columnsWith(keys: readonly ReadonlySet<string>[]): Map<string, number[]> {
  const columns = new Map<string, number[]>();
  for (const [column, some] of keys.entries()) {
    for (const key of some) {
      const known = columns.get(key);
      if (known === undefined) columns.set(key, [column]);
      else known.push(column);
    }
  }
  return columns;
}

const targetNames = remembered(
  (text): ReadonlySet<string> =>
    new Set((text.match(/[ァ-ヴー]{2,}|[A-Za-zÀ-ÿ]{2,}/g) ?? []).map((word) => soundOf(word)).filter(isTelling)),
);

const soundsOf = remembered(
  (text): ReadonlySet<string> =>
    new Set(
      namesIn(text)
        .map((word) => soundOf(word))
        .filter(isTelling),
    ),
);

const figures = new WeakMap<readonly Quantity[], ReadonlySet<string>>();

function writtenFigures(quantities: readonly Quantity[]): ReadonlySet<string> {
  const known = figures.get(quantities);
  if (known !== undefined) return known;
  const written = quantities.filter(({ implied }) => implied !== true);
  const keys = new Set(written.flatMap((quantity) => readingsOf(quantity).map(figureKey)));
  figures.set(quantities, keys);
  return keys;
}

const LOOSE: ReadonlySet<string> = new Set(['number', 'count', 'ordinal', 'multiple']);

/** Exact values of like kinds: enough to find sentences, and quick. */
function figureKey({ kind, value, date }: Reading): string {
  if (date !== undefined) return `date ${date.month ?? ''} ${date.day ?? (date.month === undefined ? date.year : '')}`;
  return `${LOOSE.has(kind) ? 'number' : kind} ${value}`;
}
