import { appVersion } from '../../utils/browser/app-version.ts';
import { backedUpSettings } from '../../utils/browser/settings.ts';
import { backupName } from '../../utils/store/backup/backup-format.ts';
import { noteBackup } from '../../utils/store/backup/backup-reminder.ts';
import { writeBackup } from '../../utils/store/backup/write-backup.ts';
import type { YakuhoDatabase } from '../../utils/store/database.ts';
import { saveFile } from './save-file.ts';

/** Writes all data into one file and hands it to the browser's downloads. */
export async function saveBackup(
  database: YakuhoDatabase,
  onProgress?: (done: number) => void,
): Promise<{ name: string; size: number }> {
  const now = new Date();
  const progress = onProgress === undefined ? {} : { onProgress };
  const options = { settings: backedUpSettings, now: now.getTime(), app: appVersion(), ...progress };
  const file = await writeBackup(database, options);
  const name = backupName(now);
  saveFile(name, file);
  // Where nothing more can be stored, the file is there all the same.
  await noteBackup(database, now.getTime()).catch((error: unknown) => console.error('backup not noted', error));
  return { name, size: file.size };
}
