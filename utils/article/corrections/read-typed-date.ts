/** A date as Japanese writers type it, year first, with or without time and zone; in half or full width. */
const TYPED =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s,]*(午前|午後)?\s*(\d{1,2})\s*[:時]\s*(?:(\d{1,2})\s*分?)?(?::(\d{2}))?\s*(?:\(?\s*(Z|JST|日本時間|(?:UTC|GMT)?\s*[+-]\s*\d{1,2}(?::?\d{2})?|UTC|GMT)\s*\)?)?)?$/i;

/** No web page was published before; a smaller number is a slip of the finger. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** ISO 8601 in the zone typed, the date alone where no time was; null for what is no date of the calendar. */
export function readTypedDate(typed: string): string | null {
  const match = TYPED.exec(typed.normalize('NFKC').replace(/[−–]/g, '-').trim());
  if (match === null) return null;
  const [, year = '', month = '', day = '', half, hourText, minute = '0', second, zone] = match;
  const date = `${year}-${two(month)}-${two(day)}`;
  const exists = new Date(`${date}T00:00Z`);
  if (Number.isNaN(exists.getTime()) || exists.toISOString().slice(0, 10) !== date) return null;
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return null;
  if (hourText === undefined) return date;
  const hour = Number(hourText) + (half === '午後' && Number(hourText) < 12 ? 12 : 0);
  const offset = readZone(zone);
  if (hour > 23 || Number(minute) > 59 || Number(second ?? 0) > 59 || offset === null) return null;
  return `${date}T${two(hour)}:${two(minute)}${second === undefined ? '' : `:${second}`}${offset}`;
}

const two = (number: number | string): string => String(number).padStart(2, '0');

/** Hours from Greenwich, at most. */
const FARTHEST_ZONE = 14;

/** `+09:00`, `Z`, or empty where none was typed; null for what is no zone. */
function readZone(zone: string | undefined): string | null {
  if (zone === undefined) return '';
  if (/^(?:JST|日本時間)$/i.test(zone)) return '+09:00';
  const match = /([+-])\s*(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (match === null) return 'Z';
  const [, sign, hours = '', minutes = '00'] = match;
  return Number(hours) > FARTHEST_ZONE || Number(minutes) > 59 ? null : `${sign}${two(hours)}:${minutes}`;
}
