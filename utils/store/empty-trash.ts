import { CARD_PHOTO_SOURCES, cardPhotoKey } from '../post/card.ts';
import type { DraftSummary } from '../post/draft.ts';
import type { YakuhoDatabase } from './database.ts';

export const TRASH_DAYS = 30;
const DAY_MS = 86_400_000;

/** Deletes for good what has lain in the trash for 30 days; gives how many drafts that were. */
export async function expireTrash(database: YakuhoDatabase, now: number): Promise<number> {
  return deleteTrashed(database, now - TRASH_DAYS * DAY_MS);
}

/** Deletes for good all that lay in the trash at that time: what came in while the writer was being asked stays. */
export async function emptyTrash(database: YakuhoDatabase, asOf: number): Promise<number> {
  return deleteTrashed(database, asOf);
}

async function deleteTrashed(database: YakuhoDatabase, until: number): Promise<number> {
  const { drafts, posts, articles, jobs, sources, scratch, searchStale, journals, dismissals, versions } = database;
  /** A row a draft, by its id. */
  const parts = [drafts, posts, jobs, searchStale, journals, dismissals, database.announcements];
  return database.transaction('rw', [...parts, articles, sources, scratch, versions], async () => {
    const gone = await drafts.where('deletedAt').between(0, until, true, true).toArray();
    if (gone.length === 0) return 0;
    const ids = gone.map(({ id }) => id);
    await Promise.all([
      ...parts.map((part) => part.bulkDelete(ids)),
      versions.where('draftId').anyOf(ids).delete(),
      scratch.bulkDelete(ids.flatMap((id) => CARD_PHOTO_SOURCES.map((source) => cardPhotoKey(id, source)))),
    ]);
    // Copies of a draft share its articles.
    const unused = new Set(gone.flatMap(articlesOf));
    await drafts.each((draft) => {
      for (const id of articlesOf(draft)) unused.delete(id);
    });
    await Promise.all([articles.bulkDelete([...unused]), sources.bulkDelete([...unused])]);
    return gone.length;
  });
}

const articlesOf = ({ articleId, recheck }: DraftSummary): string[] =>
  [articleId, recheck?.waiting, recheck?.previous?.articleId].filter((id) => typeof id === 'string');
