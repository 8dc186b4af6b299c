import type { YakuhoDatabase } from '../database.ts';
import { OF_DRAFT, partsOfDraft } from './backed-up-tables.ts';
import { afterOf, type Row, type UndoRow } from './restore-rows.ts';
import { eachKept, inParts } from './rows-in-parts.ts';
import { touchedDrafts, undoKeys } from './undo-keys.ts';

/**
 * Notes what restoring left as it was of the drafts and templates it wrote: what is otherwise there later, the writer has
 * changed since, and a draft can come back whole.
 */
export async function noteStanding(database: YakuhoDatabase): Promise<void> {
  const drafts = await touchedDrafts(database);
  for (const [table, draftOf] of Object.entries(OF_DRAFT))
    await note(database, table, (key) => drafts.has(draftOf(key)));
  // A draft that is deleted for good since takes its article with it.
  const articles = await articlesBefore(database);
  await note(database, 'articles', (key) => articles.has(key));
  const templates = await undoKeys(database, 'templates');
  await note(database, 'styles', (key) => templates.has(key));
}

async function note(database: YakuhoDatabase, table: string, isWanted: (key: string) => boolean): Promise<void> {
  const stored = database.table<Row, string>(table);
  const noted = await undoKeys(database, table);
  const standing = (await stored.toCollection().primaryKeys()).filter((key) => isWanted(key) && !noted.has(key));
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
