import type { Article } from '../article/article.ts';
import { joinAuthors } from './compose-byline.ts';
import { formatDate } from './format-date.ts';
import { linkAddress } from './link-address.ts';
import { type Piece, piece } from './piece.ts';
import type { Profile } from './profile.ts';
import { sourceAddress, sourceNames } from './source-names.ts';

/** What a source begins with where the template has no words of its own for it. */
export const SOURCE_LABEL = '出典: ';

/** 出典: outlet 「original title」 author, date; then the address, linked, on a line of its own. */
export function composeSource(article: Article, profile: Profile, label = SOURCE_LABEL): Piece[] {
  const address = sourceAddress(article);
  const made = [joinAuthors(article.authors), formatDate(article.published, profile.bylinePattern)]
    .filter((part) => part !== null)
    .join(', ');
  const about = [...sourceNames(article), ...(made === '' ? [] : [made])];
  const href = linkAddress(address);
  return [
    piece('line', label + about.join(' ')),
    piece('line', [href === null ? { text: address } : { text: address, href }]),
  ];
}
