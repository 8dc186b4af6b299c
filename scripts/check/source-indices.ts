/**
 * Ids count from 1, as those of an article's sentences do. A line in which a 0 occurs counts from 0. Ids of no sentence are dropped.
 */
export function sourceIndices(ids: readonly (readonly number[])[], sentences: number): number[][] {
  const first = ids.some((some) => some.includes(0)) ? 0 : 1;
  return ids.map((some) =>
    some.map((id) => id - first).filter((index) => Number.isInteger(index) && index >= 0 && index < sentences),
  );
}
