import type { Article } from '../article/article.ts';
import { articleAddress } from '../article/article-address.ts';
import { sketchKeys, textSketch } from '../article/fingerprint/text-sketch.ts';
import type { YakuhoDatabase } from './database.ts';

/** What is asked of an article without reading it: where it stands, what it is called, and what its text is known by. */
export interface StoredSource {
  articleId: string;
  title: string | null;
  siteName: string | null;
  authors: string[];
  urls: string[];
  /** The urls, each without what does not tell articles apart. */
  addresses: string[];
  /** See `TextSketch`; empty where the text is too short. */
  sketch: number[];
  /** Those of the sketch that copies are looked up by. */
  keys: number[];
}

export function sourceOf(articleId: string, article: Article): StoredSource {
  const urls = [...new Set([article.canonicalUrl ?? article.url, article.url])];
  const sketch = textSketch(article);
  return {
    articleId,
    title: article.title,
    siteName: article.siteName,
    authors: article.authors,
    urls,
    addresses: [...new Set(urls.map(articleAddress))].filter((address) => address !== null),
    sketch: sketch?.smallest ?? [],
    keys: sketch === null ? [] : sketchKeys(sketch),
  };
}

/** Writes down those of the articles that were stored before 0.4.0. */
export async function addMissingSources(database: YakuhoDatabase, articleIds: string[]): Promise<void> {
  const known = new Set(await database.sources.where('articleId').anyOf(articleIds).primaryKeys());
  const missing = [...new Set(articleIds)].filter((id) => !known.has(id));
  const articles = await database.articles.bulkGet(missing);
  const found = articles.filter((stored) => stored !== undefined).map(({ id, article }) => sourceOf(id, article));
  await database.transaction('rw', database.sources, database.articles, async () => {
    // One that was deleted meanwhile stays deleted.
    const there = new Set(await database.articles.where('id').anyOf(missing).primaryKeys());
    await database.sources.bulkPut(found.filter(({ articleId }) => there.has(articleId)));
  });
}
