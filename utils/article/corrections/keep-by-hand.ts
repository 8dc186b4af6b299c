import { type Article, METADATA_FIELDS } from '../article.ts';
import { correctArticle } from './correct-article.ts';
import type { Corrections } from './corrections.ts';

/** A new clip of an article the writer corrected: what was set by hand stays, and is no change of the outlet's. */
export function keepByHand(clip: Article, original: Article): Article {
  const byHand = METADATA_FIELDS.filter((field) => original.origins[field] === 'by-hand');
  const corrections: Corrections = Object.fromEntries(byHand.map((field) => [field, original[field]]));
  return correctArticle(clip, corrections);
}
