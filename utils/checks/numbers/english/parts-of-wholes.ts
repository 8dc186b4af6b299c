import { exact } from '../numeral.ts';
import type { Quantity } from '../quantity.ts';
import { percentOf } from './percent-readings.ts';

const OF_WHOLE =
  /^\s(?:out )?of (?:(?:the|those|these|its|their|his|her|our|all|every) )*(?:top |first |last |remaining )?$/i;

/** `one of the three missiles` is one missile, whatever was counted before. */
export const withWholes = (figures: Quantity[], text: string): Quantity[] =>
  figures.map((part, index) => {
    const whole = figures[index + 1];
    if (part.kind !== 'number' || whole?.kind !== 'count' || whole.unit === null) return part;
    if (!OF_WHOLE.test(text.slice(part.end, whole.start))) return part;
    const others = part.others.filter(({ kind }) => kind !== 'count');
    return { ...part, others: [...others, { kind: 'count', value: part.value, unit: whole.unit }] };
  });

/** Above it only one of so many is a share: `two in 2019` is none. */
const MOST_PARTS = 100;

/** `1 in 10`, `two out of three`: also as the share it is. */
export function sharesIn(figures: readonly Quantity[], text: string): Quantity[] {
  return figures.flatMap((part, index) => {
    const whole = figures[index + 1];
    if (whole === undefined || part.value >= whole.value) return [];
    if (whole.value > MOST_PARTS && (part.value !== 1 || whole.kind === 'date')) return [];
    if (!/^\s(?:in|out of|of)\s(?:every\s)?$/i.test(text.slice(part.end, whole.start))) return [];
    const value = exact(part.value / whole.value);
    const share = { kind: 'fraction' as const, value, unit: null };
    return [{ ...share, others: percentOf(value), start: part.start, end: whole.end, step: 1, implied: true as const }];
  });
}
