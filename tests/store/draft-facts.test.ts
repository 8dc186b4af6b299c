import 'fake-indexeddb/auto';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '../../utils/store/database.ts';
import { keepPosting, removePosting, setDone, setMeantFor, setTags } from '../../utils/store/draft-facts.ts';
import { copyDraft } from '../../utils/store/drafts.ts';
import { fulfilRequest, storeRequest } from '../../utils/store/requests.ts';
import { sampleRequest } from './sample-request.ts';

const database = openDatabase('draft-facts');
afterAll(() => database.delete());

const posting = (id: string, at: number) => ({ id, place: 'note' as const, at, url: null });

test('a draft keeps what the writer says of it, without taking another place in the list; a copy has not gone out', async () => {
  await storeRequest(database, sampleRequest('a'));
  await fulfilRequest(database, 'a', { newId: () => crypto.randomUUID(), now: () => 5 });
  await setDone(database, 'a', true);
  await setTags(database, 'a', ['海外']);
  await setMeantFor(database, 'a', { target: 'amebaHtml', place: 'ameba' });
  await keepPosting(database, 'a', posting('late', 20));
  await keepPosting(database, 'a', posting('early', 10));
  await keepPosting(database, 'a', { ...posting('late', 30), url: 'https://note.example/n1' });
  expect(await database.drafts.get('a')).toMatchObject({
    updatedAt: 5,
    done: true,
    tags: ['海外'],
    postings: [posting('early', 10), { ...posting('late', 30), url: 'https://note.example/n1' }],
  });
  await copyDraft(database, 'a', { id: 'copy', now: 6 });
  const copy = await database.drafts.get('copy');
  expect([copy?.tags, copy?.done, copy?.postings]).toEqual([['海外'], undefined, undefined]);
  expect(copy?.meantFor).toEqual({ target: 'amebaHtml', place: 'ameba' });
  await removePosting(database, 'a', 'late');
  expect((await database.drafts.get('a'))?.postings).toEqual([posting('early', 10)]);
});
