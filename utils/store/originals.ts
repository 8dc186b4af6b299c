import type { Original } from '../article/compare-articles.ts';
import type { DraftSummary, Recheck } from '../post/draft.ts';
import type { YakuhoDatabase } from './database.ts';

export interface StoredOriginal extends Original {
  id: string;
  /** Milliseconds since 1970. */
  clippedAt: number;
}

/** A draft's originals: the one it rests on, a new clip that waits, and the one before the last take-over. */
export interface Originals {
  current: StoredOriginal;
  waiting: StoredOriginal | null;
  previous: StoredOriginal | null;
  /** Ids of the post's blocks whose source reads otherwise since; see `Recheck`. */
  stale: string[];
}

export const NO_RECHECK: Recheck = { waiting: null, previous: null, stale: [] };

/** Null where the draft is not there. */
export async function loadOriginals(database: YakuhoDatabase, draftId: string): Promise<Originals | null> {
  return database.transaction('r', database.drafts, database.articles, async () => {
    const summary = await database.drafts.get(draftId);
    const current = summary && (await loadOriginal(database, summary, summary.articleId));
    if (!summary || !current) return null;
    const { waiting, previous, stale } = summary.recheck ?? NO_RECHECK;
    return {
      current,
      waiting: waiting === null ? null : await loadOriginal(database, summary, waiting),
      previous: previous === null ? null : await loadOriginal(database, summary, previous.articleId),
      stale,
    };
  });
}

async function loadOriginal(database: YakuhoDatabase, draft: DraftSummary, id: string): Promise<StoredOriginal | null> {
  const stored = await database.articles.get(id);
  if (stored === undefined) return null;
  const { article, sentences, clippedAt = draft.createdAt } = stored;
  return { id, article, sentences, clippedAt };
}
