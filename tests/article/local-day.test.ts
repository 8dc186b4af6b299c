import { expect, it } from 'vitest';
import { localDay } from '../../utils/article/metadata/local-day.ts';

it.each<[string, string[], string | null]>([
  // What the page prints without a zone gives the zone.
  ['2026-01-27T01:49:09Z', ['2026-01-26T17:49'], '2026-01-26T17:49-08:00'],
  ['2026-01-25T23:10:00+00:00', ['2026-01-26T04:40:00'], '2026-01-26T04:40:00+05:30'],
  // The same moment with its zone is taken as it stands.
  ['2026-01-27T01:49:09Z', ['2026-01-26T20:49:09-05:00'], '2026-01-26T20:49:09-05:00'],
  // The day alone, where that day was somewhere at that moment.
  ['2026-01-27T01:49:09Z', ['2026-01-26'], '2026-01-26'],
  // A day and the same moment on that day: the moment says more.
  ['2026-01-27T01:49:09Z', ['2026-01-26', '2026-01-26T20:49:09-05:00'], '2026-01-26T20:49:09-05:00'],
  ['2026-01-27T01:49:09Z', ['2026-01-26', '2026-01-26T17:49'], '2026-01-26T17:49-08:00'],
  ['2026-01-27T01:49:09Z', ['2026-01-26', '2026-01-26T09:00:00-05:00'], '2026-01-26'],
  ['2026-01-25T23:01:00Z', ['2026-01-26'], '2026-01-26'],
  ['2026-01-27T20:00:00Z', ['2026-01-26'], null],
  ['2026-01-25T02:00:00Z', ['2026-01-26'], null],
  // No zone is 13:15 hours ahead: the time is a later edition's, the day is one its readers saw.
  ['2026-01-25T16:22:00Z', ['2026-01-26T05:39'], '2026-01-26'],
  // Only uninhabited islands still had the day before.
  ['2026-01-26T11:04:00Z', ['2026-01-25'], null],
  // The reader sees the same day; or the data have a zone of their own.
  ['2026-01-26T12:00:00Z', ['2026-01-26', '2026-01-25'], null],
  ['2026-01-27T01:49:09+01:00', ['2026-01-26'], null],
  ['2026-01-27', ['2026-01-26'], null],
  ['2026-01-27T01:49:09Z', [], null],
])('%s beside %j is %s', (stamp, local, day) => {
  expect(localDay(stamp, local)).toBe(day);
});
