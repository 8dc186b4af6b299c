import type { YakuhoDatabase } from '../database.ts';
import { BACKED_UP, partsOfDraft } from './backed-up-tables.ts';
import { SETTINGS } from './backup-format.ts';
import { putRows, removeRows } from './change-rows.ts';
import { eachPair, type Pair, type RestoreMode, takes } from './compare-incoming.ts';
import { DERIVED, forgetDerived } from './forget-derived.ts';
import { keepOverwritten } from './keep-overwritten.ts';
import { type NotedKeys, noteStanding } from './note-standing.ts';
import type { OuterSettings } from './outer-settings.ts';
import { incomingKeys } from './plan-restore.ts';
import type { RestoreCounts, Row } from './restore-rows.ts';
import { forgetOldRestore, keptRestorings, putRestorings } from './restorings.ts';
import { eachKept } from './rows-in-parts.ts';
import { sameData } from './same-data.ts';

interface RestoreOptions {
  mode: RestoreMode;
  settings: OuterSettings;
  now: number;
}

/**
 * Restores what `stageBackup` laid ready, in one transaction: all of it or nothing. What it changes or takes away is kept
 * for `undoRestore`, beside what restorings before it kept; one that changes nothing leaves those as they are. Posts count their revisions up, so that a desk that is
 * open elsewhere takes the new text over, or keeps both where something was just typed.
 */
export async function restoreBackup(
  database: YakuhoDatabase,
  { mode, settings, now }: RestoreOptions,
): Promise<RestoreCounts> {
  const outer = await settings.read();
  const changedSettings = new Map<string, unknown>();
  const counts: RestoreCounts = { added: 0, changed: 0, removed: 0 };
  const tables = [...Object.keys(BACKED_UP), ...DERIVED, 'incoming', 'undoing', 'backups'];
  await database.transaction('rw', tables, async () => {
    await forgetOldRestore(database, now);
    const from = ((await database.undoing.orderBy('n').last())?.n ?? 0) + 1;
    const noted: NotedKeys = new Map(Object.keys(BACKED_UP).map((table) => [table, new Set()]));
    if (mode === 'replace') counts.removed += await removeOthers(database, noted);
    const taken: Record<string, Set<string>> = {
      posts: new Set(),
      jobs: new Set(),
      dismissals: new Set(),
      articles: new Set(),
    };
    for (const [table, { group }] of Object.entries(BACKED_UP)) {
      await eachPair(database, table, mode, async (pairs) => {
        const chosen =
          group === null
            ? pairs.filter((pair) => isPartTaken(mode, taken[table], pair))
            : pairs.filter((pair) => takes(mode, pair.relation));
        await putRows(
          database,
          noted,
          table,
          chosen.map((pair) => ({ ...pair, there: asStored(table, mode, pair) })),
        );
        if (table === 'drafts')
          for (const { there, relation } of chosen) if (relation !== 'adds') noteParts(taken, there);
        if (group === null) return;
        counts.added += chosen.filter(({ here }) => here === null).length;
        counts.changed += chosen.filter(({ here }) => here !== null).length;
      });
    }
    await dropOldJobs(database, noted, taken.jobs);
    await keepSettings(database, mode, outer, changedSettings, counts);
    await database.incoming.clear();
    if (changedSettings.size === 0 && [...noted.values()].every(({ size }) => size === 0)) return;
    await forgetDerived(database);
    await putRestorings(database, [{ at: now, from }, ...(await keptRestorings(database))]);
    if (mode === 'merge') await keepOverwritten(database, noted, now);
    await noteStanding(database, noted);
  });
  // Outside the database: they cannot be part of its transaction.
  for (const [key, value] of changedSettings) await settings.write(key, value);
  return counts;
}

/** Takes away what the backup does not have; gives how much of it a writer knows of. */
async function removeOthers(database: YakuhoDatabase, noted: NotedKeys): Promise<number> {
  let count = 0;
  for (const [table, { group }] of Object.entries(BACKED_UP)) {
    const there = await incomingKeys(database, table);
    const here = await database.table<Row, string>(table).toCollection().primaryKeys();
    const others = here.filter((key) => !there.has(key));
    await removeRows(database, noted, table, others);
    if (group !== null) count += others.length;
  }
  return count;
}

function noteParts(taken: Record<string, Set<string>>, draft: Row): void {
  for (const [table, keys] of Object.entries(partsOfDraft(draft))) {
    for (const key of keys) taken[table]?.add(key);
  }
}

function isPartTaken(mode: RestoreMode, taken: Set<string> | undefined, { key, here, there, relation }: Pair): boolean {
  if (relation === 'same' || (here !== null && sameData({ ...here, revision: 0 }, { ...there, revision: 0 })))
    return false;
  return mode === 'replace' || taken?.has(key) === true;
}

function asStored(table: string, mode: RestoreMode, { here, there }: Pair): Row {
  if (here === null) return there;
  if (table === 'posts') {
    // Counts up from both: no window can take the new text for the one it stands on.
    const post = { ...there, revision: Math.max(Number(here.revision), Number(there.revision)) + 1 };
    return mode === 'merge' && here.card !== undefined && there.card === undefined
      ? { ...post, card: here.card }
      : post;
  }
  // Merging puts nothing in the trash.
  if (table === 'drafts' && mode === 'merge' && here.deletedAt === null) return { ...there, deletedAt: null };
  return there;
}

/** What an engine had still to write belonged to the post before; the backup's job, where there is one, has its place already. */
async function dropOldJobs(database: YakuhoDatabase, noted: NotedKeys, taken: Set<string> | undefined): Promise<void> {
  if (taken === undefined) return;
  const there = await incomingKeys(database, 'jobs');
  await removeRows(
    database,
    noted,
    'jobs',
    [...taken].filter((key) => !there.has(key)),
  );
}

async function keepSettings(
  database: YakuhoDatabase,
  mode: RestoreMode,
  outer: ReadonlyMap<string, unknown>,
  changed: Map<string, unknown>,
  counts: RestoreCounts,
): Promise<void> {
  const note = async (key: string, value: unknown) => {
    const before = outer.has(key) ? { value: outer.get(key) } : null;
    await database.undoing.add({ table: SETTINGS, key, before, after: value === undefined ? null : { value } });
    changed.set(key, value);
  };
  const there = await incomingKeys(database, SETTINGS);
  await eachKept(database, 'incoming', SETTINGS, async (rows) => {
    for (const { row } of rows) {
      const key = String(row.key);
      const isHere = outer.has(key);
      if (isHere && (mode === 'merge' || sameData(outer.get(key), row.value))) continue;
      await note(key, row.value);
      counts[isHere ? 'changed' : 'added'] += 1;
    }
  });
  if (mode === 'merge') return;
  for (const key of outer.keys()) {
    if (there.has(key)) continue;
    await note(key, undefined);
    counts.removed += 1;
  }
}
