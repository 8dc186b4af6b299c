import { carrySentences } from '../article/compare/carry-sentences.ts';
import { cutToSelection } from '../article/compare/cut-to-selection.ts';
import { compareArticles, type Original } from '../article/compare-articles.ts';
import { segmentArticle } from '../article/segment-article.ts';
import { carryJob } from '../engines/job/carry-job.ts';
import { isJobOf } from '../engines/job/writing-job.ts';
import { restsOnField, restsOnSentence } from '../post/blocks-resting-on.ts';
import type { YakuhoDatabase } from './database.ts';
import { dropUnused } from './new-clips.ts';
import { markStale } from './search/mark-stale.ts';

/**
 * Makes the waiting clip the draft's original. The post is not touched: sentences that are still there keep their ids, so
 * its links to the original stay right, and blocks made from others are listed as stale. The original before is kept.
 */
export async function takeOver(database: YakuhoDatabase, draftId: string): Promise<void> {
  const { drafts, posts, articles, jobs, sources, searchStale } = database;
  const tables = [drafts, posts, articles, jobs, sources, searchStale];
  await database.transaction('rw', tables, async () => {
    const draft = await database.drafts.get(draftId);
    const waiting = draft?.recheck?.waiting;
    const old = draft && (await database.articles.get(draft.articleId));
    const fresh = waiting ? await database.articles.get(waiting) : undefined;
    const stored = await database.posts.get(draftId);
    if (!draft?.recheck || !old || !fresh || !stored) return;
    const article = old.article.selectionOnly ? cutToSelection(old, fresh) : fresh.article;
    const { sentences, changed, gone } = carrySentences(old.sentences, segmentArticle(article), [old.highestId ?? 0]);
    const highestId = [...old.sentences, ...sentences].reduce((most, { id }) => Math.max(most, id), old.highestId ?? 0);
    const stale = new Set(draft.recheck.stale);
    const { fields } = compareArticles(old, { article, sentences });
    for (const block of stored.post.blocks) {
      const rests = restsOnSentence(block, [...changed, ...gone]) || fields.some((field) => restsOnField(block, field));
      if (rests) stale.add(block.id);
    }
    await database.articles.put({ ...fresh, article, sentences, highestId });
    await database.drafts.update(draftId, {
      articleId: fresh.id,
      recheck: {
        waiting: null,
        previous: { articleId: old.id, stale: draft.recheck.stale },
        stale: [...stale],
      },
    });
    await markStale(database, draftId);
    await exchangeJob(database, draftId, old, { id: fresh.id, article, sentences });
    await dropUnused(database, draft.recheck.previous?.articleId);
  });
}

/** Back to the original before: the clip that had taken its place waits again. */
export async function undoTakeOver(database: YakuhoDatabase, draftId: string): Promise<void> {
  const { drafts, articles, jobs, sources, searchStale } = database;
  await database.transaction('rw', [drafts, articles, jobs, sources, searchStale], async () => {
    const draft = await database.drafts.get(draftId);
    const previous = draft?.recheck?.previous;
    if (!draft || !previous) return;
    await database.drafts.update(draftId, {
      articleId: previous.articleId,
      recheck: { waiting: draft.articleId, previous: null, stale: previous.stale },
    });
    await markStale(database, draftId);
    const current = await database.articles.get(draft.articleId);
    const back = await database.articles.get(previous.articleId);
    if (current && back) await exchangeJob(database, draftId, current, back);
    await dropUnused(database, draft.recheck?.waiting);
  });
}

type Stored = Original & { id: string };

/** What an engine had still to write is counted in the other original's blocks from here on. */
async function exchangeJob(database: YakuhoDatabase, draftId: string, before: Stored, after: Stored): Promise<void> {
  const job = await database.jobs.get(draftId);
  if (job === undefined) return;
  if (isJobOf(job, before.id)) await database.jobs.put(carryJob(job, before, after));
  else await database.jobs.delete(draftId);
}

/** The writer has looked at the block: it is no longer called stale. */
export async function reviewBlock(database: YakuhoDatabase, draftId: string, blockId: string): Promise<void> {
  await database.transaction('rw', database.drafts, async () => {
    const recheck = (await database.drafts.get(draftId))?.recheck;
    if (!recheck) return;
    const stale = recheck.stale.filter((id) => id !== blockId);
    await database.drafts.update(draftId, { recheck: { ...recheck, stale } });
  });
}
