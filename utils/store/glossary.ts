import type { GlossaryEntry } from '../post/glossary.ts';
import type { YakuhoDatabase } from './database.ts';

/** Every name, in no order of meaning. */
export async function listGlossary(database: YakuhoDatabase): Promise<GlossaryEntry[]> {
  return database.glossary.toArray();
}

export async function putGlossaryEntry(database: YakuhoDatabase, entry: GlossaryEntry): Promise<void> {
  await database.glossary.put(entry);
}

/** Puts these in place and takes those away, together. */
export async function changeGlossary(
  database: YakuhoDatabase,
  put: readonly GlossaryEntry[],
  remove: readonly string[],
): Promise<void> {
  await database.transaction('rw', database.glossary, async () => {
    await database.glossary.bulkPut([...put]);
    await database.glossary.bulkDelete([...remove]);
  });
}

/** The sentences of the articles clipped last, of as many as the writer may still have in mind, with each one's language. */
export async function lastSentences(database: YakuhoDatabase): Promise<{ lang: string | null; sentences: string[] }[]> {
  const drafts = await database.drafts.orderBy('updatedAt').reverse().limit(LAST_ARTICLES).toArray();
  const articles = await database.articles.bulkGet([...new Set(drafts.map(({ articleId }) => articleId))]);
  return articles.flatMap((stored) =>
    stored === undefined ? [] : [{ lang: stored.article.lang, sentences: stored.sentences.map(({ text }) => text) }],
  );
}

const LAST_ARTICLES = 10;
