import type { TraceLine } from '../article/trace.ts';
import type { YakuhoDatabase } from './database.ts';

/** How the draft's clip came about, for `?debug`; empty for drafts made before that was kept. */
export async function loadTrace(database: YakuhoDatabase, draftId: string): Promise<TraceLine[]> {
  const summary = await database.drafts.get(draftId);
  const source = summary && (await database.articles.get(summary.articleId));
  return source?.trace ?? [];
}
