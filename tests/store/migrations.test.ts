import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase, type YakuhoDatabase } from '../../utils/store/database.ts';
import { listDrafts, loadDraft } from '../../utils/store/drafts.ts';
import { loadJob } from '../../utils/store/jobs.ts';
import { MIGRATIONS } from '../../utils/store/migrations/index.ts';
import { v1 } from '../../utils/store/migrations/v1.ts';
import { v2 } from '../../utils/store/migrations/v2.ts';
import { v3 } from '../../utils/store/migrations/v3.ts';
import { fulfilRequest, storeRequest } from '../../utils/store/requests.ts';
import { addSiteRules, listTaughtRules } from '../../utils/store/site-rules.ts';
import { taughtRule } from '../sample-rule.ts';
import { sampleRequest } from './sample-request.ts';

const database = openDatabase('migrations');
afterAll(() => database.delete());

describe('the schema', () => {
  it('stands at the last migration once the database is open: every one ran', async () => {
    await database.open();
    expect(database.verno).toBe(MIGRATIONS.length);
  });

  it('of version 4 is as shipped', async () => {
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
      incoming: ['++n', '[table+n]'],
      undoing: ['++n', '[table+n]'],
      backups: ['key'],
    });
  });
});

describe('version 2', () => {
  it('keeps the drafts of version 1 as they are, and starts with nothing taught', async () => {
    const old = new Dexie('upgraded') as YakuhoDatabase;
    v1(old);
    await storeRequest(old, sampleRequest('draft'));
    await storeRequest(old, sampleRequest('waiting'));
    let ids = 0;
    await fulfilRequest(old, 'draft', { newId: () => `id-${++ids}`, now: () => 7 });
    const before = await loadDraft(old, 'draft');
    old.close();

    const upgraded = openDatabase('upgraded');
    expect(await loadDraft(upgraded, 'draft')).toEqual(before);
    expect((await listDrafts(upgraded)).map(({ id }) => id)).toEqual(['draft']);
    expect(await upgraded.requests.toArray()).toEqual([sampleRequest('waiting')]);
    expect(await listTaughtRules(upgraded)).toEqual([]);
    expect(upgraded.verno).toBe(MIGRATIONS.length);
    await upgraded.delete();
  });
});

describe('version 3', () => {
  it('keeps drafts and taught rules of version 2, and starts with no engine set up', async () => {
    const old = new Dexie('with-engines') as YakuhoDatabase;
    v1(old);
    v2(old);
    await storeRequest(old, sampleRequest('draft'));
    await fulfilRequest(old, 'draft', { newId: () => crypto.randomUUID(), now: () => 7 });
    await addSiteRules(old, [taughtRule('courier.example', '.story')], {
      change: { id: 'change', now: 7 },
      newId: () => 'rule',
    });
    const before = { draft: await loadDraft(old, 'draft'), rules: await listTaughtRules(old) };
    old.close();

    const upgraded = openDatabase('with-engines');
    expect({ draft: await loadDraft(upgraded, 'draft'), rules: await listTaughtRules(upgraded) }).toEqual(before);
    expect(await loadJob(upgraded, 'draft')).toBeNull();
    expect(await upgraded.engines.toArray()).toEqual([]);
    await upgraded.delete();
  });
});

describe('version 4', () => {
  it('keeps drafts and names of version 3, and starts with nothing to restore or undo', async () => {
    const old = new Dexie('with-backups') as YakuhoDatabase;
    for (const migration of [v1, v2, v3]) migration(old);
    await storeRequest(old, sampleRequest('draft'));
    await fulfilRequest(old, 'draft', { newId: () => crypto.randomUUID(), now: () => 7 });
    await old.glossary.put({ id: 'name', source: 'Hallmoor', japanese: 'ハルモア' });
    const before = { draft: await loadDraft(old, 'draft'), names: await old.glossary.toArray() };
    old.close();

    const upgraded = openDatabase('with-backups');
    expect({ draft: await loadDraft(upgraded, 'draft'), names: await upgraded.glossary.toArray() }).toEqual(before);
    expect(
      await Promise.all([upgraded.incoming, upgraded.undoing, upgraded.backups].map((table) => table.count())),
    ).toEqual([0, 0, 0]);
    await upgraded.delete();
  });
});
