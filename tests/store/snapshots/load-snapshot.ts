import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Dexie from 'dexie';
import { MIGRATIONS } from '../../../utils/store/migrations/index.ts';

type Rows = Record<string, Record<string, unknown>[]>;

/** The rows a shipped version had left behind: a draft, one in the trash, a request that waits, what was set up. */
const readSnapshot = (version: number): Rows =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, `v${version}.json`), 'utf8')) as Rows;

/** A database of that name as that version had left it. */
export async function storeSnapshot(name: string, version: number): Promise<Rows> {
  const rows = readSnapshot(version);
  const old = new Dexie(name);
  for (const migration of MIGRATIONS.slice(0, version)) migration(old);
  await old.open();
  for (const [table, stored] of Object.entries(rows)) await old.table(table).bulkAdd(stored);
  old.close();
  return rows;
}
