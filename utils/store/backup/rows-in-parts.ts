import Dexie, { type Table } from 'dexie';
import type { YakuhoDatabase } from '../database.ts';
import type { IncomingRow, Row, UndoRow } from './restore-rows.ts';
import { keptRestorings } from './restorings.ts';

/** Rows held at a time: an article has some hundred kilobytes at most, most rows far less. */
export const ROWS_A_PART = 100;

export function inParts<Item>(items: readonly Item[]): Item[][] {
  const parts: Item[][] = [];
  for (let at = 0; at < items.length; at += ROWS_A_PART) parts.push(items.slice(at, at + ROWS_A_PART));
  return parts;
}

/** All rows of a table, a few at a time. */
export async function eachPart(table: Table<Row, string>, work: (rows: Row[]) => Promise<void> | void): Promise<void> {
  for (const keys of inParts(await table.toCollection().primaryKeys())) {
    await work((await table.bulkGet(keys)).filter((row) => row !== undefined));
  }
}

interface KeptRows {
  incoming: IncomingRow;
  undoing: UndoRow;
}

/** What lies ready for one table in `incoming`, or in `undoing` by the last restoring, in the order it came, a few at a time. */
export async function eachKept<Kept extends keyof KeptRows>(
  database: YakuhoDatabase,
  kept: Kept,
  table: string,
  work: (rows: KeptRows[Kept][]) => Promise<void> | void,
): Promise<void> {
  let last = kept === 'undoing' ? ((await keptRestorings(database))[0]?.from ?? 0) - 1 : 0;
  for (;;) {
    const range = database
      .table<KeptRows[Kept], number>(kept)
      .where('[table+n]')
      .between([table, last], [table, Dexie.maxKey], false, true);
    const rows = await range.limit(ROWS_A_PART).toArray();
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end.n;
    await work(rows);
  }
}
