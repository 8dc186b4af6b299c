import * as v from 'valibot';

/**
 * A backup is lines of JSON, compressed with gzip: a header, one line a row, and a closing line. So it is written and
 * read a line at a time, whatever its size, and one that was cut shows it by its end. Unpacked it can be read as well.
 */
export const BACKUP_FORMAT = 'yakuho-backup';

/** Counts up when an older Yakuho would misread the file; fields that are merely added need no new one. */
export const BACKUP_VERSION = 1;

/** The table name under which settings outside the database stand in a file. */
export const SETTINGS = 'settings';

const counts = v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0)));

/** What every version's header has. */
export const formatLine = v.object({ format: v.literal(BACKUP_FORMAT), version: v.pipe(v.number(), v.integer()) });
export const headerLine = v.object({ createdAt: v.number(), counts });
export const rowLine = v.object({ table: v.string(), row: v.unknown() });
export const closingLine = v.object({ end: v.literal(true), counts });

/** A setting kept outside the database. */
export const settingRow = v.object({ key: v.string(), value: v.unknown() });

/** Why nothing was taken from a file. */
export type BackupProblem =
  /** No backup of ours. */
  | { kind: 'foreign' }
  /** Written by a later version. */
  | { kind: 'newer' }
  /** Cut short, or damaged. */
  | { kind: 'cut' }
  | { kind: 'empty' }
  | { kind: 'cancelled' };

export const backupName = (now: Date): string => {
  const two = (value: number) => String(value).padStart(2, '0');
  return `yakuho-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.jsonl.gz`;
};
