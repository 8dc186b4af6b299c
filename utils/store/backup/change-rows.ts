import type { YakuhoDatabase } from '../database.ts';
import type { Pair } from './compare-incoming.ts';
import type { NotedKeys } from './note-standing.ts';
import { afterOf, type Row, type UndoRow } from './restore-rows.ts';
import { inParts } from './rows-in-parts.ts';

type Change = Pick<Pair, 'key' | 'there' | 'here'>;

/** Puts the rows into the table, and notes what they were for undoing. */
export async function putRows(
  database: YakuhoDatabase,
  noted: NotedKeys,
  table: string,
  changes: readonly Change[],
): Promise<void> {
  for (const { key } of changes) noted.get(table)?.add(key);
  await database.undoing.bulkAdd(
    changes.map(({ key, there, here }) => ({ table, key, before: here, after: afterOf(table, there) })),
  );
  await database.table(table).bulkPut(changes.map(({ there }) => there));
}

/** Takes the rows away, and notes them for undoing. */
export async function removeRows(
  database: YakuhoDatabase,
  noted: NotedKeys,
  table: string,
  keys: readonly string[],
): Promise<void> {
  for (const key of keys) noted.get(table)?.add(key);
  for (const part of inParts(keys)) {
    const rows: (Row | undefined)[] = await database.table(table).bulkGet(part);
    const undo = rows.flatMap((before, index): Omit<UndoRow, 'n'>[] =>
      before === undefined ? [] : [{ table, key: part[index] ?? '', before, after: null }],
    );
    await database.undoing.bulkAdd(undo);
    await database.table(table).bulkDelete(part);
  }
}
