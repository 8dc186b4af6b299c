import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { backupMarks, draftsAtRisk, noteBackup, noteReminded } from '../../../utils/store/backup/backup-reminder.ts';
import type { YakuhoDatabase } from '../../../utils/store/database.ts';
import { listDrafts } from '../../../utils/store/drafts.ts';
import { addDraft, newDatabase } from './filled-database.ts';

const DAY = 24 * 60 * 60 * 1000;

const atRisk = async (database: YakuhoDatabase, now: number) =>
  draftsAtRisk(await listDrafts(database), await backupMarks(database), now);

it('says nothing in a writer’s first month, and then how many drafts no file holds', async () => {
  const database = newDatabase();
  expect(await atRisk(database, 90 * DAY)).toBe(0);
  await addDraft(database, 'a', DAY);
  await addDraft(database, 'b', 20 * DAY);
  expect(await atRisk(database, 30 * DAY)).toBe(0);
  expect(await atRisk(database, 31 * DAY)).toBe(2);
});

it('counts from the last file, and only what was written since', async () => {
  const database = newDatabase();
  await addDraft(database, 'a', DAY);
  await noteBackup(database, 5 * DAY);
  expect(await atRisk(database, 90 * DAY)).toBe(0);
  await addDraft(database, 'b', 6 * DAY);
  expect(await atRisk(database, 34 * DAY)).toBe(0);
  expect(await atRisk(database, 35 * DAY)).toBe(1);
  await database.drafts.update('b', { deletedAt: 7 * DAY });
  expect(await atRisk(database, 35 * DAY)).toBe(0);
});

it('leaves a writer who wants none alone for a month', async () => {
  const database = newDatabase();
  await addDraft(database, 'a', DAY);
  await noteReminded(database, 40 * DAY);
  expect([await atRisk(database, 69 * DAY), await atRisk(database, 70 * DAY)]).toEqual([0, 1]);
});
