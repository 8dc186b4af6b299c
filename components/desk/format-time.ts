import { i18n } from '#i18n';
import { dateFormat } from '../ui/date-format.ts';

/** Milliseconds since 1970 as a short local date and time: 11月23日 12:05; with the year where it is not this one. */
export function formatTime(time: number, now: number): string {
  const sameYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  return dateFormat(i18n.t('app.lang'), {
    ...(sameYear ? {} : { year: 'numeric' }),
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(time);
}
