import type Dexie from 'dexie';

/** 0.4.0: versions of drafts, and their undo steps. */
export function v4(database: Dexie): void {
  database.version(4).stores({ versions: 'id, draftId', journals: 'draftId' });
}
