import { i18n } from '#i18n';

/** Names the page and its language: that of the messages shown, whatever the browser's own language is. */
export function presentPage(title: string): void {
  document.documentElement.lang = i18n.t('app.lang');
  document.title = title;
}
