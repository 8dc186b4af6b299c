import { diffArrays } from 'diff';
import { comparableText } from './comparable-text.ts';
import { splitWords } from './split-words.ts';

/** Two texts that are the same passage before and after. */
interface TextPair {
  before: number;
  after: number;
  /** Alike but for typography and white space. */
  same: boolean;
  /** It stands elsewhere among the others now. */
  moved: boolean;
}

interface Alignment {
  /** In the order of `after`. */
  pairs: TextPair[];
  removed: number[];
  added: number[];
}

/**
 * From this share of common words on, two passages in the same place are one that was rewritten. Unrelated paragraphs of one
 * article have about 0.2 in common, a paragraph to which one as long was added 0.67.
 */
const SAME_PASSAGE = 0.4;
/** A passage that was moved and rewritten at once is told by more: nothing but its words speaks for it. */
const MOVED_PASSAGE = 0.75;
/** Shorter passages ("Read more", "Yes.") are found anywhere by chance. */
const MOVED_WORDS = 6;
/** Differences after which a common order is not looked for any longer: time grows with their square. */
const MOST_EDITS = 1_000;
/** Pairs compared within one stretch without a common passage: 500 rewritten paragraphs against 500. */
const MOST_PAIRS = 250_000;

/**
 * Which passage became which: first those that did not change, in their common order; between them those most alike;
 * last those found elsewhere. By likeness, not by index: one paragraph more at the top changes no other.
 */
export function alignTexts(before: string[], after: string[]): Alignment {
  const old = before.map(passage);
  const fresh = after.map(passage);
  const partner = new Map<number, TextPair>();
  const taken = new Set<number>();
  const pair = (found: TextPair) => {
    partner.set(found.after, found);
    taken.add(found.before);
  };

  const anchors = commonOrder(old, fresh);
  for (const [before, after] of anchors) pair({ before, after, same: true, moved: false });
  let [fromOld, fromFresh] = [0, 0];
  for (const [toOld, toFresh] of [...anchors, [old.length, fresh.length] as const]) {
    for (const found of bestMatches(old, fresh, [fromOld, toOld], [fromFresh, toFresh])) pair(found);
    [fromOld, fromFresh] = [toOld + 1, toFresh + 1];
  }
  for (const found of foundElsewhere(old, fresh, taken, partner)) pair(found);

  return {
    pairs: [...partner.values()].sort((one, other) => one.after - other.after),
    removed: old.flatMap((_, index) => (taken.has(index) ? [] : [index])),
    added: fresh.flatMap((_, index) => (partner.has(index) ? [] : [index])),
  };
}

interface Passage {
  key: string;
  /** How often each word stands in it. */
  words: Map<string, number>;
  /** Letters of all words; a long word says more than an "of". */
  weight: number;
}

function passage(text: string): Passage {
  const words = new Map<string, number>();
  let weight = 0;
  for (const { key } of splitWords(text)) {
    const word = key.toLowerCase();
    words.set(word, (words.get(word) ?? 0) + 1);
    weight += word.length;
  }
  return { key: comparableText(text), words, weight };
}

/** Pairs of unchanged passages in the order both sides have them. */
function commonOrder(old: Passage[], fresh: Passage[]): [number, number][] {
  const shared = (one: Passage[], other: Passage[]): { key: string; index: number }[] => {
    const keys = new Set(other.map(({ key }) => key));
    return one.flatMap(({ key }, index) => (key !== '' && keys.has(key) ? [{ key, index }] : []));
  };
  const ours = shared(old, fresh);
  const theirs = shared(fresh, old);
  const steps = diffArrays(
    ours.map(({ key }) => key),
    theirs.map(({ key }) => key),
    { maxEditLength: MOST_EDITS },
  );
  const pairs: [number, number][] = [];
  let [left, right] = [0, 0];
  // Too much was moved about: the unchanged passages are found one by one instead.
  for (const { added, removed, count } of steps ?? []) {
    if (!added && !removed) {
      for (let step = 0; step < count; step += 1) {
        const [mine, yours] = [ours[left + step], theirs[right + step]];
        if (mine && yours) pairs.push([mine.index, yours.index]);
      }
    }
    if (!added) left += count;
    if (!removed) right += count;
  }
  return pairs;
}

