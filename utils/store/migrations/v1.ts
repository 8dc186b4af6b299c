import type Dexie from 'dexie';

/** 0.1.0. Frozen: what was shipped is never edited, a change of shape is a new file. */
export function v1(database: Dexie): void {
  database.version(1).stores({
    drafts: 'id, updatedAt, deletedAt, articleId',
    posts: 'draftId',
    articles: 'id, canonicalUrl',
    requests: 'id, createdAt',
    profiles: 'key',
    scratch: 'key',
  });
}
