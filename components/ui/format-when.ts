import { i18n } from '#i18n';
import { dateFormat } from './date-format.ts';

/** Day and minute, in the writer's own time. */
export const formatWhen = (time: number): string =>
  dateFormat(i18n.t('app.lang'), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time));
