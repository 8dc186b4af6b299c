import { i18n } from '#i18n';
import type { Article, MetadataField, Origin } from '../../utils/article/article.ts';
import { formatMoment } from './format-moment.ts';
import { languageName } from './language-name.ts';

/** 題名, 公開日時, … */
export const fieldName = (field: MetadataField): string => i18n.t(`facts.field.${field}`);

/** Where a value came from, in the writer's words. */
export const originName = (origin: Origin): string => i18n.t(`facts.origin.${ORIGIN_KEYS[origin]}`);

const ORIGIN_KEYS = {
  'json-ld': 'jsonLd',
  'open-graph': 'openGraph',
  meta: 'meta',
  microdata: 'microdata',
  link: 'link',
  'visible-text': 'visibleText',
  url: 'url',
  'html-lang': 'htmlLang',
  'by-hand': 'byHand',
} as const satisfies Record<Origin, string>;

/** A field's value as a line to read; null where there is none. */
export function fieldValue(article: Article, field: MetadataField): string | null {
  const lang = i18n.t('app.lang');
  switch (field) {
    case 'authors':
      return article.authors.length === 0 ? null : article.authors.join(i18n.t('desk.listComma'));
    case 'published':
    case 'modified': {
      const iso = article[field];
      return iso === null ? null : formatMoment(iso, lang);
    }
    case 'lang':
      return article.lang === null ? null : `${languageName(article.lang, lang)} (${article.lang})`;
    case 'leadImage':
      return article.leadImage === null ? null : imageText(article.leadImage);
    default:
      return article[field];
  }
}

/** The file's own name tells pictures apart; the credit is what a post needs. */
function imageText({ url, credit }: { url: string; credit: string | null }): string {
  const file = URL.parse(url)?.pathname.split('/').at(-1) || url;
  return credit === null ? i18n.t('facts.noCredit', [file]) : i18n.t('facts.credit', [file, credit]);
}

/** Said on hover over a value: 出どころ: Open Graph; undefined where the field was not found. */
export function originHint({ origins }: Article, field: MetadataField): string | undefined {
  const origin = origins[field];
  return origin && i18n.t('facts.from', [originName(origin)]);
}
