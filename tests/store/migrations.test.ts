import 'fake-indexeddb/auto';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../utils/store/database.ts';
import { MIGRATIONS } from '../../utils/store/migrations/index.ts';

const database = openDatabase('migrations');
afterAll(() => database.delete());

describe('the schema', () => {
  it('stands at the last migration once the database is open: every one ran', async () => {
    await database.open();
    expect(database.verno).toBe(MIGRATIONS.length);
  });

  it('of version 1 is as shipped', async () => {
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
    });
  });
});
