import type { Article, MetadataField } from '../article.ts';

/** What the form of a field starts with, one text a line; the lead image has two: address and credit. */
export function fieldTexts(article: Article, field: MetadataField): string[] {
  switch (field) {
    case 'authors':
      return [article.authors.join('、')];
    case 'published':
    case 'modified':
      return [dateText(article[field])];
    case 'leadImage':
      return [article.leadImage?.url ?? '', article.leadImage?.credit ?? ''];
    default:
      return [article[field] ?? ''];
  }
}

/** `2026-01-26T06:30:00+01:00` → `2026-01-26 06:30 +01:00`, which `readTypedDate` reads back. */
function dateText(iso: string | null): string {
  if (iso === null) return '';
  const [, date = '', time = '', zone = ''] = /^([^T]+)(?:T(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(.*))?$/.exec(iso) ?? [];
  return [date, time.replace(/:00$/, (end) => (time.length > 5 ? '' : end)), zone === 'Z' ? 'UTC' : zone]
    .filter((part) => part !== '')
    .join(' ');
}
