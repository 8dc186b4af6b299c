import type { Quantity } from '../quantity.ts';
import { unitReadings } from './unit-readings.ts';

/** Characters behind the words in which a unit is named. */
const AFTER = 64;

/** `the third time in as many weeks`. */
export function asMany(figures: readonly Quantity[], text: string): Quantity[] {
  return [...text.matchAll(/\bin as many(?= [a-z])/gi)].flatMap(({ index, 0: words }) => {
    const told = figures.filter(({ end }) => end <= index).at(-1);
    const end = index + words.length;
    const [span, ...others] = told === undefined ? [] : unitReadings(told.value, text.slice(end, end + AFTER));
    return span === undefined ? [] : [{ ...span, others, start: index, end, step: 1, implied: true as const }];
  });
}
