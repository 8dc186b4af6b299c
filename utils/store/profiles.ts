import { DEFAULT_PROFILE } from '../post/default-profile.ts';
import type { Profile } from '../post/profile.ts';
import type { YakuhoDatabase } from './database.ts';

/** The writer's profile; the shipped default until one is saved. */
export async function loadProfile(database: YakuhoDatabase): Promise<Profile> {
  const stored = await database.profiles.get('mine');
  return stored?.key === 'mine' ? stored.profile : DEFAULT_PROFILE;
}

/** Stores the changed fields and leaves the others as they are stored: two open settings pages do not undo each other's. */
export async function saveProfile(database: YakuhoDatabase, changes: Partial<Profile>): Promise<Profile> {
  return database.transaction('rw', database.profiles, async () => {
    const profile = { ...(await loadProfile(database)), ...changes };
    await database.profiles.put({ key: 'mine', profile });
    return profile;
  });
}

/** Whether the writer has ever changed anything in it. */
export async function isProfileEntered(database: YakuhoDatabase): Promise<boolean> {
  return (await database.profiles.get('mine')) !== undefined;
}
