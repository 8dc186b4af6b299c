import type { Article } from '../article/article.ts';

/** The outlet, and the original title in corner brackets: what names an article in a line of text. */
export function sourceNames(article: Article): string[] {
  const names = [outletName(article), article.title === null ? null : quoteTitle(article.title)];
  return names.filter((name): name is string => name !== null && name !== '');
}

/** Where the article is to be found. */
export const sourceAddress = (article: Article): string => article.canonicalUrl ?? article.url;

/** The outlet's name; its host where the page gives no name, so that a source is never nameless. */
export function outletName(article: Article): string | null {
  if (article.siteName !== null && article.siteName.trim() !== '') return article.siteName.trim();
  const address = sourceAddress(article);
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : null;
}

/** A title that brings corner brackets of its own stands in double ones: the title itself is never altered. */
export function quoteTitle(title: string): string {
  const text = title.replaceAll(/\s+/g, ' ').trim();
  return /[「」]/.test(text) ? `『${text}』` : `「${text}」`;
}
