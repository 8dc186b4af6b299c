import type { YakuhoDatabase } from './database.ts';

/** Texts typed outside the post, such as a reply being pasted: kept like every other word, under a key of the caller's. */
export async function loadScratch(database: YakuhoDatabase, key: string): Promise<string> {
  return (await database.scratch.get(key))?.text ?? '';
}

export async function saveScratch(database: YakuhoDatabase, key: string, text: string): Promise<void> {
  if (text === '') await database.scratch.delete(key);
  else await database.scratch.put({ key, text });
}
