import type { Article } from '../article/article.ts';
import { keepByHand } from '../article/corrections/keep-by-hand.ts';
import { segmentArticle } from '../article/segment-article.ts';
import type { TraceLine } from '../article/trace.ts';
import type { YakuhoDatabase } from './database.ts';
import { NO_RECHECK } from './originals.ts';
import { sourceOf } from './sources.ts';

interface NewClip {
  /** The article's id, made by whoever clipped it: storing it twice stores it once. */
  id: string;
  draftId: string;
  article: Article;
  trace: TraceLine[];
  clippedAt: number;
}

/** Keeps a new clip of a draft's article beside the draft until the writer decides on it; false where the draft is gone. */
export async function storeNewClip(
  database: YakuhoDatabase,
  { id, draftId, article, trace, clippedAt }: NewClip,
): Promise<boolean> {
  const sentences = segmentArticle(article);
  return database.transaction('rw', database.drafts, database.articles, database.sources, async () => {
    const draft = await database.drafts.get(draftId);
    if (draft === undefined) return false;
    const own = await database.articles.get(draft.articleId);
    const kept = own === undefined ? article : keepByHand(article, own.article);
    const canonicalUrl = kept.canonicalUrl ?? kept.url;
    await database.articles.put({ id, canonicalUrl, article: kept, sentences, trace, clippedAt });
    await database.sources.put(sourceOf(id, kept));
    await database.drafts.update(draftId, { recheck: { ...(draft.recheck ?? NO_RECHECK), waiting: id } });
    await dropUnused(database, draft.recheck?.waiting);
    return true;
  });
}

/** The writer keeps the original as it is. */
export async function dismissNewClip(database: YakuhoDatabase, draftId: string): Promise<void> {
  await database.transaction('rw', database.drafts, database.articles, database.sources, async () => {
    const draft = await database.drafts.get(draftId);
    if (!draft?.recheck) return;
    await database.drafts.update(draftId, { recheck: { ...draft.recheck, waiting: null } });
    await dropUnused(database, draft.recheck.waiting);
  });
}

/** Deletes an article no draft holds any longer: copies of a draft share theirs. */
export async function dropUnused(database: YakuhoDatabase, articleId: string | null | undefined): Promise<void> {
  if (articleId === null || articleId === undefined) return;
  const holds = await database.drafts
    .filter(
      ({ articleId: own, recheck }) =>
        own === articleId || recheck?.waiting === articleId || recheck?.previous?.articleId === articleId,
    )
    .count();
  if (holds > 0) return;
  await database.articles.delete(articleId);
  await database.sources.delete(articleId);
}
