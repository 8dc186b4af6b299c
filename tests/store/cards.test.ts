import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_CARD_LOOK, NO_CARD_CHOICES } from '../../utils/post/card.ts';
import { loadCardLook, saveCardLook } from '../../utils/store/card-looks.ts';
import { loadCardChoices, loadCardPhoto, saveCardChoices, saveCardPhoto } from '../../utils/store/cards.ts';
import { openDatabase } from '../../utils/store/database.ts';
import { copyDraft, savePost, trashDraft } from '../../utils/store/drafts.ts';
import { emptyTrash } from '../../utils/store/empty-trash.ts';
import { isProfileEntered, loadProfile } from '../../utils/store/profiles.ts';
import { fulfilRequest, storeRequest } from '../../utils/store/requests.ts';
import { post } from '../desk/write.ts';
import { sampleRequest } from './sample-request.ts';

const database = openDatabase('cards');
const PICTURE = 'data:image/png;base64,iVBORw0KGgo=';
let ids = 0;
beforeAll(async () => {
  await storeRequest(database, sampleRequest('a'));
  await fulfilRequest(database, 'a', { newId: () => `id-${++ids}`, now: () => 2_000 });
});
afterAll(() => database.delete());

test('what cards look like is stored field by field, and is no entered profile', async () => {
  expect(await loadCardLook(database)).toEqual(DEFAULT_CARD_LOOK);
  await saveCardLook(database, { style: 'band' });
  await saveCardLook(database, { logo: PICTURE });
  expect(await loadCardLook(database)).toEqual({ ...DEFAULT_CARD_LOOK, style: 'band', logo: PICTURE });
  expect(await isProfileEntered(database)).toBe(false);
  expect((await loadProfile(database)).bylinePattern).toBe('MM/DD/YYYY // author');
});

test.each([
  ['a colour that is none', { colours: { ground: 'red', ink: '#000000', accent: '#000000' } }],
  ['a logo at an address', { logo: 'https://pictures.example/logo.png' }],
  ['a logo that is an SVG', { logo: 'data:image/svg+xml;base64,PHN2Zz4=' }],
])('a stored look with %s is not used', async (_, damage) => {
  await database.profiles.put({ key: 'card', look: { ...DEFAULT_CARD_LOOK, style: 'band', ...damage } });
  expect(await loadCardLook(database)).toEqual(DEFAULT_CARD_LOOK);
});

test('a draft’s card is kept past a save of its text, whose revision it leaves alone, and goes into its copy with its photo', async () => {
  const { revision = 0 } = (await database.posts.get('a')) ?? {};
  await saveCardChoices(database, 'a', { size: 'x', title: '短い題名' });
  await saveCardPhoto(database, 'a', 'own', PICTURE);
  expect((await savePost(database, 'a', post({ kind: 'paragraph', text: '本文' }), revision, 3_000)).ok).toBe(true);
  const kept = { ...NO_CARD_CHOICES, size: 'x', title: '短い題名' };
  expect(await loadCardChoices(database, 'a')).toEqual(kept);
  await copyDraft(database, 'a', { id: 'b', now: 4_000 });
  expect(await loadCardChoices(database, 'b')).toEqual(kept);
  expect(await loadCardPhoto(database, 'b', 'own')).toBe(PICTURE);
});

test('another picture takes back that the writer may use it; that of the other source stays', async () => {
  await saveCardChoices(database, 'a', { photo: 'own', cleared: ['own', 'outlet'] });
  await saveCardPhoto(database, 'a', 'own', PICTURE);
  expect((await loadCardChoices(database, 'a')).cleared).toEqual(['outlet']);
});

test('a draft that is deleted for good takes its photos along', async () => {
  await trashDraft(database, 'b', 5_000);
  await emptyTrash(database, 6_000);
  expect(await loadCardPhoto(database, 'b', 'own')).toBeNull();
  expect(await loadCardPhoto(database, 'a', 'own')).toBe(PICTURE);
});
