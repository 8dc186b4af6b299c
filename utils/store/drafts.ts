import { isJobOf, type WritingJob } from '../engines/job/writing-job.ts';
import { CARD_PHOTO_SOURCES, cardPhotoKey } from '../post/card.ts';
import type { Draft, DraftSummary } from '../post/draft.ts';
import type { Post } from '../post/post.ts';
import { postTitle } from '../post/post-title.ts';
import { fail, ok, type Result } from '../result.ts';
import type { YakuhoDatabase } from './database.ts';
import { markStale } from './search/mark-stale.ts';
import { sourceOf } from './sources.ts';

export async function loadDraft(database: YakuhoDatabase, id: string): Promise<Draft | null> {
  return database.transaction('r', database.drafts, database.posts, database.articles, async () => {
    const summary = await database.drafts.get(id);
    const stored = await database.posts.get(id);
    const source = summary && (await database.articles.get(summary.articleId));
    if (!summary || !stored || !source) return null;
    return {
      summary,
      post: stored.post,
      revision: stored.revision,
      article: source.article,
      sentences: source.sentences,
    };
  });
}

/** The post alone, as last stored: what an open desk watches for another window's changes. */
export async function loadPost(database: YakuhoDatabase, id: string): Promise<{ post: Post; revision: number } | null> {
  return (await database.posts.get(id)) ?? null;
}

/** Newest first, without those in the trash; `most` of them. */
export async function listDrafts(
  database: YakuhoDatabase,
  most: number = Number.POSITIVE_INFINITY,
): Promise<DraftSummary[]> {
  const newest = database.drafts.orderBy('updatedAt').reverse();
  return newest
    .filter((draft) => draft.deletedAt === null)
    .limit(most)
    .toArray();
}

/** Latest deleted first. */
export async function listTrash(database: YakuhoDatabase): Promise<DraftSummary[]> {
  const all = await database.drafts.where('deletedAt').above(0).reverse().sortBy('deletedAt');
  return all;
}

/** Of a post that was just stored for the first time. */
export const FIRST_REVISION = 1;

export type SaveProblem = { kind: 'draft-missing' } | { kind: 'conflict'; revision: number };

/** What an engine is writing into the post, the undo steps that lead to it, and whose words they are. */
interface SavedBeside {
  /** When the writer changed the post last, milliseconds since 1970; null where only an engine did. */
  typedAt?: number | null;
  job?: WritingJob | null;
  /** An `UndoJournal` as JSON. */
  journal?: string | null;
}

interface Saved {
  revision: number;
  /** It lay in the trash, and does no more. */
  fromTrash: boolean;
}

/**
 * Stores the post if nobody else stored one since `baseRevision`. What belongs to it is stored in the same transaction: they
 * never disagree. Words typed after the draft was deleted take it out of the trash: with it they would go unseen.
 * On `conflict` nothing is written: the caller keeps both (see `copyDraft`).
 */
export async function savePost(
  database: YakuhoDatabase,
  id: string,
  post: Post,
  baseRevision: number,
  now: number,
  { typedAt = null, job = null, journal = null }: SavedBeside = {},
): Promise<Result<Saved, SaveProblem>> {
  const tables = [
    database.drafts,
    database.posts,
    database.articles,
    database.jobs,
    database.journals,
    database.searchStale,
  ];
  return database.transaction('rw', tables, async () => {
    const [stored, summary] = await Promise.all([database.posts.get(id), database.drafts.get(id)]);
    if (!stored || !summary) return fail({ kind: 'draft-missing' });
    if (stored.revision !== baseRevision) return fail({ kind: 'conflict', revision: stored.revision });
    const revision = baseRevision + 1;
    const { deletedAt } = summary;
    const fromTrash = deletedAt !== null && typedAt !== null && typedAt > deletedAt;
    // The article is long, and its title wanted only where the post has none.
    const title = postTitle(post) ?? (await database.articles.get(summary.articleId))?.article.title ?? '';
    await Promise.all([
      database.posts.put({ ...stored, post, revision }),
      // Another original may have taken its place meanwhile, with the job as it goes on there.
      job === null || !isJobOf(job, summary.articleId) ? null : database.jobs.put(job),
      journal === null ? null : database.journals.put({ draftId: id, revision, journal }),
      markStale(database, id),
      database.drafts.put({ ...summary, updatedAt: now, title, deletedAt: fromTrash ? null : deletedAt }),
    ]);
    return ok({ revision, fromTrash });
  });
}

/**
 * Puts back a draft that was deleted for good while somebody went on writing in it: as it was opened, with the post as it is
 * now. Its versions and undo steps are gone. Gives the revision; null where another window was sooner: that is a conflict.
 */
export async function reviveDraft(
  database: YakuhoDatabase,
  { summary, article, sentences, revision }: Draft,
  post: Post,
  now: number,
): Promise<number | null> {
  const { id, articleId } = summary;
  const source = sourceOf(articleId, article);
  const tables = [database.drafts, database.posts, database.articles, database.sources, database.searchStale];
  return database.transaction('rw', tables, async () => {
    if ((await database.drafts.get(id)) !== undefined) return null;
    if ((await database.articles.get(articleId)) === undefined) {
      const canonicalUrl = article.canonicalUrl ?? article.url;
      await database.articles.add({ id: articleId, canonicalUrl, article, sentences, clippedAt: summary.createdAt });
      await database.sources.put(source);
    }
    const { recheck: _, ...kept } = summary;
    const title = postTitle(post) ?? article.title ?? '';
    await database.drafts.put({ ...kept, title, updatedAt: now, deletedAt: null });
    // A window that holds the draft as well has a higher one of its own, and sees a conflict: both are kept.
    await database.posts.put({ draftId: id, post, revision: revision + 1 });
    // The search index still has a column of it, with the words it had.
    await markStale(database, id);
    return revision + 1;
  });
}

/** A second draft with the same article and the given post: for 複製, and for an edit that met another window's. */
export async function copyDraft(
  database: YakuhoDatabase,
  id: string,
  copy: { id: string; now: number; post?: Post },
): Promise<Result<string, SaveProblem>> {
  return database.transaction(
    'rw',
    [database.drafts, database.posts, database.dismissals, database.scratch],
    async () => {
      const summary = await database.drafts.get(id);
      const stored = await database.posts.get(id);
      if (!summary || !stored) return fail({ kind: 'draft-missing' });
      const post = copy.post ?? stored.post;
      await database.posts.add({ ...stored, draftId: copy.id, post, revision: FIRST_REVISION });
      const dismissals = await database.dismissals.get(id);
      if (dismissals !== undefined) await database.dismissals.add({ ...dismissals, draftId: copy.id });
      for (const source of CARD_PHOTO_SOURCES) {
        const photo = await database.scratch.get(cardPhotoKey(id, source));
        if (photo) await database.scratch.put({ ...photo, key: cardPhotoKey(copy.id, source) });
      }
      // The copy has not gone out anywhere.
      const { postings: _, done: __, ...kept } = summary;
      await database.drafts.add({
        ...kept,
        id: copy.id,
        createdAt: copy.now,
        updatedAt: copy.now,
        deletedAt: null,
        title: postTitle(post) ?? summary.title,
      });
      return ok(copy.id);
    },
  );
}

/** Into the trash; `restoreDraft` undoes it. */
export async function trashDraft(database: YakuhoDatabase, id: string, now: number): Promise<void> {
  await database.drafts.update(id, { deletedAt: now });
}

export async function restoreDraft(database: YakuhoDatabase, id: string): Promise<void> {
  await database.drafts.update(id, { deletedAt: null });
}
