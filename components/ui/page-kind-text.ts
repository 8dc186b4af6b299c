import { i18n } from '#i18n';
import type { Article, PageKind } from '../../utils/article/article.ts';

/** 有料記事の冒頭, ライブ更新, … */
export function pageKindName(kind: PageKind): string {
  return i18n.t(`pageKind.${KEYS[kind]}`);
}

const KEYS = {
  'live-blog': 'liveBlog',
  thread: 'thread',
  teaser: 'teaser',
  'press-release': 'pressRelease',
  opinion: 'opinion',
  gallery: 'gallery',
  video: 'video',
} as const satisfies Record<PageKind, string>;

/** What the writer should know of such a page before composing; null where its name says it all. */
export function pageKindHint({ pageKind, wordCount }: Pick<Article, 'pageKind' | 'wordCount'>): string | null {
  if (pageKind === undefined || pageKind === 'opinion') return null;
  return i18n.t(`pageKind.${KEYS[pageKind]}Hint`, [wordCount.toLocaleString(i18n.t('app.lang'))]);
}
