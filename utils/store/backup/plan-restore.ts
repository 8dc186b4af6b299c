import type { YakuhoDatabase } from '../database.ts';
import { BACKED_UP, BACKUP_GROUPS, type BackupGroup } from './backed-up-tables.ts';
import { SETTINGS } from './backup-format.ts';
import { eachPair, primaryKey, type Relation, type RestoreMode, relationOf } from './compare-incoming.ts';
import type { OuterSettings } from './outer-settings.ts';
import { eachKept } from './rows-in-parts.ts';

/** How many rows stand how, with those that only this device has. */
export type GroupPlan = Record<Relation | 'only-here', number>;

/** What restoring would do, by what a writer knows the rows as. */
export type RestorePlan = Record<BackupGroup, GroupPlan>;

const nothing = (): GroupPlan => ({
  new: 0,
  same: 0,
  'newer-there': 0,
  'newer-here': 0,
  differs: 0,
  adds: 0,
  'only-here': 0,
});

/** What restoring the backup that lies ready would change, read without changing anything. */
export async function planRestore(
  database: YakuhoDatabase,
  mode: RestoreMode,
  settings: OuterSettings,
): Promise<RestorePlan> {
  const plan = Object.fromEntries(BACKUP_GROUPS.map((group) => [group, nothing()])) as RestorePlan;
  const outer = await settings.read();
  await database.transaction('r', [...Object.keys(BACKED_UP), 'incoming'], async () => {
    for (const [table, { group }] of Object.entries(BACKED_UP)) {
      if (group === null) continue;
      const only = new Set(await database.table(table).toCollection().primaryKeys());
      await eachPair(database, table, mode, (pairs) => {
        for (const { key, relation } of pairs) {
          only.delete(key);
          plan[group][relation] += 1;
        }
      });
      plan[group]['only-here'] += only.size;
    }
    const only = new Set(outer.keys());
    await eachKept(database, 'incoming', SETTINGS, (rows) => {
      for (const { row } of rows) {
        const key = String(row.key);
        only.delete(key);
        plan.settings[relationOf({ changedAt: null }, outer.has(key) ? { key, value: outer.get(key) } : null, row)] +=
          1;
      }
    });
    plan.settings['only-here'] += only.size;
  });
  return plan;
}

/** Keys of the rows that lie ready for the table. */
export async function incomingKeys(database: YakuhoDatabase, table: string): Promise<Set<string>> {
  const keys = new Set<string>();
  const key = table === SETTINGS ? 'key' : primaryKey(database, table);
  await eachKept(database, 'incoming', table, (rows) => {
    for (const { row } of rows) keys.add(String(row[key]));
  });
  return keys;
}
