/** Up to here, seconds say it best; beyond, a figure would be read long after it was right, and the clock says it. */
const LONGEST_IN_SECONDS = 60;
/** What is waited for a service that does not say: the limits are those of a minute. */
const USUAL_SECONDS = 60;
const MINUTE_MS = 60_000;

export type WaitAsked =
  | { kind: 'seconds'; seconds: number }
  /** `time`: as the clock shows it, with the day where it is not today's. */
  | { kind: 'until'; time: string }
  | { kind: 'unknown' }
  /** It has passed. */
  | { kind: 'over' };

/** What is left to say of the wait a service asked for (seconds, from `saidAt` on in milliseconds since 1970). */
export function waitAsked(
  { retryAfter, saidAt }: { retryAfter: number | null; saidAt: number },
  now: Date,
  lang: string,
): WaitAsked {
  const until = saidAt + (retryAfter ?? USUAL_SECONDS) * 1_000;
  // Jobs that failed in versions before this one have no `saidAt`: NaN, which nothing is earlier than.
  const isAhead = now.getTime() < until;
  if (!isAhead) return { kind: 'over' };
  if (retryAfter === null) return { kind: 'unknown' };
  if (retryAfter <= LONGEST_IN_SECONDS) return { kind: 'seconds', seconds: retryAfter };
  const moment = new Date(Math.ceil(until / MINUTE_MS) * MINUTE_MS);
  const isToday = moment.toDateString() === now.toDateString();
  return {
    kind: 'until',
    time: moment.toLocaleString(lang, {
      hour: 'numeric',
      minute: '2-digit',
      ...(isToday ? {} : { month: 'long', day: 'numeric' }),
    }),
  };
}
