import { i18n } from '#i18n';

/** 題名、要点、本文 as the language lists things. */
export function joinNames(names: string[]): string {
  return names.join(i18n.t('desk.listComma'));
}
