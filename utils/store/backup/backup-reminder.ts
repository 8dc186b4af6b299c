import type { DraftSummary } from '../../post/draft.ts';
import type { YakuhoDatabase } from '../database.ts';

/** Milliseconds without a backup after which the writer is reminded: a month of posts is what one may be ready to write again. */
const REMIND_AFTER = 30 * 24 * 60 * 60 * 1000;

/** When the last file was made; null where none ever was. */
export async function lastBackup(database: YakuhoDatabase): Promise<number | null> {
  return (await database.backups.get('backed-up'))?.at ?? null;
}

/** When the last file was made and the last reminder was read; null where neither ever was. */
export interface BackupMarks {
  last: number | null;
  reminded: number | null;
}

export async function backupMarks(database: YakuhoDatabase): Promise<BackupMarks> {
  return { last: await lastBackup(database), reminded: (await database.backups.get('reminded'))?.at ?? null };
}

/** How many of the drafts no backup holds as they are now, once that was so for a month; 0 where there is nothing to say. */
export function draftsAtRisk(
  drafts: readonly Pick<DraftSummary, 'createdAt' | 'updatedAt'>[],
  { last, reminded }: BackupMarks,
  now: number,
): number {
  const oldest = drafts.reduce((least, { createdAt }) => Math.min(least, createdAt), now);
  if (now - Math.max(last ?? oldest, reminded ?? 0) < REMIND_AFTER) return 0;
  return drafts.filter(({ updatedAt }) => updatedAt > (last ?? 0)).length;
}

export async function noteBackup(database: YakuhoDatabase, at: number): Promise<void> {
  await database.backups.put({ key: 'backed-up', at });
}

/** The writer has read the reminder, and wants none for a month. */
export async function noteReminded(database: YakuhoDatabase, at: number): Promise<void> {
  await database.backups.put({ key: 'reminded', at });
}
