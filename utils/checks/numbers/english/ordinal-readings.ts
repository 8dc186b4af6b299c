import { minutesOfMatch } from '../minutes-of-match.ts';
import type { Reading } from '../quantity.ts';
import { dateReading } from './read-dates.ts';
import { thingAfter } from './thing-after.ts';
import { measured, unitReadings } from './unit-readings.ts';

export const CENTURY_AFTER = /^[\s-]*(?:centur(?:y|ies))/i;

/** `a third straight month`, `the third month in a row`, `the third monthly drop`. */
const STRETCH =
  /^\s+(?:straight|consecutive|successive|daily|weekly|monthly|yearly|annual)\b|^\s+(?:day|session|week|month|quarter|year)\s(?:in a row|running)\b/i;

/** `the fourth decline in a row`, `a third consecutive record season`: of days, weeks, months or years. */
const ROW = /^\s+[a-z]+\s(?:in a row|running)\b/i;

const ROW_OF = ['day', 'week', 'month', 'year'];

/** `for a second day`, `every second year`. */
const FOR_BEFORE = /\b(?:for (?:an?|the|its|his|her|their)|every) $/i;

const DAY_AFTER = /^\s+(?:day|session|night|weekend|week|month|year)\b/i;

const PERIODS: Record<string, string> = {
  session: 'day',
  weekend: 'week',
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  yearly: 'year',
  annual: 'year',
};

/** `a third straight monthly decline`. */
const PERIODIC = new RegExp(`\\b(?:${Object.keys(PERIODS).join('|')})\\b`, 'i');

/** What `third` may say: a place, a day, a stretch of time, a floor, a birthday. */
export function ordinalReadings(value: number, before: string, after: string): Reading[] {
  if (CENTURY_AFTER.test(after)) return [{ kind: 'century', value, unit: null }];
  const day: Reading[] =
    value >= 1 && value <= 31 && (/^\s+day\b/i.test(after) || !/^\s+[a-z]/i.test(after))
      ? [dateReading({ day: value })]
      : [];
  const thing = thingAfter(after);
  // A third straight month: for three months.
  const told =
    STRETCH.test(after) || (FOR_BEFORE.test(before) && DAY_AFTER.test(after))
      ? unitReadings(
          value,
          after.replace(PERIODIC, (word) => PERIODS[word.toLowerCase()] ?? word),
        )
      : [];
  const isRow = ROW.test(after) || (STRETCH.test(after) && told.length === 0);
  const stretch = isRow ? ROW_OF.map((unit) => measured(value, unit)) : told;
  // Mrs Malpas has plans for her 102nd.
  const isBirthday =
    /^\s+birthday\b/i.test(after) || (/\b(?:her|his|my|their)\s$/i.test(before) && /^[.,]?\s*$/.test(after));
  const birthday: Reading[] = isBirthday ? [{ kind: 'age', value, unit: null }] : [];
  // The 80th anniversary is 80 years on, and the 73rd minute 73分.
  const span = /^\s+anniversary\b/i.test(after)
    ? [measured(value, 'year')]
    : /^(?:\s(?:and|or)\s\d+(?:st|nd|rd|th))?[\s-]minutes?\b/i.test(after)
      ? minutesOfMatch(value).map((minute) => measured(minute, 'minute'))
      : [];
  // Where the floor at the street is the ground floor, the fifth is the sixth of Japan.
  const floor: Reading[] = /^[\s-]floor\b/i.test(after) ? [{ kind: 'ordinal', value: value + 1, unit: 'floor' }] : [];
  // In the eighth kilometre: 8キロ目.
  const distance = /^\s(?:kilomet|mile|met|yard|hole)/i.test(after) ? unitReadings(value, after) : [];
  return [{ kind: 'ordinal', value, unit: thing }, ...distance, ...day, ...stretch, ...span, ...birthday, ...floor];
}
