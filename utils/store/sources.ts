import type { Article } from '../article/article.ts';
import { articleAddress } from '../article/article-address.ts';
import { sketchKeys, textSketch } from '../article/fingerprint/text-sketch.ts';
import type { YakuhoDatabase } from './database.ts';
import type { StoredSource } from './stored-source.ts';

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

/** Articles written down at once. */
const STEP = 64;

/**
 * Writes down what is still missing, of articles that no draft in the search index has. From then on nobody looks for
 * missing ones: whoever stores an article writes it down in the same transaction.
 */
export async function completeSources(database: YakuhoDatabase, rest: () => Promise<void>): Promise<void> {
  if ((await database.complete.get('sources')) !== undefined) return;
  const [ids, known] = await Promise.all([
    database.articles.toCollection().primaryKeys(),
    database.sources.toCollection().primaryKeys(),
  ]);
  const there = new Set(known);
  const missing = ids.filter((id) => !there.has(id));
  for (let at = 0; at < missing.length; at += STEP) await sourcesOf(database, missing.slice(at, at + STEP), rest);
  await database.transaction('rw', database.articles, database.sources, database.complete, async () => {
    // Some may have come without, by a restoring: then the next time.
    if ((await database.articles.count()) <= (await database.sources.count())) {
      await database.complete.put({ table: 'sources' });
    }
  });
}

/** Articles read in a row before the page may do something else: about 15 ms. */
const SLICE = 8;

/** Gives what is written down of the articles, by id; of those stored before 0.4.0 it is written down now. */
export async function sourcesOf(
  database: YakuhoDatabase,
  articleIds: string[],
  rest: () => Promise<void>,
): Promise<Map<string, StoredSource>> {
  const ids = [...new Set(articleIds)];
  const known = (await database.sources.bulkGet(ids)).filter((source) => source !== undefined);
  const sources = new Map(known.map((source) => [source.articleId, source]));
  const missing = ids.filter((id) => !sources.has(id));
  const added: StoredSource[] = [];
  for (let at = 0; at < missing.length; at += SLICE) {
    for (const stored of await database.articles.bulkGet(missing.slice(at, at + SLICE))) {
      if (stored !== undefined) added.push(sourceOf(stored.id, stored.article));
    }
    await rest();
  }
  if (added.length > 0) {
    await database.transaction('rw', database.sources, database.articles, async () => {
      // One that was deleted meanwhile stays deleted.
      const there = new Set(await database.articles.where('id').anyOf(missing).primaryKeys());
      await database.sources.bulkPut(added.filter(({ articleId }) => there.has(articleId)));
    });
  }
  for (const source of added) sources.set(source.articleId, source);
  return sources;
}
