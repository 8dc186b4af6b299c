import type { Article } from '../article/article.ts';
import { joinAuthors } from './compose-byline.ts';
import { formatDate } from './format-date.ts';
import { linkAddress } from './link-address.ts';
import { type Piece, piece } from './piece.ts';
import type { Profile } from './profile.ts';

/** What a source begins with where the template has no words of its own for it. */
export const SOURCE_LABEL = '出典: ';

/** 出典: outlet 「original title」 author, date; then the address, linked, on a line of its own. */
export function composeSource(article: Article, profile: Profile, label = SOURCE_LABEL): Piece[] {
  const address = article.canonicalUrl ?? article.url;
  const named = [outletName(article), article.title === null ? null : quoteTitle(article.title)];
  const made = [joinAuthors(article.authors), formatDate(article.published, profile.bylinePattern)];
  const about = [...named, made.filter((part) => part !== null).join(', ')].filter(
    (part) => part !== null && part !== '',
  );
  const href = linkAddress(address);
  return [
    piece('line', label + about.join(' ')),
    piece('line', [href === null ? { text: address } : { text: address, href }]),
  ];
}

/** The outlet's name; its host where the page gives no name, so that a source is never nameless. */
export function outletName(article: Article): string | null {
  const address = article.canonicalUrl ?? article.url;
  if (article.siteName !== null && article.siteName.trim() !== '') return article.siteName.trim();
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : null;
}

/** A title that brings corner brackets of its own stands in double ones: the title itself is never altered. */
function quoteTitle(title: string): string {
  const text = title.replaceAll(/\s+/g, ' ').trim();
  return /[「」]/.test(text) ? `『${text}』` : `「${text}」`;
}
