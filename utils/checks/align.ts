import { isTelling, namesIn, soundOf } from './names/sounds.ts';
import { LOOSE_KINDS, type Quantity, type Reading, readingsOf } from './numbers/quantity.ts';
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
/** A summary follows the order of its article loosely, and one sentence of it not at all. */
const LOOSE_PLACE = 0.5;
/** A sentence without a partner costs this much; so does one that takes in its neighbour, as they share more by chance. */
const ALONE = 0.6;
const MERGED = 0.4;
const SMALL = 12;

/** Which sentences of the source each text comes from, for a full translation: both run in the same order. */
export function alignInOrder(texts: readonly AlignedText[], source: Source): number[][] {
  const score = scorer(texts.map(sharer(source)), PLACE);
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

export interface LooseAlignment {
  scopes: number[][];
  /** Points for what a text and a sentence share besides one of the text's figures: that one may be wrong. */
  besides(row: number, figure: number, column: number): number;
}

export function alignAnywhere(texts: readonly AlignedText[], source: Source): LooseAlignment {
  const shared = texts.map(sharer(source));
  const score = scorer(shared, texts.length === 1 ? 0 : LOOSE_PLACE);
  const scopes = texts.map((_, row) => {
    const likely: { column: number; points: number }[] = [];
    for (const column of source.sentences.keys()) {
      const points = score(row, column);
      if (points >= ENOUGH) likely.push({ column, points });
    }
    likely.sort((a, b) => b.points - a.points || a.column - b.column);
    return likely.slice(0, MOST_SOURCES).map(({ column }) => column);
  });
  const besides = (row: number, figure: number, column: number) => {
    const { points, figures } = shared[row] ?? NOTHING_SHARED;
    const own = figures[figure];
    return (points[column] ?? 0) - (own?.columns.has(column) === true ? own.worth : 0);
  };
  return { scopes, besides };
}

/** What a text shares with the sentences of the source. */
interface Shared {
  /** By sentence. */
  points: Float64Array;
  /** Of each figure of the text, the sentences that have it. */
  figures: { worth: number; columns: ReadonlySet<number> }[];
}
const NOTHING_SHARED: Shared = { points: new Float64Array(0), figures: [] };

function sharer({ sentences, quantities }: Source): (text: AlignedText) => Shared {
  const named = columnsWith(sentences.map((sentence) => sourceNames(sentence)));
  const figured = columnsWith(quantities.map(writtenFigures));
  return (text) => {
    const points = new Float64Array(sentences.length);
    const share = (columns: Iterable<number>, worth: number) => {
      for (const column of columns) points[column] = (points[column] ?? 0) + worth;
    };
    const figures = text.quantities.map((quantity) => {
      const isFact = quantity.value > SMALL || quantity.kind === 'date';
      const keys = readingsOf(quantity).map(figureKey);
      return {
        worth: isFact ? FIGURE : SMALL_FIGURE,
        columns: columnsOf(keys, figured),
      };
    });
    for (const { columns, worth } of figures) share(columns, worth);
    for (const keys of targetNames(text.text)) share(columnsOf(keys, named), NAME);
    return { points, figures };
  };
}

function scorer(shared: readonly Shared[], placeWorth: number): (row: number, column: number) => number {
  return (row, column) => {
    const { points } = shared[row] ?? NOTHING_SHARED;
    const place = Math.abs((row + 0.5) / shared.length - (column + 0.5) / points.length);
    return (points[column] ?? 0) - Math.min(1, place) * placeWorth;
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

const columnsOf = (keys: readonly string[], columns: ReadonlyMap<string, number[]>): ReadonlySet<number> =>
  new Set(keys.flatMap((key) => columns.get(key) ?? []));

/** The keys of each name in a text of ours, and those of all names in a sentence of the source. */
const targetNames = remembered((text): readonly string[][] => {
  const words = new Set(text.match(/[ァ-ヴー]{2,}|[A-Za-zÀ-ÿ]{2,}/g) ?? []);
  return [...words].map((word) => keysOf(word)).filter((keys) => keys.length > 0);
});

const sourceNames = remembered((text): ReadonlySet<string> => new Set(namesIn(text).flatMap((name) => keysOf(name))));

/** What a name is found by in either language: its sound, that without what one of them hears otherwise, or its letters as they are. */
function keysOf(word: string): string[] {
  const sound = soundOf(word);
  // Of `Copenhagen` one hears a g, the other a j; an r at a syllable's end is none in katakana.
  const plain = sound.replaceAll('r', '').replaceAll('j', 'k');
  const sounds = [...new Set([sound, plain])].filter(isTelling);
  return sounds.length === 0 && /[A-Z]/.test(word) ? [word.toLowerCase()] : sounds;
}

const figures = new WeakMap<readonly Quantity[], ReadonlySet<string>>();

function writtenFigures(quantities: readonly Quantity[]): ReadonlySet<string> {
  const known = figures.get(quantities);
  if (known !== undefined) return known;
  const written = quantities.filter(({ implied }) => implied !== true);
  const keys = new Set(written.flatMap((quantity) => readingsOf(quantity).map(figureKey)));
  figures.set(quantities, keys);
  return keys;
}

/** Exact values of like kinds: enough to find sentences, and quick. */
function figureKey({ kind, value, date }: Reading): string {
  if (date !== undefined) return `date ${date.month ?? ''} ${date.day ?? (date.month === undefined ? date.year : '')}`;
  return `${LOOSE_KINDS.has(kind) ? 'number' : kind} ${value}`;
}
