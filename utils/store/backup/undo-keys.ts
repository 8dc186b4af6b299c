import type { YakuhoDatabase } from '../database.ts';
import { eachKept } from './rows-in-parts.ts';

/** Keys of the table's rows that the last restoring noted. */
export async function undoKeys(database: YakuhoDatabase, table: string): Promise<Set<string>> {
  const keys = new Set<string>();
  await eachKept(database, 'undoing', table, (rows) => {
    for (const { key } of rows) keys.add(key);
  });
  return keys;
}

/** Drafts whose row or post the last restoring wrote or took away. */
export async function touchedDrafts(database: YakuhoDatabase): Promise<Set<string>> {
  return new Set([...(await undoKeys(database, 'drafts')), ...(await undoKeys(database, 'posts'))]);
}
