import type { Article } from '../article/article.ts';
import { compareArticles } from '../article/compare-articles.ts';
import { keepByHand } from '../article/corrections/keep-by-hand.ts';
import { segmentArticle } from '../article/segment-article.ts';
import type { YakuhoDatabase } from './database.ts';
import { draftsOfArticle, draftsOfCopies } from './drafts-of-article.ts';
import { loadOriginals } from './originals.ts';

/** What the popup says of an article that was clipped before. */
export interface ArticleRecheck {
  /** The draft changed last. */
  draftId: string;
  /** When it was changed, milliseconds since 1970. */
  updatedAt: number;
  /** How many drafts there are of the article. */
  drafts: number;
  /** Places the outlet changed since that draft's original; null where the two clips cannot be compared. */
  changes: number | null;
  /** The outlet says it was changed since, whatever else differs. */
  newTime: boolean;
  /** The outlet the draft's article was clipped from, where it is the same text at another address; empty where it has no name. */
  copyFrom: string | null;
}

/** The newest draft of the article at that address and what the outlet changed since; null where there is none. */
export async function recheckArticle(
  database: YakuhoDatabase,
  url: string,
  article: Article | null,
): Promise<ArticleRecheck | null> {
  const own = await draftsOfArticle(database, article ?? { url, canonicalUrl: null });
  const copies = own.length > 0 || article === null ? [] : await draftsOfCopies(database, article);
  const drafts = own.length > 0 ? own : copies;
  const [newest] = drafts;
  const originals = newest && (await loadOriginals(database, newest.id));
  if (!newest || !originals) return null;
  const found = {
    draftId: newest.id,
    updatedAt: newest.updatedAt,
    drafts: drafts.length,
    copyFrom: own.length > 0 ? null : (newest.siteName ?? ''),
  };
  // A part says nothing of the rest, and another outlet's changes are not this one's.
  if (article === null || article.selectionOnly || own.length === 0) return { ...found, changes: null, newTime: false };
  const clip = keepByHand(article, originals.current.article);
  const { count, fields } = compareArticles(originals.current, { article: clip, sentences: segmentArticle(clip) });
  return { ...found, changes: count, newTime: fields.some(({ field }) => field === 'modified') };
}
