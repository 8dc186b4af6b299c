import type Dexie from 'dexie';

/** 0.4.0: versions of drafts. */
export function v4(database: Dexie): void {
  database.version(4).stores({ versions: 'id, draftId' });
}
