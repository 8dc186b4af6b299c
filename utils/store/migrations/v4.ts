import type Dexie from 'dexie';

/** 0.4.0: the writer's own templates. */
export function v4(database: Dexie): void {
  database.version(4).stores({ templates: 'id' });
}
