import { dateFormat } from './date-format.ts';

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})/;

/** `2026-01-26T23:30:00-05:00` → 2026年1月26日 (in `lang` ja): the page's own day, never moved to another zone. */
export function formatPublished(published: string, lang: string): string {
  const [, year, month, day] = ISO_DAY.exec(published) ?? [];
  if (year === undefined) return published;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return dateFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
