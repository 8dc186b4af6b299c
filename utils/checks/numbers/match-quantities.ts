import { type Agreement, agree } from './agree.ts';
import type { Quantity, SourceQuantity } from './quantity.ts';

/** Which source figure bears a target figure out, and how well. */
export interface Match {
  target: Quantity;
  source: Quantity | null;
  level: Agreement;
  /** That source figure already bears out another figure. */
  again: boolean;
}

/** Digits a hedged figure must lose for 約 to be the translator's own. */
const ROUNDED_ON = 2;
const digitsIn = (value: number): number => String(value).replace(/\.|0+$/g, '').length;

/** The best of all readings. */
export function agreement(target: Quantity, source: Quantity): Agreement {
  let best: Agreement = 0;
  // `around 83` is rounded as far as it was meant to be, `some 1,198,432` is not.
  const isMeant =
    target.hedge !== undefined &&
    target.hedge === source.hedge &&
    digitsIn(source.value) - digitsIn(target.value) < ROUNDED_ON;
  const hedge = isMeant ? undefined : target.hedge;
  // By index: this runs for every pair of figures, and arrays made for each would cost more than the comparing.
  for (let i = -1; i < target.others.length; i += 1) {
    const one = target.others[i] ?? target;
    for (let j = -1; j < source.others.length; j += 1) {
      const level = agree(one, source.others[j] ?? source, hedge);
      if (level > best) best = level;
    }
  }
  return best;
}

/** Where the source is several sentences, with the one it stands in. */
type OfSentence = Quantity & Partial<Pick<SourceQuantity, 'sentence'>>;

/**
 * One source figure for each target figure: the best agreement first, written figures before implied ones, those of
 * its very value before those that may be read so, then those of the sentence that has most of the text's figures, at like places.
 * What is left over may rest on one that is taken where more than the value speaks for it: a translation may say a figure twice,
 * but the eight of a girl of eight bears out no 8時間.
 */
export function matchQuantities(targets: readonly Quantity[], sources: readonly OfSentence[]): Match[] {
  const ranks = rankDistance(targets, sources);
  const places = placesIn(sources);
  const levels = targets.map((target) => sources.map((source) => agreement(target, source)));
  const shared = sharedBy(sources, levels);
  const pairs = targets.flatMap((_, t) =>
    sources.flatMap((source, s) => {
      const level = levels[t]?.[s] ?? 0;
      return level === 0
        ? []
        : [
            {
              t,
              s,
              level,
              implied: source.implied === true ? 1 : 0,
              other: targets[t]?.value === sources[s]?.value ? 0 : 1,
              shared: shared.get(source.sentence) ?? 0,
              off: ranks(t, s) + Math.abs(t / Math.max(targets.length, 1) - (places[s] ?? 0)),
            },
          ];
    }),
  );
  pairs.sort(
    (a, b) =>
      a.implied - b.implied ||
      b.level - a.level ||
      a.other - b.other ||
      b.shared - a.shared ||
      a.off - b.off ||
      a.t - b.t ||
      a.s - b.s,
  );
  const matches: (Match | undefined)[] = targets.map(() => undefined);
  const taken = new Set<number>();
  for (const { t, s, level } of pairs) {
    const target = targets[t];
    if (target === undefined || matches[t] !== undefined || taken.has(s)) continue;
    taken.add(s);
    matches[t] = { target, source: sources[s] ?? null, level, again: false };
  }
  return targets.map((target, t) => {
    const match = matches[t];
    if (match !== undefined) return match;
    const reused = pairs.find((pair) => pair.t === t && (pair.level > 1 || sources[pair.s]?.kind === target.kind));
    return reused === undefined
      ? { target, source: null, level: 0, again: false }
      : { target, source: sources[reused.s] ?? null, level: reused.level, again: true };
  });
}

/**
 * `6-4, 3-6` after 3時間: where a value comes equally often in both texts, its first is the first. 0 where the two are each other's,
 * or nothing can be told.
 */
function rankDistance(targets: readonly Quantity[], sources: readonly OfSentence[]): (t: number, s: number) => number {
  const [here, there] = [ranksOf(targets), ranksOf(sources)];
  return (t, s) => {
    const [one, other] = [here[t], there[s]];
    if (one === undefined || other === undefined || targets[t]?.value !== sources[s]?.value) return 0;
    return one.of === other.of ? Math.abs(one.rank - other.rank) : 0;
  };
}

/** Of each figure, how many of its value stand before it in its sentence, and how many there are. */
function ranksOf(figures: readonly OfSentence[]): { rank: number; of: number }[] {
  const seen = new Map<string, number>();
  const keys = figures.map(({ value, sentence }) => `${sentence} ${value}`);
  const ranks = keys.map((key) => {
    const rank = seen.get(key) ?? 0;
    seen.set(key, rank + 1);
    return rank;
  });
  return keys.map((key, index) => ({ rank: ranks[index] ?? 0, of: seen.get(key) ?? 0 }));
}

/** Where each figure stands among those of its sentence, from 0 to 1. */
function placesIn(sources: readonly OfSentence[]): number[] {
  const counts = new Map<number | undefined, number>();
  const before = sources.map(({ sentence }) => {
    const count = counts.get(sentence) ?? 0;
    counts.set(sentence, count + 1);
    return count;
  });
  return sources.map(({ sentence }, s) => (before[s] ?? 0) / Math.max(counts.get(sentence) ?? 0, 1));
}

/** How many of the text's figures each sentence could bear out. */
function sharedBy(
  sources: readonly OfSentence[],
  levels: readonly (readonly Agreement[])[],
): Map<number | undefined, number> {
  const shared = new Map<number | undefined, number>();
  for (const row of levels) {
    const sentences = new Set(sources.filter((_, s) => (row[s] ?? 0) > 0).map(({ sentence }) => sentence));
    for (const sentence of sentences) shared.set(sentence, (shared.get(sentence) ?? 0) + 1);
  }
  return shared;
}
