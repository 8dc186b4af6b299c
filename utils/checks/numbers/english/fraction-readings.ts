import { exact } from '../numeral.ts';
import type { Reading } from '../quantity.ts';
import { NOUN_AFTER } from './noun-after.ts';
import { percent, percentOf } from './percent-readings.ts';
import { dateReading } from './read-dates.ts';
import { thingAfter } from './thing-after.ts';
import { moneyReadings, unitReadings } from './unit-readings.ts';

/** A third offence is no third part. */
const nth = (part: number, after: string): Reading => ({
  kind: 'ordinal',
  value: Math.round(1 / part),
  unit: thingAfter(after),
});

/** `two-tenths of a percent`, `half a percentage point`, `a quarter-point`. */
const PERCENT_PART = /^[\s-](?:of\s)?(?:an?\s|one\s)?(?:percent|per cent|percentage|point)/i;

/** `9/11`: a day, by Americans with the month first. `24/7`: all day. */
function slashDate(written: string): Reading[] {
  const [, first = 0, second = 0] = (/^(\d{1,2})\/(\d{1,2})$/.exec(written) ?? []).map(Number);
  if (first === 24 && second === 7) return [{ kind: 'duration', value: first, unit: 'hour' }];
  return [
    [first, second],
    [second, first],
  ].flatMap(([month = 0, day = 0]) =>
    month >= 1 && month <= 12 && day >= 1 && day <= 31 ? [dateReading({ month, day })] : [],
  );
}

/** What has lost two thirds has come down to one: 3分の1に. */
const LOST_BEFORE = /\b(?:lost|lose|loses|losing|shed|sheds|wip(?:ed|ing) out)\s(?:[a-z]+\s){0,2}$/i;

/** A part of one, as it is `written`: of a unit, of a hundred, or a day (`9/11`). */
export function fractionReadings(value: number, written: string, before: string, after: string): Reading[] {
  const fraction: Reading = { kind: 'fraction', value, unit: null };
  const rest: Reading[] = LOST_BEFORE.test(before) ? [{ ...fraction, value: exact(1 - value) }] : [];
  return [
    // A quarter of a point is not 25 of them.
    ...(PERCENT_PART.test(after) ? [percent(value), { ...fraction, kind: 'number' as const }] : [fraction]),
    ...rest,
    ...moneyReadings(value, after.replace(/^\sof an?\s/, ' ')),
    ...unitReadings(value, after.replace(/^\s(?:an?|of an?)\s/, ' ')),
    ...(PERCENT_PART.test(after) ? [] : percentOf(value)),
    ...slashDate(written),
    ...(/^an?\s/i.test(written) && NOUN_AFTER.test(after) ? [nth(value, after)] : []),
  ];
}
