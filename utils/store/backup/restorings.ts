import type { YakuhoDatabase } from '../database.ts';
import { type BackupMark, type Restoring, UNDO_SHAPE } from './restore-rows.ts';

/** Milliseconds for which restoring can be undone: a month, as with everything else that can. */
const UNDO_PERIOD = 30 * 24 * 60 * 60 * 1000;

/** Those of which everything is kept, latest first: each is undone on top of what the one before it left. */
export async function keptRestorings(database: YakuhoDatabase): Promise<Restoring[]> {
  return fromMark(await database.backups.get('restored'));
}

/** Those that can still be undone, latest first. */
export async function undoableRestorings(database: YakuhoDatabase, now: number): Promise<Restoring[]> {
  return undoable(await keptRestorings(database), now);
}

export async function putRestorings(
  database: YakuhoDatabase,
  [latest, ...earlier]: readonly Restoring[],
): Promise<void> {
  if (latest === undefined) await database.backups.delete('restored');
  else await database.backups.put({ key: 'restored', shape: UNDO_SHAPE, ...latest, earlier });
}

/** Frees what restorings kept that can no longer be undone. */
export async function forgetOldRestore(database: YakuhoDatabase, now: number): Promise<void> {
  if ((await database.backups.get('restored')) === undefined) return;
  await database.transaction('rw', 'undoing', 'backups', async () => {
    const kept = await keptRestorings(database);
    const left = undoable(kept, now);
    const oldest = left.at(-1);
    if (oldest !== undefined && left.length === kept.length) return;
    await (oldest === undefined ? database.undoing.clear() : database.undoing.where('n').below(oldest.from).delete());
    await putRestorings(database, left);
  });
}

function undoable(kept: Restoring[], now: number): Restoring[] {
  const old = kept.findIndex(({ at }) => at <= now - UNDO_PERIOD);
  return old === -1 ? kept : kept.slice(0, old);
}

/** Of what an older version noted there is one, of all rows. */
function fromMark(mark: BackupMark | undefined): Restoring[] {
  if (mark?.shape !== UNDO_SHAPE) return [];
  return [{ at: mark.at, from: mark.from ?? 0 }, ...(mark.earlier ?? [])];
}
