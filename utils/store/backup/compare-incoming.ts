import type { YakuhoDatabase } from '../database.ts';
import { BACKED_UP, type BackedUpTable } from './backed-up-tables.ts';
import type { Row } from './restore-rows.ts';
import { eachKept, eachPart } from './rows-in-parts.ts';
import { sameData } from './same-data.ts';

/** `merge`: of two the newer is kept, with what only the other says, and nothing is taken away. `replace`: all is as in the backup. */
export type RestoreMode = 'merge' | 'replace';

/**
 * How a row of the backup stands to what is here. `differs`: nobody noted which is newer; `adds`: it is not newer, and merging
 * adds to what is here.
 */
export type Relation = 'new' | 'same' | 'newer-there' | 'newer-here' | 'differs' | 'adds';

export interface Pair {
  /** Primary key here. */
  key: string;
  /** As it would be put in the place of what is here. */
  there: Row;
  here: Row | null;
  relation: Relation;
}

/** Whether the mode puts the backup's row in the place of what is here. */
export const takes = (mode: RestoreMode, relation: Relation): boolean =>
  relation === 'new' ||
  relation === 'newer-there' ||
  relation === 'adds' ||
  (mode === 'replace' && relation !== 'same');

/** Each row that lies ready for the table beside what is here, a few at a time. */
export async function eachPair(
  database: YakuhoDatabase,
  table: string,
  mode: RestoreMode,
  work: (pairs: Pair[]) => Promise<void> | void,
): Promise<void> {
  const spec = BACKED_UP[table];
  if (spec === undefined) throw new Error(`no table that is backed up: ${table}`);
  const stored = database.table<Row, string>(table);
  const key = primaryKey(database, table);
  const byName = mode === 'merge' && spec.names !== null ? await rowsByName(database, table, spec.names) : null;
  await eachKept(database, 'incoming', table, async (rows) => {
    const found = await stored.bulkGet(rows.map(({ row }) => String(row[key])));
    await work(
      rows.map(({ row }, index) => {
        const named = byName?.get(spec.names?.(row) ?? null);
        const here = found[index] ?? named ?? null;
        // The same thing under the id it has here.
        const there = here === null ? row : { ...row, [key]: here[key] };
        const pair = { key: String(there[key]), there, here, relation: relationOf(spec, here, there) };
        return mode === 'merge' ? united(spec, pair) : pair;
      }),
    );
  });
}

export function primaryKey(database: YakuhoDatabase, table: string): string {
  const { keyPath } = database.table(table).schema.primKey;
  if (typeof keyPath !== 'string') throw new Error(`${table} has no single key`);
  return keyPath;
}

export function relationOf({ changedAt }: Pick<BackedUpTable, 'changedAt'>, here: Row | null, there: Row): Relation {
  if (here === null) return 'new';
  if (sameData(here, there)) return 'same';
  if (changedAt === null || changedAt(here) === changedAt(there)) return 'differs';
  return changedAt(there) > changedAt(here) ? 'newer-there' : 'newer-here';
}

function united({ unite }: BackedUpTable, pair: Pair): Pair {
  const { here, there, relation } = pair;
  if (unite === null || here === null || relation === 'same') return pair;
  if (relation === 'newer-there') return { ...pair, there: unite(there, here) };
  const added = unite(here, there);
  return sameData(added, here) ? pair : { ...pair, there: added, relation: 'adds' };
}

async function rowsByName(
  database: YakuhoDatabase,
  table: string,
  names: (row: Row) => string | null,
): Promise<Map<string | null, Row>> {
  const byName = new Map<string | null, Row>();
  await eachPart(database.table(table), (rows) => {
    for (const row of rows) if (names(row) !== null) byName.set(names(row), row);
  });
  return byName;
}
