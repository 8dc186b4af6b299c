import { type Article, METADATA_FIELDS } from '../article.ts';
import { dirOf } from '../metadata/read-lang.ts';
import type { Corrections } from './corrections.ts';

/** The article as the writer says it is: what was set by hand has that origin, also where it was emptied. */
export function correctArticle(article: Article, corrections: Corrections): Article {
  const origins = { ...article.origins };
  for (const field of METADATA_FIELDS) if (field in corrections) origins[field] = 'by-hand';
  const { lang } = corrections;
  return { ...article, ...corrections, dir: lang ? dirOf(lang, null) : article.dir, origins };
}
