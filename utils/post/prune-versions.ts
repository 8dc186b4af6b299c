import type { DraftVersion } from './version.ts';

/** A post of 5,000 characters is 30 KB as stored: the versions of one draft stay below 2 MB. */
export const MOST_VERSIONS = 60;

/** Ids of the versions to let go, oldest first: those of mere pauses before those that something was done at. */
export function prunedVersions(versions: readonly DraftVersion[], most = MOST_VERSIONS): string[] {
  const surplus = versions.length - most;
  if (surplus <= 0) return [];
  const oldest = versions.toSorted((a, b) => a.at - b.at);
  const pauses = oldest.filter(({ reason }) => reason === 'pause');
  const others = oldest.filter(({ reason }) => reason !== 'pause');
  return [...pauses, ...others].slice(0, surplus).map(({ id }) => id);
}
