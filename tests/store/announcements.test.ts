import 'fake-indexeddb/auto';
import { afterAll, describe, expect, it } from 'vitest';
import { changeAnnouncement, loadAnnouncements } from '../../utils/store/announcements.ts';
import { openDatabase } from '../../utils/store/database.ts';
import { trashDraft } from '../../utils/store/drafts.ts';
import { emptyTrash } from '../../utils/store/empty-trash.ts';
import { fulfilRequest, storeRequest } from '../../utils/store/requests.ts';
import { sampleRequest } from './sample-request.ts';

const database = openDatabase('announcements');
afterAll(() => database.delete());

const texts = (part: string) => ({ thread: false, link: 'last' as const, parts: [part], made: [part], before: null });

describe('the announcements of a draft', () => {
  it('are none at first', async () => {
    expect(await loadAnnouncements(database, 'a')).toEqual({ draftId: 'a', updatedAt: 0, services: {} });
  });

  it('are changed one by one: two windows do not write over each other', async () => {
    await Promise.all([
      changeAnnouncement(database, { draftId: 'a', id: 'x', now: 1 }, () => texts('Xへ')),
      changeAnnouncement(database, { draftId: 'a', id: 'bluesky', now: 2 }, () => texts('Blueskyへ')),
    ]);
    await changeAnnouncement(database, { draftId: 'a', id: 'x', now: 3 }, (kept) => ({
      ...(kept ?? texts('')),
      parts: ['直した'],
    }));
    expect(await loadAnnouncements(database, 'a')).toEqual({
      draftId: 'a',
      updatedAt: 3,
      services: { x: { ...texts('Xへ'), parts: ['直した'] }, bluesky: texts('Blueskyへ') },
    });
  });

  it('go with the draft when the trash is emptied, and not before', async () => {
    for (const id of ['b', 'c']) {
      await storeRequest(database, sampleRequest(id));
      await fulfilRequest(database, id, { newId: () => crypto.randomUUID(), now: () => 1 });
      await changeAnnouncement(database, { draftId: id, id: 'x', now: 1 }, () => texts(id));
    }
    await trashDraft(database, 'b', 100);
    expect(await database.announcements.count()).toBe(3);
    await emptyTrash(database, 200);
    expect(await database.announcements.toCollection().primaryKeys()).toEqual(['a', 'c']);
  });
});
