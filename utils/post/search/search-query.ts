import { articleAddress } from '../../article/article-address.ts';
import { eachTerm } from './each-term.ts';
import { foldText } from './fold-text.ts';
import { letterKind } from './letter-kind.ts';

/** What is looked for: every word must be there, anywhere in a draft. */
export interface SearchQuery {
  words: string[];
}

/** Longer than anything typed; a pasted article is no query. */
const LONGEST = 200;

/** Words are what spaces of either width part; an address is looked for as what all forms of it have in common. */
export function searchQuery(text: string): SearchQuery {
  const words = text
    .slice(0, LONGEST)
    .split(/\s+/u)
    .map((word) => foldText(/^https?:\/\//i.test(word) ? (articleAddress(word) ?? word) : word))
    .filter((word) => word !== '');
  return { words: [...new Set(words)] };
}

/** Where the word stands in the folded text, -1 where it does not; a word of a script with spaces must begin there. */
export function findWord(folded: string, word: string, from = 0): number {
  let at = folded.indexOf(word, from);
  if (letterKind(word.charCodeAt(0)) !== 'spaced') return at;
  while (at > 0 && letterKind(folded.charCodeAt(at - 1)) === 'spaced') at = folded.indexOf(word, at + 1);
  return at;
}

export const matchesQuery = (folded: string, { words }: SearchQuery): boolean =>
  words.every((word) => findWord(folded, word) !== -1);

/** Terms a draft must have; none where the query is too short to have any. */
export function queryTerms({ words }: SearchQuery): number[] {
  const terms = new Set<number>();
  for (const word of words) {
    eachTerm(word, (term) => {
      terms.add(term);
    });
  }
  return [...terms];
}
