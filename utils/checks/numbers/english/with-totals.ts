import { totalOf } from '../compound.ts';
import type { Quantity, Reading } from '../quantity.ts';
import { unitReadings } from './unit-readings.ts';

/** Characters before a figure in which another part of it may begin. */
const BEFORE = 28;

/** What stands between the parts of one figure: `6 feet, 4 inches`, `6-foot-7`, `2 hours and 11 minutes`. */
const PARTS_JOIN = /^(?:[\s-]?[a-z]+\.?(?:,?\s+(?:and\s+)?|-)|['’′]\s?)$/i;

const ONE_BEFORE = /\b(?:an?)\s+([a-z]+)(?:,|\s+and)\s+$/i;

/** `5 feet 10 inches`, `2 hours, 11 minutes and 53 seconds`: the first also as the whole, which its parts need not be said beside. */
export function withTotals(figures: readonly Quantity[], text: string): Quantity[] {
  const totals = figures.map((quantity) => ({ ...quantity, others: [...quantity.others] }));
  let sum: { first: Quantity; end: number; whole: Quantity } | null = null;
  for (const part of totals) {
    const total: Reading | null =
      sum !== null && PARTS_JOIN.test(text.slice(sum.end, part.start)) ? totalOf(sum.whole, part) : null;
    if (sum === null || total === null) {
      sum = { first: part, end: part.end, whole: part };
      const [one = '', name = ''] = ONE_BEFORE.exec(text.slice(Math.max(0, part.start - BEFORE), part.start)) ?? [];
      const [single] = one === '' ? [] : unitReadings(1, ` ${name}`);
      const more = single === undefined ? null : totalOf({ ...part, ...single, others: [] }, part);
      if (more !== null) part.others.push(more);
      continue;
    }
    sum.first.others.push(total);
    part.implied = true;
    sum = { first: sum.first, end: part.end, whole: { ...part, ...total, others: [] } };
  }
  return totals;
}
