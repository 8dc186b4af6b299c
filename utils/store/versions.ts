import { prunedVersions } from '../post/prune-versions.ts';
import { samePost } from '../post/same-post.ts';
import type { DraftVersion } from '../post/version.ts';
import type { YakuhoDatabase } from './database.ts';

/** Latest first. */
export async function listVersions(database: YakuhoDatabase, draftId: string): Promise<DraftVersion[]> {
  return (await database.versions.where('draftId').equals(draftId).sortBy('at')).toReversed();
}

/** Keeps the post as it is now, unless the last version is the same; lets go of the oldest beyond the limit. */
export async function keepVersion(database: YakuhoDatabase, version: DraftVersion): Promise<void> {
  await database.transaction('rw', database.versions, async () => {
    const kept = await listVersions(database, version.draftId);
    if (kept[0] !== undefined && samePost(kept[0].post, version.post)) return;
    await database.versions.add(version);
    await database.versions.bulkDelete(prunedVersions([version, ...kept]));
  });
}
