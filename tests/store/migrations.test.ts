import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { afterAll, describe, expect, it } from 'vitest';
import { BUILT_IN_TEMPLATES } from '../../utils/post/templates.ts';
import { openDatabase } from '../../utils/store/database.ts';
import { listDrafts, loadDraft } from '../../utils/store/drafts.ts';
import { MIGRATIONS } from '../../utils/store/migrations/index.ts';
import { v1 } from '../../utils/store/migrations/v1.ts';
import { v2 } from '../../utils/store/migrations/v2.ts';
import { v3 } from '../../utils/store/migrations/v3.ts';
import { fulfilRequest } from '../../utils/store/requests.ts';
import { loadStyle } from '../../utils/store/styles.ts';
import { loadTemplate } from '../../utils/store/templates.ts';

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
      templates: ['id'],
    });
  });
});

describe('the store of an earlier version', () => {
  it.each([
    ['0.1.0', [v1]],
    ['0.2.0', [v1, v2]],
    ['0.3.0', [v1, v2, v3]],
  ])('of %s is kept as it is, and what came later starts empty', async (name, migrations) => {
    const old = new Dexie(`of-${name}`);
    for (const migration of migrations) migration(old);
    const rows = storedRows();
    await old.open();
    for (const table of old.tables) await table.bulkAdd(rows[table.name] ?? []);
    const before = old.tables.map((table) => table.name);
    old.close();

    const upgraded = openDatabase(`of-${name}`);
    await upgraded.open();
    expect(upgraded.verno).toBe(MIGRATIONS.length);
    for (const table of upgraded.tables) {
      expect(await table.toArray(), table.name).toEqual(before.includes(table.name) ? rows[table.name] : []);
    }
    await upgraded.delete();
  });

  it('goes on: its drafts open, its requests become drafts, its template is the first', async () => {
    const old = new Dexie('goes-on');
    for (const migration of [v1, v2, v3]) migration(old);
    await old.open();
    for (const table of old.tables) await table.bulkAdd(storedRows()[table.name] ?? []);
    old.close();

    const upgraded = openDatabase('goes-on');
    expect((await loadDraft(upgraded, 'draft'))?.summary).toMatchObject({ templateId: 'news', engine: 'extractive' });
    expect(await loadTemplate(upgraded, 'news')).toEqual(BUILT_IN_TEMPLATES[0]);
    expect(await loadStyle(upgraded, 'news')).toMatchObject({ tone: 'polite' });
    let ids = 0;
    await fulfilRequest(upgraded, 'waiting', { newId: () => `id-${++ids}`, now: () => 8 });
    expect((await listDrafts(upgraded)).map(({ id }) => id)).toEqual(['waiting', 'draft']);
    await upgraded.delete();
  });
});

/** Rows by table as version 3 stored them (`snapshots/v3.json`): versions 1 and 2 stored the same in the tables they had. */
function storedRows(): Record<string, unknown[]> {
  return JSON.parse(readFileSync(new URL('./snapshots/v3.json', import.meta.url), 'utf8'));
}
