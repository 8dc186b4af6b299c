import 'fake-indexeddb/auto';
import { afterAll, describe, expect, it } from 'vitest';
import { searchQuery } from '../../utils/post/search/search-query.ts';
import { openDatabase } from '../../utils/store/database.ts';
import { listDrafts, listTrash, loadDraft, savePost } from '../../utils/store/drafts.ts';
import { draftsOfArticle } from '../../utils/store/drafts-of-article.ts';
import { finishRequests } from '../../utils/store/finish-requests.ts';
import { MIGRATIONS } from '../../utils/store/migrations/index.ts';
import { searchDrafts } from '../../utils/store/search/search-drafts.ts';
import { storeSnapshot } from './snapshots/load-snapshot.ts';

const database = openDatabase('migrations');
afterAll(() => database.delete());

describe('the schema', () => {
  it('stands at the last migration once the database is open: every one ran', async () => {
    await database.open();
    expect(database.verno).toBe(MIGRATIONS.length);
  });

  it('of version 4 is as written down here', async () => {
    await database.open();
    const shape = Object.fromEntries(
      database.tables.map(({ name, schema }) => [
        name,
        [schema.primKey.src, ...schema.indexes.map((index) => index.src)],
      ]),
    );
    expect(shape).toEqual({
      drafts: ['id', 'updatedAt', 'deletedAt', 'articleId'],
      posts: ['draftId'],
      articles: ['id', 'canonicalUrl'],
      requests: ['id', 'createdAt'],
      profiles: ['key'],
      scratch: ['key'],
      siteRules: ['id', 'host'],
      jobs: ['draftId'],
      engines: ['id'],
      styles: ['templateId'],
      glossary: ['id', 'source'],
      versions: ['id', 'draftId'],
      journals: ['draftId'],
      dismissals: ['draftId'],
      templates: ['id'],
      sources: ['articleId', '*addresses', '*keys'],
      searchBlocks: ['block'],
      searchBits: ['[block+part]'],
      searchStale: ['draftId'],
      complete: ['table'],
      incoming: ['++n', '[table+n]'],
      undoing: ['++n', '[table+n]'],
      backups: ['key'],
      announcements: ['draftId'],
      ownTargets: ['id'],
    });
  });
});

// Every version that was shipped, as it left a writer's data.
describe.each([1, 2, 3])('what version %i stored', (version) => {
  it('is there to the last letter after the update', async () => {
    const rows = await storeSnapshot(`kept-${version}`, version);
    const upgraded = openDatabase(`kept-${version}`);
    for (const [table, stored] of Object.entries(rows)) {
      expect(await upgraded.table(table).toArray(), table).toEqual(stored);
    }
    expect(upgraded.verno).toBe(MIGRATIONS.length);
    await upgraded.delete();
  });

  it('opens, is listed, searched, found by its address and saved, without anything done to it first', async () => {
    await storeSnapshot(`used-${version}`, version);
    const upgraded = openDatabase(`used-${version}`);
    const drafts = await listDrafts(upgraded);
    expect(drafts.map(({ id }) => id)).toEqual(['draft']);
    expect((await listTrash(upgraded)).map(({ id }) => id)).toEqual(['trashed']);
    const draft = await loadDraft(upgraded, 'draft');
    expect(draft?.article.title).toBe('Port cities agree on shared flood barrier');
    if (draft === null) throw new Error('no draft');
    const hits = await Array.fromAsync(searchDrafts(upgraded, searchQuery('Port cities'), drafts));
    expect(hits.flat().map((hit) => hit.draft.id)).toEqual(['draft']);
    expect((await draftsOfArticle(upgraded, draft.article)).map(({ id }) => id)).toEqual(['draft']);
    expect(await savePost(upgraded, 'draft', draft.post, draft.revision, 10)).toMatchObject({ value: { revision: 2 } });
    let ids = 0;
    expect(await finishRequests(upgraded, { newId: () => `id-${++ids}`, now: () => 11 })).toEqual([]);
    expect((await listDrafts(upgraded)).map(({ id }) => id)).toEqual(['waiting', 'draft']);
    await upgraded.delete();
  });
});
