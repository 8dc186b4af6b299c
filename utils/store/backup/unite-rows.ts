import type { DraftSummary } from '../../post/draft.ts';
import type { Posting } from '../../post/posting.ts';
import type { Announcements } from '../../targets/announce/announcement.ts';
import type { Row } from './restore-rows.ts';

/**
 * The draft that is kept, with what only the other says: its tags and postings, 完成 and its destination where nothing was said of
 * that. None of them changes `updatedAt`, so a newer text says nothing of them.
 */
export function uniteDrafts(kept: Row, other: Row): Row {
  const mine = kept as unknown as DraftSummary;
  const its = other as unknown as DraftSummary;
  const tags = [...new Set([...(mine.tags ?? []), ...(its.tags ?? [])])];
  const postings = unitePostings(mine.postings ?? [], its.postings ?? []);
  const done = mine.done ?? its.done;
  const meantFor = mine.meantFor ?? its.meantFor;
  return {
    ...kept,
    ...(tags.length > 0 && { tags }),
    ...(postings.length > 0 && { postings }),
    ...(done !== undefined && { done }),
    ...(meantFor !== undefined && { meantFor }),
  };
}

/** Of the same posting the kept one, with the address from the other where it has none. */
function unitePostings(kept: readonly Posting[], other: readonly Posting[]): Posting[] {
  const ids = new Set(kept.map(({ id }) => id));
  const urls = new Map(other.map(({ id, url }) => [id, url]));
  const completed = kept.map((posting) => ({ ...posting, url: posting.url ?? urls.get(posting.id) ?? null }));
  return [...completed, ...other.filter(({ id }) => !ids.has(id))].toSorted((a, b) => a.at - b.at);
}

/** The announcements that are kept, with those for services that only the other has. */
export function uniteAnnouncements(kept: Row, other: Row): Row {
  const { services } = kept as unknown as Announcements;
  return { ...kept, services: { ...(other as unknown as Announcements).services, ...services } };
}
