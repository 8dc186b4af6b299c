import type Dexie from 'dexie';

/** 0.2.0: rules the writer taught for sites. */
export function v2(database: Dexie): void {
  database.version(2).stores({ siteRules: 'id, host' });
}
