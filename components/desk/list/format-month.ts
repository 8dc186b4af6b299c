import { i18n } from '#i18n';
import { dateFormat } from '../../ui/date-format.ts';

/** `2026-11` as 2026年11月. */
export function formatMonth(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return dateFormat(i18n.t('app.lang'), { year: 'numeric', month: 'long' }).format(
    new Date(year ?? 0, (number ?? 1) - 1, 1),
  );
}
