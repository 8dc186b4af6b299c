import type Dexie from 'dexie';

/**
 * 0.4.0: versions of drafts, their undo steps, what their writer has waved off; the writer's own templates; where articles can be found again (addresses,
 * fingerprints), the search index; what is read from a backup before it is restored, what undoes the last restoring, and when
 * either happened; announcements; the writer's own destinations.
 */
export function v4(database: Dexie): void {
  database.version(4).stores({
    versions: 'id, draftId',
    journals: 'draftId',
    dismissals: 'draftId',
    templates: 'id',
    sources: 'articleId, *addresses, *keys',
    searchBlocks: 'block',
    searchBits: '[block+part]',
    searchStale: 'draftId',
    complete: 'table',
    incoming: '++n, [table+n]',
    undoing: '++n, [table+n]',
    backups: 'key',
    announcements: 'draftId',
    ownTargets: 'id',
  });
}
