import type { Article, SourceSentence } from '../article/article.ts';
import { linkAddress } from './link-address.ts';
import { type Piece, piece } from './piece.ts';
import { sourceAddress, sourceNames } from './source-names.ts';

/**
 * A sentence of the article as a quotation: word for word, 未訳 unless the article is in Japanese, and below it the line that
 * says where it is from (著作権法48条: a quotation names its source).
 */
export function composeQuote(article: Article, sentence: SourceSentence): [quote: Piece, cite: Piece] {
  const isForeign = !/^ja\b/i.test(article.lang ?? '');
  const quote = { ...piece('quote', sentence.text), sourceIds: [sentence.id] };
  return [isForeign ? { ...quote, untranslated: true } : quote, composeCite(article)];
}

/** The line below a quotation: outlet and original title, linked. */
export function composeCite(article: Article): Piece {
  const href = linkAddress(sourceAddress(article));
  const text = sourceNames(article).join('') || sourceAddress(article);
  return piece('cite', [href === null ? { text } : { text, href }]);
}
