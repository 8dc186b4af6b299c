import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../utils/store/database.ts';
import { dismiss, loadDismissed } from '../../utils/store/dismissals.ts';
import { copyDraft, savePost } from '../../utils/store/drafts.ts';
import { fulfilRequest, storeRequest } from '../../utils/store/requests.ts';
import { post } from '../desk/write.ts';
import { sampleRequest } from './sample-request.ts';

const database = openDatabase('dismissals');
let ids = 0;
beforeAll(async () => {
  await storeRequest(database, sampleRequest('a'));
  await fulfilRequest(database, 'a', { newId: () => `id-${++ids}`, now: () => 2_000 });
});
afterAll(() => database.delete());

test('what was waved off is kept with the draft, past a save and in its copy, and can be taken back', async () => {
  expect(await loadDismissed(database, 'a')).toEqual([]);
  await dismiss(database, 'a', ['one', 'two'], true);
  expect((await savePost(database, 'a', post({ kind: 'paragraph', text: '本文' }), 1, 3_000)).ok).toBe(true);
  expect(await loadDismissed(database, 'a')).toEqual(['one', 'two']);
  await copyDraft(database, 'a', { id: 'b', now: 4_000 });
  expect(await loadDismissed(database, 'b')).toEqual(['one', 'two']);
  await dismiss(database, 'a', ['one'], false);
  expect(await loadDismissed(database, 'a')).toEqual(['two']);
  expect(await loadDismissed(database, 'b')).toEqual(['one', 'two']);
});

test('waving off is no change of the text: a save made beside it is no conflict', async () => {
  const { revision = 0 } = (await database.posts.get('a')) ?? {};
  await dismiss(database, 'a', ['three'], true);
  expect((await savePost(database, 'a', post({ kind: 'paragraph', text: '次' }), revision, 5_000)).ok).toBe(true);
});

test('what was waved off long ago is let go of before the list grows without end', async () => {
  for (let index = 0; index < 5; index++) {
    await dismiss(
      database,
      'a',
      Array.from({ length: 100 }, (_, n) => `${index}/${n}`),
      true,
    );
  }
  const kept = await loadDismissed(database, 'a');
  expect(kept).toHaveLength(400);
  expect(kept.at(-1)).toBe('4/99');
});
