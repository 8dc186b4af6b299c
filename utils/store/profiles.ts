import { DEFAULT_PROFILE } from '../post/default-profile.ts';
import type { Profile } from '../post/profile.ts';
import type { YakuhoDatabase } from './database.ts';

/** The writer's profile; the shipped default until one is saved. */
export async function loadProfile(database: YakuhoDatabase): Promise<Profile> {
  const stored = await database.profiles.get('mine');
  return stored?.profile ?? DEFAULT_PROFILE;
}

export async function saveProfile(database: YakuhoDatabase, profile: Profile): Promise<void> {
  await database.profiles.put({ key: 'mine', profile });
}
