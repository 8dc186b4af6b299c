import type Dexie from 'dexie';

/** 0.3.0: engines that write by themselves: what is being written, their settings, the templates' styles, the glossary. */
export function v3(database: Dexie): void {
  database.version(3).stores({ jobs: 'draftId', engines: 'id', styles: 'templateId', glossary: 'id, source' });
}
