import { type Agreement, agree } from './agree.ts';
import type { Quantity } from './quantity.ts';

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

/**
 * One source figure for each target figure: the best agreement first, written figures before implied ones, those of
 * its very value before those that may be read so, then those at like places.
 * What is left over may rest on one that is taken where more than the value speaks for it: a translation may say a figure twice,
 * but the eight of a girl of eight bears out no 8時間.
 */
export function matchQuantities(targets: readonly Quantity[], sources: readonly Quantity[]): Match[] {
  const ranks = rankDistance(targets, sources);
  const pairs = targets.flatMap((target, t) =>
    sources.flatMap((source, s) => {
      const level = agreement(target, source);
      return level === 0
        ? []
        : [
            {
              t,
              s,
              level,
              implied: source.implied === true ? 1 : 0,
              other: targets[t]?.value === sources[s]?.value ? 0 : 1,
              off: ranks(t, s) + offset(t, targets, s, sources),
            },
          ];
    }),
  );
  pairs.sort(
    (a, b) =>
      a.implied - b.implied || b.level - a.level || a.other - b.other || a.off - b.off || a.t - b.t || a.s - b.s,
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
    const reused = pairs.find((pair) => pair.t === t && pair.level > 1);
    return reused === undefined
      ? { target, source: null, level: 0, again: false }
      : { target, source: sources[reused.s] ?? null, level: reused.level, again: true };
  });
}

/**
 * `6-4, 3-6` after 3時間: where a value comes equally often in both texts, its first is the first. 0 where the two are each other's,
 * or nothing can be told.
 */
function rankDistance(targets: readonly Quantity[], sources: readonly Quantity[]): (t: number, s: number) => number {
  const [here, there] = [ranksOf(targets), ranksOf(sources)];
  return (t, s) => {
    const [one, other] = [here[t], there[s]];
    if (one === undefined || other === undefined || targets[t]?.value !== sources[s]?.value) return 0;
    return one.of === other.of ? Math.abs(one.rank - other.rank) : 0;
  };
}

/** Of each figure, how many of its value stand before it, and how many there are. */
function ranksOf(figures: readonly Quantity[]): { rank: number; of: number }[] {
  const seen = new Map<number, number>();
  const ranks = figures.map(({ value }) => {
    const rank = seen.get(value) ?? 0;
    seen.set(value, rank + 1);
    return rank;
  });
  return figures.map(({ value }, index) => ({ rank: ranks[index] ?? 0, of: seen.get(value) ?? 0 }));
}

/** How far apart the places are among the figures of their texts. */
const offset = (t: number, targets: readonly unknown[], s: number, sources: readonly unknown[]): number =>
  Math.abs(t / Math.max(targets.length, 1) - s / Math.max(sources.length, 1));
