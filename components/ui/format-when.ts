import { i18n } from '#i18n';

/** Day and minute, in the writer's own time. */
export const formatWhen = (time: number): string =>
  new Intl.DateTimeFormat(i18n.t('app.lang'), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time));
