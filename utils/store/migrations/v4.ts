import type Dexie from 'dexie';

/** 0.4.0: what is read from a backup before it is restored, what undoes the last restoring, and when either happened. */
export function v4(database: Dexie): void {
  database.version(4).stores({ incoming: '++n, [table+n]', undoing: '++n, [table+n]', backups: 'key' });
}
