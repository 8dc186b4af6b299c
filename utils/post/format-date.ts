import type { BylinePattern } from './profile.ts';

/**
 * The day of an ISO 8601 date or time, as the pattern writes it; null where there is none.
 * The day is read from the text, so it stays in the page's own zone.
 */
export function formatDate(iso: string | null, pattern: BylinePattern): string | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  if (parts === null) return null;
  const [, year = '', month = '', day = ''] = parts;
  switch (pattern) {
    case 'MM/DD/YYYY // author':
      return `${month}/${day}/${year}`;
    case 'YYYY年M月D日 // author':
      return `${year}年${Number(month)}月${Number(day)}日`;
    case 'YYYY-MM-DD // author':
      return `${year}-${month}-${day}`;
  }
}
