import { i18n } from '#i18n';
import { formatPublished } from './format-published.ts';

/** `2026-01-26T06:30:00+01:00` → 2026年1月26日 06:30 (UTC+01:00): day, time and zone as the page gives them. */
export function formatMoment(iso: string, lang: string): string {
  const day = formatPublished(iso, lang);
  const [, time, zone] = /T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/.exec(iso) ?? [];
  if (time === undefined) return day;
  const named = zone === undefined ? i18n.t('facts.noZone') : zone === 'Z' ? 'UTC' : `UTC${zone}`;
  return `${day} ${time} (${named})`;
}
