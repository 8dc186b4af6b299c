import type { Article } from '../article/article.ts';
import { articleAddress } from '../article/article-address.ts';
import type { DraftSummary } from '../post/draft.ts';
import type { YakuhoDatabase } from './database.ts';

/**
 * Drafts of the same article, newest first, without those in the trash: of its canonical address, or of the address it was
 * read at, either without tracking parameters.
 */
export async function draftsOfArticle(
  database: YakuhoDatabase,
  { canonicalUrl, url }: Pick<Article, 'canonicalUrl' | 'url'>,
): Promise<DraftSummary[]> {
  const asked = new Set([canonicalUrl ?? url, url].map(articleAddress));
  // The index alone is read: thousands of addresses, and no article.
  const stored = (await database.articles.orderBy('canonicalUrl').uniqueKeys()).filter(
    (key) => typeof key === 'string' && asked.has(articleAddress(key)),
  );
  const articleIds = await database.articles.where('canonicalUrl').anyOf(stored).primaryKeys();
  const drafts = await database.drafts.where('articleId').anyOf(articleIds).sortBy('updatedAt');
  return drafts.filter((draft) => draft.deletedAt === null).reverse();
}

/** How many drafts there are, without those in the trash. */
export async function countDrafts(database: YakuhoDatabase): Promise<number> {
  // IndexedDB indexes no nulls: those with a deletion date are the only ones the index can count.
  return (await database.drafts.count()) - (await database.drafts.where('deletedAt').above(0).count());
}
