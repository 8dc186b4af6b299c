import type { YakuhoDatabase } from '../database.ts';
import { OF_DRAFT } from './backed-up-tables.ts';
import type { Row, UndoRow } from './restore-rows.ts';
import { eachKept } from './rows-in-parts.ts';
import { sameData } from './same-data.ts';

/** What became of the drafts that the last restoring wrote or took away. */
export interface DraftsSince {
  /** Something of them is not as restoring left it: text, card, tags, postings, announcements, what was waved off. */
  changed: Set<string>;
  /** They are not there. */
  gone: Set<string>;
}

export async function draftsSince(database: YakuhoDatabase): Promise<DraftsSince> {
  const there = new Set(await database.drafts.toCollection().primaryKeys());
  const touched = await touchedDrafts(database);
  const changed = new Set<string>();
  for (const [table, draftOf] of Object.entries(OF_DRAFT)) {
    for (const key of await changedKeys(database, table)) {
      const draft = draftOf(key);
      if (touched.has(draft) && there.has(draft)) changed.add(draft);
    }
  }
  return { changed, gone: new Set([...touched].filter((draft) => !there.has(draft))) };
}

/** Drafts whose row or post the last restoring wrote or took away. */
async function touchedDrafts(database: YakuhoDatabase): Promise<Set<string>> {
  const touched = new Set<string>();
  for (const table of ['drafts', 'posts']) {
    await eachKept(database, 'undoing', table, (rows) => {
      for (const { key } of rows) touched.add(key);
    });
  }
  return touched;
}

/** Keys of the table's rows that are not as restoring left them, or that it did not leave there. */
export async function changedKeys(database: YakuhoDatabase, table: string): Promise<string[]> {
  const unnoted = new Set<string>(await database.table<Row, string>(table).toCollection().primaryKeys());
  const changed: string[] = [];
  await eachKept(database, 'undoing', table, async (rows) => {
    const now = await rowsNow(database, table, rows);
    rows.forEach(({ key, after }, index) => {
      unnoted.delete(key);
      if (!stands(table, now[index], after)) changed.push(key);
    });
  });
  return [...changed, ...unnoted];
}

/** Whether a row is as restoring left it. Undoing a later restoring counts a post's revision up, which changes nothing of it. */
export function stands(table: string, now: Row | undefined, after: Row | null): boolean {
  if (table !== 'posts' || now === undefined || after === null) return sameData(now ?? null, after);
  return sameData({ ...now, revision: after.revision }, after);
}

export const rowsNow = (database: YakuhoDatabase, table: string, rows: UndoRow[]): Promise<(Row | undefined)[]> =>
  database.table<Row, string>(table).bulkGet(rows.map(({ key }) => key));
