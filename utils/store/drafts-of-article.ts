import type { Article } from '../article/article.ts';
import { articleAddress } from '../article/article-address.ts';
import { sketchKeys, sketchLikeness, textSketch } from '../article/fingerprint/text-sketch.ts';
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
  const asked = [canonicalUrl ?? url, url].map(articleAddress).filter((address) => address !== null);
  const articleIds = await database.sources.where('addresses').anyOf(asked).primaryKeys();
  return draftsOf(database, [...articleIds, ...(await writtenDownBefore(database, asked))]);
}

/** Articles of before 0.4.0 whose addresses have not been written down yet: the keys of an index tell them. */
async function writtenDownBefore(database: YakuhoDatabase, asked: string[]): Promise<string[]> {
  if ((await database.complete.get('sources')) !== undefined) return [];
  const urls = await database.articles.orderBy('canonicalUrl').uniqueKeys();
  const stored = urls.filter((url) => typeof url === 'string' && asked.includes(articleAddress(url) ?? ''));
  return database.articles.where('canonicalUrl').anyOf(stored).primaryKeys();
}

/**
 * The share of their runs of words that two clips of one text have in common, at least. Of 1,063 articles no two different
 * texts share more than .17; a copy with a line put above it and three fifths of the text kept shares .44 or more.
 */
const COPY = 0.4;

/** Drafts of the same text at another address (an agency's, printed by several outlets), newest first. */
export async function draftsOfCopies(
  database: YakuhoDatabase,
  article: Pick<Article, 'blocks' | 'canonicalUrl' | 'url'>,
): Promise<DraftSummary[]> {
  const sketch = textSketch(article);
  if (sketch === null) return [];
  const own = new Set([article.canonicalUrl ?? article.url, article.url].map(articleAddress));
  const alike = await database.sources.where('keys').anyOf(sketchKeys(sketch)).distinct().toArray();
  const copies = alike.filter(
    ({ sketch: smallest, addresses }) =>
      !addresses.some((address) => own.has(address)) && sketchLikeness(sketch, { smallest }) >= COPY,
  );
  return draftsOf(
    database,
    copies.map(({ articleId }) => articleId),
  );
}

/** The other drafts of what the draft's article says, wherever it was clipped. */
export async function otherDrafts(
  database: YakuhoDatabase,
  draftId: string,
  article: Article,
): Promise<DraftSummary[]> {
  const drafts = [...(await draftsOfArticle(database, article)), ...(await draftsOfCopies(database, article))];
  return drafts.filter(({ id }) => id !== draftId);
}

async function draftsOf(database: YakuhoDatabase, articleIds: string[]): Promise<DraftSummary[]> {
  const drafts = await database.drafts.where('articleId').anyOf(articleIds).sortBy('updatedAt');
  return drafts.filter((draft) => draft.deletedAt === null).reverse();
}

/** How many drafts there are, without those in the trash. */
export async function countDrafts(database: YakuhoDatabase): Promise<number> {
  // IndexedDB indexes no nulls: those with a deletion date are the only ones the index can count.
  return (await database.drafts.count()) - (await database.drafts.where('deletedAt').above(0).count());
}
