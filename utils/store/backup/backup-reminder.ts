import type { YakuhoDatabase } from '../database.ts';

/** Milliseconds without a backup after which the writer is reminded: a month of posts is what one may be ready to write again. */
const REMIND_AFTER = 30 * 24 * 60 * 60 * 1000;

/** When the last file was made; null where none ever was. */
export async function lastBackup(database: YakuhoDatabase): Promise<number | null> {
  return (await database.backups.get('backed-up'))?.at ?? null;
}

/** How many drafts no backup holds as they are now, once that was so for a month; 0 where there is nothing to say. */
export async function draftsAtRisk(database: YakuhoDatabase, now: number): Promise<number> {
  const drafts = (await database.drafts.toArray()).filter(({ deletedAt }) => deletedAt === null);
  const last = await lastBackup(database);
  const reminded = (await database.backups.get('reminded'))?.at ?? 0;
  const oldest = drafts.reduce((least, { createdAt }) => Math.min(least, createdAt), now);
  if (now - Math.max(last ?? oldest, reminded) < REMIND_AFTER) return 0;
  return drafts.filter(({ updatedAt }) => updatedAt > (last ?? 0)).length;
}

export async function noteBackup(database: YakuhoDatabase, at: number): Promise<void> {
  await database.backups.put({ key: 'backed-up', at });
}

/** The writer has read the reminder, and wants none for a month. */
export async function noteReminded(database: YakuhoDatabase, at: number): Promise<void> {
  await database.backups.put({ key: 'reminded', at });
}
