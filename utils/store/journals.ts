import type { UndoJournal } from '../post/undo-journal.ts';
import type { YakuhoDatabase } from './database.ts';

/** The undo journal stored with that revision of the post; null where another window, or an import, has stored since. */
export async function loadJournal(
  database: YakuhoDatabase,
  draftId: string,
  revision: number,
): Promise<UndoJournal | null> {
  const stored = await database.journals.get(draftId);
  return stored !== undefined && stored.revision === revision ? (JSON.parse(stored.journal) as UndoJournal) : null;
}
