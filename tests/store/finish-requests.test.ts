import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type YakuhoDatabase } from '../../utils/store/database.ts';
import { listDrafts } from '../../utils/store/drafts.ts';
import { finishRequests } from '../../utils/store/finish-requests.ts';
import { pendingRequests } from '../../utils/store/pending-requests.ts';
import { storeRequest } from '../../utils/store/requests.ts';
import { sampleRequest } from './sample-request.ts';

let database: YakuhoDatabase;
let ids = 0;
const context = { newId: () => `block-${++ids}`, now: () => 5 };

beforeEach(() => {
  database = openDatabase(`finish-requests-${++ids}`);
});

afterEach(() => database.delete());

describe('finishing what an earlier session left', () => {
  it('makes a draft of every stored request', async () => {
    await storeRequest(database, sampleRequest('one'));
    await storeRequest(database, sampleRequest('two'));
    expect(await finishRequests(database, context)).toEqual([]);
    expect((await listDrafts(database)).map(({ id }) => id).sort()).toEqual(['one', 'two']);
    expect(await pendingRequests(database)).toEqual([]);
  });

  it('does not let one that fails hold up the others, and keeps it', async () => {
    const broken = sampleRequest('broken');
    // As a version with a bug might have stored it.
    await database.requests.put({ ...broken, createdAt: 0, article: { ...broken.article, blocks: null as never } });
    await storeRequest(database, sampleRequest('good'));
    const failures = await finishRequests(database, context);
    expect(failures.map(({ requestId }) => requestId)).toEqual(['broken']);
    expect((await listDrafts(database)).map(({ id }) => id)).toEqual(['good']);
    expect((await pendingRequests(database)).map(({ id }) => id)).toEqual(['broken']);
  });
});
