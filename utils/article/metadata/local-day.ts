const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Outlets lie between Hawaii and New Zealand in summer, on whole hours from UTC but for a few. */
const WEST = -10 * HOUR;
const EAST = 13 * HOUR;
const STEP = 15 * MINUTE;
/** In minutes, summer time included: the Marquesas, Newfoundland, Iran, …, Lord Howe, Chatham (IANA time zone database). */
const ODD_ZONES = new Set([-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765]);
/** A page may round its clock, or print when it was put online a little later. */
const SLACK = 3 * MINUTE;

const dayOf = (iso: string): string => iso.slice(0, 10);

/** Whole days from one date to another, as the calendar counts them. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / DAY;

/** A date is another day in another zone; from here on it is another date. */
const OTHER_DATE_DAYS = 2;

export const isOtherDate = (from: string, to: string): boolean => Math.abs(daysBetween(from, to)) >= OTHER_DATE_DAYS;

/** The date with day and month in each other's place. */
export function swapped(iso: string): string {
  const [year, month, day] = dayOf(iso).split('-');
  return `${year}-${day}-${month}`;
}

/** Whether it gives its time in UTC. */
export const isUtc = (iso: string): boolean => /T.*(?:Z|[+-]00:?00)$/.test(iso);
const hasTime = (iso: string): boolean => iso.includes('T');
const hasZone = (iso: string): boolean => hasTime(iso) && Number.isNaN(Date.parse(`${iso}Z`));

/**
 * The outlet's own date for a moment its data give in UTC: a reader in California sees `November 8` where the data say
 * `2023-11-09T01:49:09Z`. `local` are the page's other dates. Null where none of them shows another day of that moment.
 */
export function localDay(stamp: string, local: string[]): string | null {
  if (!isUtc(stamp)) return null;
  const moment = Date.parse(stamp);
  const day = dayThere(stamp, moment, local);
  // The same moment with its time, where another of the dates says it, is more than its day.
  return day && (local.map((other) => sameMoment(moment, other)).find((zoned) => zoned?.startsWith(day)) ?? day);
}

/** `other` with its zone where it is that moment. */
function sameMoment(moment: number, other: string): string | null {
  if (!hasTime(other)) return null;
  if (!hasZone(other)) return inZone(moment, other);
  return Math.abs(Date.parse(other) - moment) <= SLACK ? other : null;
}

function dayThere(stamp: string, moment: number, local: string[]): string | null {
  for (const other of local) {
    if (isUtc(other)) continue;
    const same = sameMoment(moment, other);
    if (same !== null && dayOf(same) !== dayOf(stamp)) return dayOf(same);
    if (hasZone(other)) continue;
    if (same !== null) return null;
    // Another moment, of a later edition perhaps: its day may still be the one the outlet's readers saw.
    const days = daysBetween(stamp, other);
    if (days === 0) return null;
    // That day had begun, or not yet ended, somewhere at that moment.
    const start = Date.parse(dayOf(other));
    if (Math.abs(days) === 1 && moment + EAST >= start && moment + WEST < start + DAY) return dayOf(other);
  }
  return null;
}

/** The moment in the zone whose clock showed `local`; null where no zone's did. */
function inZone(moment: number, local: string): string | null {
  const offset = Date.parse(`${local}Z`) - moment;
  const rounded = Math.round(offset / STEP) * STEP;
  if (Math.abs(offset - rounded) > SLACK || rounded < WEST || rounded > EAST) return null;
  const minutes = Math.abs(rounded) / MINUTE;
  if (minutes % 60 !== 0 && !ODD_ZONES.has(rounded / MINUTE)) return null;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${local}${rounded < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
