import { i18n } from '#i18n';
import type { Article } from '../../utils/article/article.ts';

/** Names of what the post needs and the page did not say. */
export function missingMetadata(article: Article): string[] {
  return [
    article.title === null && i18n.t('popup.missingTitle'),
    article.published === null && i18n.t('popup.missingDate'),
    article.authors.length === 0 && i18n.t('popup.missingAuthors'),
    article.siteName === null && i18n.t('popup.missingSite'),
  ].filter((name) => name !== false);
}
