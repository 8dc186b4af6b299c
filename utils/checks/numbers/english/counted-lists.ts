import type { Quantity } from '../quantity.ts';

/** Characters before a figure in which the list that it ends may stand. */
const BEFORE = 160;

/** `Vancouver, Seattle and nine other cities`. */
const NAME = String.raw`\p{Lu}[\p{L}'’.-]*(?: (?:(?:of|the|and|de|la) )?\p{Lu}[\p{L}'’.-]*)*`;
const NAMES_BEFORE = new RegExp(`(${NAME}(?:, ${NAME})*),? and $`, 'u');
const OTHERS_AFTER = /^ (?:other|more|others)\b/;

/** `men aged 22, 25 and 31`. */
const AGES = /\bage[ds] (\d{1,3}(?:, \d{1,3})*),? and \d{1,3}\b/g;

/** `4x400m`: 1600メートルリレー. */
const RELAY = /\b([2-9]) ?[x×] ?(\d{2,4}) ?(?:m\b|met)/g;

/** How many a list has, where it does not say so itself: Japanese often adds it (計11都市, 22歳、25歳、31歳の男3人). */
export function countedLists(figures: readonly Quantity[], text: string): Quantity[] {
  const count = (value: number, unit: string | null, start: number, end: number): Quantity => ({
    kind: 'count',
    value,
    unit,
    others: [],
    start,
    end,
    step: 1,
    implied: true,
  });
  const listed = figures.flatMap(({ value, unit, kind, start, end }) => {
    if ((kind !== 'count' && kind !== 'number') || !OTHERS_AFTER.test(text.slice(end))) return [];
    const from = Math.max(0, start - BEFORE);
    const names = NAMES_BEFORE.exec(text.slice(from, start));
    if (names?.[1] === undefined) return [];
    return [count(value + names[1].split(',').length, unit, from + names.index, end)];
  });
  const ages = [...text.matchAll(AGES)].map(({ 0: words, 1: all = '', index }) =>
    count(all.split(',').length + 1, 'person', index, index + words.length),
  );
  const relays = [...text.matchAll(RELAY)].map(
    ({ 0: words, 1: legs, 2: metres, index }): Quantity => ({
      ...count(Number(legs) * Number(metres), 'm', index, index + words.length),
      kind: 'measure',
    }),
  );
  return [...listed, ...ages, ...relays];
}
