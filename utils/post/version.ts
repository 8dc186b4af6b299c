import type { Post } from './post.ts';

/**
 * Why a version was kept. `opened`: as it was before it was changed on another day; `engine`, `reply`, `restore`: before an
 * engine, a pasted reply, or an older version (also that of before the engine wrote) took the place of text; `copy`: as it was
 * copied; `pause`: the writer paused; `merge`: before the newer text of a backup took its place.
 */
export const VERSION_REASONS = ['opened', 'engine', 'reply', 'copy', 'pause', 'restore', 'merge'] as const;
export type VersionReason = (typeof VERSION_REASONS)[number];

/** A post as it was at a moment worth going back to. */
export interface DraftVersion {
  id: string;
  draftId: string;
  /** Milliseconds since 1970. */
  at: number;
  reason: VersionReason;
  post: Post;
}
