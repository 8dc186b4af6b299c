import type Dexie from 'dexie';

/** 0.4.0: versions of drafts, and their undo steps; the writer's own templates. */
export function v4(database: Dexie): void {
  database.version(4).stores({ versions: 'id, draftId', journals: 'draftId', templates: 'id' });
}
