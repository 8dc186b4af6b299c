import type { Article } from '../article/article.ts';
import { formatDate } from './format-date.ts';
import { type Piece, piece } from './piece.ts';
import type { Profile } from './profile.ts';

/** `01/26/2026 // Mara Ellison`; the half the page does not give is left out with its `//`. */
export function composeByline(article: Article, profile: Pick<Profile, 'bylinePattern'>): Piece[] {
  const halves = [formatDate(article.published, profile.bylinePattern), joinAuthors(article.authors)];
  return [piece('line', halves.filter((half) => half !== null).join(' // '))];
}

/** Several names in one line; null where the page names nobody. */
export function joinAuthors(authors: string[]): string | null {
  const names = authors.map((name) => name.trim()).filter((name) => name !== '');
  return names.length === 0 ? null : names.join(', ');
}
