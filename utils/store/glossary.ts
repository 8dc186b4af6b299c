import type { GlossaryEntry } from '../post/glossary.ts';
import type { YakuhoDatabase } from './database.ts';

/** Every name, in no order of meaning. */
export async function listGlossary(database: YakuhoDatabase): Promise<GlossaryEntry[]> {
  return database.glossary.toArray();
}

export async function putGlossaryEntry(database: YakuhoDatabase, entry: GlossaryEntry): Promise<void> {
  await database.glossary.put(entry);
}

export async function removeGlossaryEntry(database: YakuhoDatabase, id: string): Promise<void> {
  await database.glossary.delete(id);
}
