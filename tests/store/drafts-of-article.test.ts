import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type YakuhoDatabase } from '../../utils/store/database.ts';
import { copyDraft, trashDraft } from '../../utils/store/drafts.ts';
import { countDrafts, draftsOfArticle } from '../../utils/store/drafts-of-article.ts';
import { fulfilRequest, storeRequest } from '../../utils/store/requests.ts';
import { sampleRequest } from './sample-request.ts';

let database: YakuhoDatabase;
let clock = 0;

beforeEach(() => {
  database = openDatabase(`drafts-of-article-${++clock}`);
});

afterEach(() => database.delete());

async function draft(id: string): Promise<string> {
  const request = sampleRequest(id);
  await storeRequest(database, request);
  await fulfilRequest(database, id, { newId: () => crypto.randomUUID(), now: () => ++clock });
  return request.article.canonicalUrl ?? request.article.url;
}

describe('finding the drafts of an article', () => {
  it('gives them newest first, copies included', async () => {
    const url = await draft('first');
    await draft('second');
    await copyDraft(database, 'first', { id: 'copy', now: ++clock });
    expect((await draftsOfArticle(database, url)).map(({ id }) => id)).toEqual(['copy', 'second', 'first']);
    expect(await draftsOfArticle(database, `${url}/other`)).toEqual([]);
  });

  it('leaves out what is in the trash, and counts without it', async () => {
    const url = await draft('first');
    await draft('second');
    await trashDraft(database, 'second', ++clock);
    expect((await draftsOfArticle(database, url)).map(({ id }) => id)).toEqual(['first']);
    expect(await countDrafts(database)).toBe(1);
  });
});
