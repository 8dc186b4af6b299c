import type Dexie from 'dexie';

/** 0.4.0: where articles can be found again (addresses, fingerprints), and the search index. */
export function v4(database: Dexie): void {
  database.version(4).stores({
    sources: 'articleId, *addresses, *keys',
    searchBlocks: 'block',
    searchBits: '[block+part]',
    searchStale: 'draftId',
  });
}
