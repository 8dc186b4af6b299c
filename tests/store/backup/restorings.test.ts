import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { RestoreMode } from '../../../utils/store/backup/compare-incoming.ts';
import { dropAbandoned, RESTORE_LOCK } from '../../../utils/store/backup/drop-abandoned.ts';
import { restoreBackup } from '../../../utils/store/backup/restore-backup.ts';
import { forgetOldRestore, undoableRestorings } from '../../../utils/store/backup/restorings.ts';
import { stageBackup } from '../../../utils/store/backup/stage-backup.ts';
import { undoRestore } from '../../../utils/store/backup/undo-restore.ts';
import { writeBackup } from '../../../utils/store/backup/write-backup.ts';
import type { YakuhoDatabase } from '../../../utils/store/database.ts';
import { listDrafts, loadDraft } from '../../../utils/store/drafts.ts';
import { addDraft, filledDatabase, newDatabase, settingsIn } from './filled-database.ts';
import { retitle } from './retitle.ts';

const DAY = 24 * 60 * 60 * 1000;
const NONE = settingsIn(new Map());
const write = (database: YakuhoDatabase) => writeBackup(database, { settings: NONE, now: 1, app: '0.0.0' });

async function restore(database: YakuhoDatabase, file: Blob, mode: RestoreMode, now: number, settings = NONE) {
  expect(await stageBackup(database, file)).toMatchObject({ ok: true });
  return restoreBackup(database, { mode, settings, now });
}

let ids = 0;
const undo = (database: YakuhoDatabase, settings = NONE) =>
  undoRestore(database, { settings, newId: () => `new-${++ids}` });
const undone = (kept: number, copied: number) => ({ ok: true, value: { kept, copied } });

const drafts = async (database: YakuhoDatabase) => (await listDrafts(database)).map(({ id }) => id).sort();
const title = async (database: YakuhoDatabase, id: string) => (await loadDraft(database, id))?.summary.title;
const restored = async (database: YakuhoDatabase, now: number) =>
  (await undoableRestorings(database, now)).map(({ at }) => at);

/** Backups of one draft each. */
async function fileOf(id: string): Promise<Blob> {
  const database = newDatabase();
  await addDraft(database, id, 1_000);
  return write(database);
}

describe('a restoring that changes nothing', () => {
  it.each(['merge', 'replace'] as const)('(%s) leaves the one before to be undone', async (mode) => {
    const database = newDatabase();
    await addDraft(database, 'mine', 10);
    const file = await fileOf('other');
    await restore(database, file, 'replace', 100);
    expect(await restore(database, file, mode, 200)).toEqual({ added: 0, changed: 0, removed: 0 });
    expect(await restored(database, 201)).toEqual([100]);
    expect(await database.incoming.count()).toBe(0);
    expect(await undo(database)).toEqual(undone(0, 0));
    expect(await drafts(database)).toEqual(['mine']);
  });
});

describe('restorings on top of each other', () => {
  it('are undone one by one, the last one first, back to what stood before the first', async () => {
    const database = await filledDatabase();
    const settings = settingsIn(new Map([['lastTarget', 'note']]));
    const posts = async () => (await database.posts.toArray()).map(({ revision: _, ...post }) => post);
    const before = [await posts(), await database.drafts.toArray(), await database.versions.toArray()];
    await restore(database, await fileOf('wrong'), 'replace', 100, settings);
    await restore(database, await fileOf('right'), 'merge', 200, settings);
    const other = newDatabase();
    await addDraft(other, 'right', 1_000);
    await retitle(other, 'right', '書き直した題名', 2_000);
    await restore(database, await write(other), 'merge', 300, settings);
    expect(await restored(database, 301)).toEqual([300, 200, 100]);

    expect(await undo(database, settings)).toEqual(undone(0, 0));
    expect(await title(database, 'right')).not.toBe('書き直した題名');
    expect(await undo(database, settings)).toEqual(undone(0, 0));
    expect(await drafts(database)).toEqual(['wrong']);
    expect(await undo(database, settings)).toEqual(undone(0, 0));
    expect([await posts(), await database.drafts.toArray(), await database.versions.toArray()]).toEqual(before);
    expect(await settings.read()).toEqual(new Map([['lastTarget', 'note']]));
    expect([await restored(database, 301), await database.undoing.count()]).toEqual([[], 0]);
    expect(await undo(database, settings)).toEqual({ ok: false, problem: { kind: 'gone' } });
  });

  it('lose nothing of what the writer wrote between them', async () => {
    const database = newDatabase();
    await addDraft(database, 'a', 1_000);
    const file = await write(database);
    await retitle(database, 'a', '最初の復元の前', 2_000);
    await restore(database, file, 'replace', 3_000);
    await retitle(database, 'a', '復元と復元の間', 4_000);
    await restore(database, file, 'replace', 5_000);
    expect(await undo(database)).toEqual(undone(0, 0));
    expect(await title(database, 'a')).toBe('復元と復元の間');
    expect(await undo(database)).toEqual(undone(1, 1));
    expect((await listDrafts(database)).map((draft) => draft.title).sort()).toEqual(
      ['復元と復元の間', '最初の復元の前'].sort(),
    );
  });

  it('are forgotten after 30 days, each by itself', async () => {
    const database = newDatabase();
    await addDraft(database, 'mine', 10);
    await restore(database, await fileOf('first'), 'merge', 100);
    await restore(database, await fileOf('second'), 'merge', 100 + 20 * DAY);
    await forgetOldRestore(database, 101 + 30 * DAY);
    expect(await restored(database, 101 + 30 * DAY)).toEqual([100 + 20 * DAY]);
    const left = await database.undoing.toArray();
    expect(left.filter(({ table }) => table === 'drafts').map(({ key }) => key)).toEqual(['second']);
    expect(await undo(database)).toEqual(undone(0, 0));
    expect(await drafts(database)).toEqual(['first', 'mine']);
    expect(await database.undoing.count()).toBe(0);
  });

  it('that stand on one an older version noted leave that to be undone as well', async () => {
    const database = newDatabase();
    await addDraft(database, 'mine', 10);
    await restore(database, await fileOf('first'), 'replace', 100);
    await database.backups.put({ key: 'restored', at: 100, shape: 2 });
    await restore(database, await fileOf('second'), 'replace', 200);
    await undo(database);
    expect(await drafts(database)).toEqual(['first']);
    await undo(database);
    expect(await drafts(database)).toEqual(['mine']);
  });
});

describe('what lies ready of a preview that was closed without an answer', () => {
  it('is cleared, but not while a window is still at it', async () => {
    const database = newDatabase();
    await stageBackup(database, await fileOf('a'));
    await navigator.locks.request(RESTORE_LOCK, () => dropAbandoned(database));
    expect(await database.incoming.count()).toBeGreaterThan(0);
    await dropAbandoned(database);
    expect(await database.incoming.count()).toBe(0);
  });
});
