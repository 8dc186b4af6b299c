import type { MeantFor } from '../post/draft.ts';
import type { Posting } from '../post/posting.ts';
import type { YakuhoDatabase } from './database.ts';
import { markStale } from './search/mark-stale.ts';

/** What the writer says of a draft as a whole. It is no change of the text: the draft keeps its place in the list. */
export async function setDone(database: YakuhoDatabase, draftId: string, done: boolean): Promise<void> {
  await database.drafts.update(draftId, { done });
}

export async function setMeantFor(database: YakuhoDatabase, draftId: string, meantFor: MeantFor): Promise<void> {
  await database.drafts.update(draftId, { meantFor });
}

export async function setTags(database: YakuhoDatabase, draftId: string, tags: string[]): Promise<void> {
  await database.transaction('rw', database.drafts, database.searchStale, async () => {
    await database.drafts.update(draftId, { tags });
    await markStale(database, draftId);
  });
}

/** Adds the posting, or changes the one of that id. */
export async function keepPosting(database: YakuhoDatabase, draftId: string, posting: Posting): Promise<void> {
  await changePostings(database, draftId, (postings) => [...postings.filter(({ id }) => id !== posting.id), posting]);
}

export async function removePosting(database: YakuhoDatabase, draftId: string, postingId: string): Promise<void> {
  await changePostings(database, draftId, (postings) => postings.filter(({ id }) => id !== postingId));
}

async function changePostings(
  database: YakuhoDatabase,
  draftId: string,
  change: (postings: Posting[]) => Posting[],
): Promise<void> {
  await database.transaction('rw', database.drafts, database.searchStale, async () => {
    const draft = await database.drafts.get(draftId);
    if (draft === undefined) return;
    const postings = change(draft.postings ?? []).toSorted((a, b) => a.at - b.at);
    await database.drafts.update(draftId, { postings });
    await markStale(database, draftId);
  });
}
