import { monthNames } from './month-names.ts';
import { parseDate } from './parse-date.ts';

/** `/2026/01/26/`, `/2026/jan/26/`, `/2026-01-26-`, `/20260126/` */
export function urlDate(url: string): string | null {
  const path = URL.parse(url)?.pathname.toLowerCase() ?? '';
  const match =
    /(?:^|[^\d])((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?!\d)/.exec(path) ??
    /\/(20\d{2})\/([a-z]{3,9})\/(\d{1,2})(?!\d)/.exec(path) ??
    /(?:^|[^\d])(20\d{2})(\d{2})(\d{2})(?!\d)/.exec(path);
  if (match === null) return null;
  const [, year, month = '', day] = match;
  const number = /\d/.test(month) ? month : monthNames(null).get(month);
  return number === undefined ? null : parseDate(`${year}-${number}-${day}`, { lang: null, monthFirst: false });
}
