import type { YakuhoDatabase } from './database.ts';

/** Findings of a draft the writer has waved off, the latest last. */
export async function loadDismissed(database: YakuhoDatabase, draftId: string): Promise<string[]> {
  return (await database.dismissals.get(draftId))?.keys ?? [];
}

/** More than a writer waves off in one post; what stood in sentences of long ago goes first. */
const MOST = 400;

/** Remembers that those findings were waved off, or forgets it. It is no change of the text: the revision stays. */
export async function dismiss(
  database: YakuhoDatabase,
  draftId: string,
  keys: readonly string[],
  dismissed: boolean,
): Promise<void> {
  await database.transaction('rw', database.dismissals, async () => {
    const others = (await loadDismissed(database, draftId)).filter((key) => !keys.includes(key));
    await database.dismissals.put({ draftId, keys: dismissed ? [...others, ...keys].slice(-MOST) : others });
  });
}
