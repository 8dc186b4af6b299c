import * as v from 'valibot';
import { type CardChoices, type CardPhotoSource, cardPhotoKey, NO_CARD_CHOICES } from '../post/card.ts';
import { cardChoicesSchema, isDrawnPicture } from '../post/card-schema.ts';
import type { YakuhoDatabase } from './database.ts';
import { loadScratch, saveScratch } from './scratch.ts';

/** What was chosen for the draft's card; nothing chosen where that cannot be read. */
export async function loadCardChoices(database: YakuhoDatabase, draftId: string): Promise<CardChoices> {
  const parsed = v.safeParse(cardChoicesSchema, (await database.posts.get(draftId))?.card);
  return parsed.success ? parsed.output : NO_CARD_CHOICES;
}

/** Stores what was changed, in the post's row. It is no change of the text: the revision stays. Gives all of it. */
export async function saveCardChoices(
  database: YakuhoDatabase,
  draftId: string,
  changes: Partial<CardChoices>,
): Promise<CardChoices> {
  return database.transaction('rw', database.posts, async () => {
    const card = { ...(await loadCardChoices(database, draftId)), ...changes };
    await database.posts.update(draftId, { card });
    return card;
  });
}

/** The picture from that source as a data address; null where there is none. */
export async function loadCardPhoto(
  database: YakuhoDatabase,
  draftId: string,
  source: CardPhotoSource,
): Promise<string | null> {
  const text = await loadScratch(database, cardPhotoKey(draftId, source));
  return isDrawnPicture(text) ? text : null;
}

/**
 * Keeps the picture, and takes back that the writer may use the one before: what was said was said of that one.
 * Null takes the picture away.
 */
export async function saveCardPhoto(
  database: YakuhoDatabase,
  draftId: string,
  source: CardPhotoSource,
  picture: string | null,
): Promise<void> {
  await database.transaction('rw', database.posts, database.scratch, async () => {
    const { cleared } = await loadCardChoices(database, draftId);
    await saveCardChoices(database, draftId, { cleared: cleared.filter((one) => one !== source) });
    await saveScratch(database, cardPhotoKey(draftId, source), picture ?? '');
  });
}
