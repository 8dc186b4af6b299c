import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type YakuhoDatabase } from '../../utils/store/database.ts';
import { copyDraft, listTrash, loadDraft, restoreDraft, trashDraft } from '../../utils/store/drafts.ts';
import { emptyTrash, expireTrash } from '../../utils/store/empty-trash.ts';
import { storeNewClip } from '../../utils/store/new-clips.ts';
import { fulfilRequest, storeRequest } from '../../utils/store/requests.ts';
import { sampleArticle } from '../sample-article.ts';
import { sampleRequest } from './sample-request.ts';

const DAY = 86_400_000;
let database: YakuhoDatabase;
let count = 0;

beforeEach(async () => {
  count += 1;
  database = openDatabase(`trash-${count}`);
  for (const id of ['a', 'b']) {
    await storeRequest(database, sampleRequest(id));
    await fulfilRequest(database, id, { newId: () => crypto.randomUUID(), now: () => 1 });
  }
});
afterEach(() => database.delete());

describe('the trash', () => {
  it('keeps a draft for 30 days, whole, and then lets it go with all that was its own', async () => {
    await trashDraft(database, 'a', 100);
    expect(await expireTrash(database, 99 + 30 * DAY)).toBe(0);
    expect(await loadDraft(database, 'a')).not.toBeNull();
    expect(await expireTrash(database, 100 + 30 * DAY)).toBe(1);
    expect(await loadDraft(database, 'a')).toBeNull();
    for (const table of [database.posts, database.articles, database.sources]) {
      expect(await table.toCollection().primaryKeys(), table.name).toEqual(['b']);
    }
    expect(await loadDraft(database, 'b')).not.toBeNull();
  });

  it('keeps an article that a copy outside the trash is still made from', async () => {
    await copyDraft(database, 'a', { id: 'copy', now: 2 });
    await trashDraft(database, 'a', 100);
    await expireTrash(database, 100 + 31 * DAY);
    expect((await loadDraft(database, 'copy'))?.article.title).toBe('Port cities agree on shared flood barrier');
  });

  it('lets a clip that waits go with its draft', async () => {
    await storeNewClip(database, { id: 'new', draftId: 'a', article: sampleArticle(), trace: [], clippedAt: 3 });
    await trashDraft(database, 'a', 100);
    await expireTrash(database, 100 + 31 * DAY);
    expect(await database.articles.toCollection().primaryKeys()).toEqual(['b']);
  });

  it('is emptied of what lay in it when the writer was asked: what came in meanwhile stays', async () => {
    await trashDraft(database, 'a', 100);
    await trashDraft(database, 'b', 200);
    expect(await emptyTrash(database, 150)).toBe(1);
    expect((await listTrash(database)).map(({ id }) => id)).toEqual(['b']);
    await restoreDraft(database, 'b');
    expect(await emptyTrash(database, 900)).toBe(0);
  });
});
