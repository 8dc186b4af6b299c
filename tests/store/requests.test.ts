import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type YakuhoDatabase } from '../../utils/store/database.ts';
import { listDrafts, loadDraft, savePost } from '../../utils/store/drafts.ts';
import { pendingRequests } from '../../utils/store/pending-requests.ts';
import { fulfilRequest, storeRequest } from '../../utils/store/requests.ts';
import { loadTrace } from '../../utils/store/traces.ts';
import { sampleRequest } from './sample-request.ts';

let database: YakuhoDatabase;
let ids = 0;
const context = { newId: () => `id-${++ids}`, now: () => 2_000 };

beforeEach(() => {
  database = openDatabase(`requests-${++ids}`);
});

afterEach(() => database.delete());

describe('a request to compose', () => {
  it('is pending from the moment it is stored until its draft is', async () => {
    await storeRequest(database, sampleRequest('a'));
    expect((await pendingRequests(database)).map((request) => request.id)).toEqual(['a']);
    await fulfilRequest(database, 'a', context);
    expect(await pendingRequests(database)).toEqual([]);
    expect((await listDrafts(database)).map((draft) => draft.id)).toEqual(['a']);
  });

  it('keeps with its draft how the clip came about', async () => {
    const trace = [{ stage: 'drop-tail', reason: 'about the author', what: 'Mara Ellison is' }];
    await storeRequest(database, sampleRequest('a', { trace }));
    await fulfilRequest(database, 'a', context);
    expect(await loadTrace(database, 'a')).toEqual(trace);
  });

  it('may be one that was stored before that was kept', async () => {
    await storeRequest(database, sampleRequest('a'));
    await fulfilRequest(database, 'a', context);
    expect(await loadTrace(database, 'a')).toEqual([]);
  });

  it('makes one draft when worker and desk fulfil it at the same time', async () => {
    await storeRequest(database, sampleRequest('a'));
    await Promise.all([fulfilRequest(database, 'a', context), fulfilRequest(database, 'a', context)]);
    expect(await listDrafts(database)).toHaveLength(1);
    expect(await database.posts.count()).toBe(1);
    expect(await database.articles.count()).toBe(1);
  });

  it('never overwrites what was written since when it is fulfilled or stored once more', async () => {
    await storeRequest(database, sampleRequest('a'));
    await fulfilRequest(database, 'a', context);
    const edited = { blocks: [] };
    await savePost(database, 'a', edited, 1, 3_000);
    await storeRequest(database, sampleRequest('a'));
    await fulfilRequest(database, 'a', context);
    expect((await loadDraft(database, 'a'))?.post).toEqual(edited);
    expect(await pendingRequests(database)).toEqual([]);
  });

  it('outlives the page that stored it: a later one finds and fulfils it', async () => {
    await storeRequest(database, sampleRequest('a'));
    database.close();
    const later = openDatabase(database.name);
    for (const request of await pendingRequests(later)) await fulfilRequest(later, request.id, context);
    expect((await listDrafts(later)).map((draft) => draft.id)).toEqual(['a']);
    later.close();
    await database.open();
  });

  it('for コピペAI leaves the texts of the post empty and the source in place', async () => {
    await storeRequest(database, sampleRequest('a', { engine: 'relay' }));
    await fulfilRequest(database, 'a', context);
    const draft = await loadDraft(database, 'a');
    const text = (slot: string): string =>
      (draft?.post.blocks ?? [])
        .filter((block) => block.slot === slot)
        .flatMap((block) => block.content.map((span) => span.text))
        .join('');
    expect(text('title') + text('points') + text('lead') + text('sections')).toBe('');
    expect(text('source')).toContain('The Harbour Courier');
  });
});
