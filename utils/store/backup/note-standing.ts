import type { YakuhoDatabase } from '../database.ts';
import { OF_DRAFT, partsOfDraft } from './backed-up-tables.ts';
import { afterOf, type Row, type UndoRow } from './restore-rows.ts';
import { eachKept, inParts } from './rows-in-parts.ts';

/** Keys of the rows that restoring has noted, by table. */
export type NotedKeys = ReadonlyMap<string, Set<string>>;

/**
 * Notes what restoring left as it was of the drafts and templates it wrote: what is otherwise there later, the writer has
 * changed since, and a draft can come back whole.
 */
export async function noteStanding(database: YakuhoDatabase, noted: NotedKeys): Promise<void> {
  const written = (table: string) => new Set(noted.get(table));
  const drafts = written('drafts').union(written('posts'));
  for (const [table, draftOf] of Object.entries(OF_DRAFT)) {
    await note(database, table, (key) => drafts.has(draftOf(key)) && !noted.get(table)?.has(key));
  }
  // A draft that is deleted for good since takes its article with it.
  const articles = (await articlesBefore(database)).difference(written('articles'));
  await note(database, 'articles', (key) => articles.has(key));
  const templates = written('templates').difference(written('styles'));
  await note(database, 'styles', (key) => templates.has(key));
}

async function note(database: YakuhoDatabase, table: string, isWanted: (key: string) => boolean): Promise<void> {
  const stored = database.table<Row, string>(table);
  const standing = (await stored.toCollection().primaryKeys()).filter(isWanted);
  for (const keys of inParts(standing)) {
    const rows = await stored.bulkGet(keys);
    const undo = rows.flatMap((row, index): Omit<UndoRow, 'n'>[] =>
      row === undefined ? [] : [{ table, key: keys[index] ?? '', before: row, after: afterOf(table, row) }],
    );
    await database.undoing.bulkAdd(undo);
  }
}

async function articlesBefore(database: YakuhoDatabase): Promise<Set<string>> {
  const articles = new Set<string>();
  await eachKept(database, 'undoing', 'drafts', (rows) => {
    for (const { before } of rows) {
      if (before !== null) for (const article of partsOfDraft(before).articles ?? []) articles.add(article);
    }
  });
  return articles;
}
