import type { Quantity } from '../quantity.ts';
import { unitReadings } from './unit-readings.ts';

/** Characters behind the words in which a unit is named. */
const AFTER = 64;

/** Of what was made for half that number there is twice as much. */
export const twiceOfHalf = (text: string): Quantity[] =>
  [...text.matchAll(/\bhalf (?:that|this|as many|as much)(?: (?:number|amount|sum|figure|size))?\b/gi)].map(
    ({ index, 0: words }) => ({
      kind: 'multiple',
      value: 2,
      unit: 'time',
      others: [],
      start: index,
      end: index + words.length,
      step: 1,
      implied: true,
    }),
  );

/** `the third time in as many weeks`. */
export function asMany(figures: readonly Quantity[], text: string): Quantity[] {
  return [...text.matchAll(/\bin as many(?= [a-z])/gi)].flatMap(({ index, 0: words }) => {
    const told = figures.filter(({ end }) => end <= index).at(-1);
    const end = index + words.length;
    const [span, ...others] = told === undefined ? [] : unitReadings(told.value, text.slice(end, end + AFTER));
    return span === undefined ? [] : [{ ...span, others, start: index, end, step: 1, implied: true as const }];
  });
}
