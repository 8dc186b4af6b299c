import { isJobOf, type WritingJob } from '../engines/job/writing-job.ts';
import type { EngineId } from '../post/engine-id.ts';
import type { YakuhoDatabase } from './database.ts';

/** What an engine wrote, or was writing, into the draft; null where none ever did. */
export async function loadJob(database: YakuhoDatabase, draftId: string): Promise<WritingJob | null> {
  return (await database.jobs.get(draftId)) ?? null;
}

/** Stores it, unless the draft rests on another original by now. */
export async function saveJob(database: YakuhoDatabase, job: WritingJob): Promise<void> {
  await database.transaction('rw', database.drafts, database.jobs, async () => {
    const draft = await database.drafts.get(job.draftId);
    if (draft === undefined || isJobOf(job, draft.articleId)) await database.jobs.put(job);
  });
}

/** The draft goes on with another engine. */
export async function chooseEngine(database: YakuhoDatabase, draftId: string, engine: EngineId): Promise<void> {
  await database.drafts.update(draftId, { engine });
}