/** The pairs within one stretch that together are most alike, none crossing another. */
function bestMatches(old: Passage[], fresh: Passage[], [a, aEnd]: Range, [b, bEnd]: Range): TextPair[] {
  const [rows, columns] = [aEnd - a, bEnd - b];
  if (rows <= 0 || columns <= 0 || rows * columns > MOST_PAIRS) return [];
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const likenessTo = likenessIn(fresh.slice(b, bEnd));
  const likeness = old.slice(a, aEnd).map(likenessTo);
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const alike = likeness[row]?.[column] ?? 0;
      const together = alike >= SAME_PASSAGE ? alike + at(best, (row + 1) * width + column + 1) : 0;
      best[row * width + column] = Math.max(
        together,
        at(best, (row + 1) * width + column),
        at(best, row * width + column + 1),
      );
    }
  }
  const pairs: TextPair[] = [];
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    const alike = likeness[row]?.[column] ?? 0;
    const here = at(best, row * width + column);
    if (alike >= SAME_PASSAGE && here === alike + at(best, (row + 1) * width + column + 1)) {
      const [before, after] = [a + row, b + column];
      pairs.push({ before, after, same: old[before]?.key === fresh[after]?.key, moved: false });
      row += 1;
      column += 1;
    } else if (here === at(best, (row + 1) * width + column)) row += 1;
    else column += 1;
  }
  return pairs;
}

type Range = [from: number, to: number];

const at = (numbers: Float64Array, index: number): number => numbers[index] ?? 0;

/** What is left on both sides and is the same passage in another place. */
function foundElsewhere(
  old: Passage[],
  fresh: Passage[],
  taken: ReadonlySet<number>,
  partner: ReadonlyMap<number, TextPair>,
): TextPair[] {
  const left = old.flatMap((one, index) => (taken.has(index) ? [] : [{ ...one, index }]));
  const added = fresh.flatMap((one, index) => (partner.has(index) ? [] : [{ ...one, index }]));
  const free = new Set(left);
  const pairs: TextPair[] = [];
  const byKey = Map.groupBy(left, ({ key }) => key);
  const rewritten = added.filter((one) => {
    const same = one.key === '' ? undefined : byKey.get(one.key)?.find((other) => free.has(other));
    if (same === undefined) return true;
    free.delete(same);
    pairs.push({ before: same.index, after: one.index, same: true, moved: true });
    return false;
  });
  if (rewritten.length * free.size > MOST_PAIRS) return pairs;
  const others = [...free];
  const likenessTo = likenessIn(others);
  for (const one of rewritten) {
    if (one.words.size < MOVED_WORDS) continue;
    const likeness = likenessTo(one);
    let nearest = -1;
    others.forEach((other, index) => {
      const alike = likeness[index] ?? 0;
      if (free.has(other) && alike >= MOVED_PASSAGE && alike > (likeness[nearest] ?? 0)) nearest = index;
    });
    const other = others[nearest];
    if (other === undefined) continue;
    free.delete(other);
    pairs.push({ before: other.index, after: one.index, same: false, moved: true });
  }
  return pairs;
}

/**
 * Gives a passage's likeness to each of `others`: the share of the letters of both that stand in common words, 0 to 1
 * (Dice's coefficient). By an index of words: two passages without a common one cost nothing.
 */
function likenessIn(others: Passage[]): (one: Passage) => Float64Array {
  const standsIn = new Map<string, { place: number; count: number }[]>();
  others.forEach(({ words }, place) => {
    for (const [word, count] of words) {
      const places = standsIn.get(word);
      if (places) places.push({ place, count });
      else standsIn.set(word, [{ place, count }]);
    }
  });
  return ({ words, weight }) => {
    const common = new Float64Array(others.length);
    for (const [word, mine] of words) {
      for (const { place, count } of standsIn.get(word) ?? []) {
        common[place] = at(common, place) + word.length * Math.min(mine, count);
      }
    }
    return common.map((letters, place) => (2 * letters) / (weight + (others[place]?.weight ?? 0) || 1));
  };
}
