import type { DraftSummary } from '../post/draft.ts';
import type { YakuhoDatabase } from './database.ts';

/** Drafts of the article at that canonical address, newest first, without those in the trash. */
export async function draftsOfArticle(database: YakuhoDatabase, canonicalUrl: string): Promise<DraftSummary[]> {
  const articleIds = await database.articles.where('canonicalUrl').equals(canonicalUrl).primaryKeys();
  const drafts = await database.drafts.where('articleId').anyOf(articleIds).sortBy('updatedAt');
  return drafts.filter((draft) => draft.deletedAt === null).reverse();
}

/** How many drafts there are, without those in the trash. */
export async function countDrafts(database: YakuhoDatabase): Promise<number> {
  // IndexedDB indexes no nulls: those with a deletion date are the only ones the index can count.
  return (await database.drafts.count()) - (await database.drafts.where('deletedAt').above(0).count());
}
