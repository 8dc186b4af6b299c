import * as v from 'valibot';
import { type CardLook, DEFAULT_CARD_LOOK } from '../post/card.ts';
import { cardLookSchema } from '../post/card-schema.ts';
import type { YakuhoDatabase } from './database.ts';

/** What the writer's cards look like; the shipped look until one is chosen, or where the stored one cannot be read. */
export async function loadCardLook(database: YakuhoDatabase): Promise<CardLook> {
  const stored = await database.profiles.get('card');
  const parsed = v.safeParse(cardLookSchema, stored?.key === 'card' ? stored.look : null);
  return parsed.success ? parsed.output : DEFAULT_CARD_LOOK;
}

/** Stores what was changed and leaves the rest as it is stored: two desks do not undo each other's. Gives all of it. */
export async function saveCardLook(database: YakuhoDatabase, changes: Partial<CardLook>): Promise<CardLook> {
  return database.transaction('rw', database.profiles, async () => {
    const look = { ...(await loadCardLook(database)), ...changes };
    await database.profiles.put({ key: 'card', look });
    return look;
  });
}
