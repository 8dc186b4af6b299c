import type { YakuhoDatabase } from '../database.ts';
import { BACKED_UP, partsOfDraft } from './backed-up-tables.ts';
import { SETTINGS } from './backup-format.ts';
import { DERIVED, forgetDerived } from './forget-derived.ts';
import type { OuterSettings } from './outer-settings.ts';
import type { Row, UndoRow } from './restore-rows.ts';
import { eachKept } from './rows-in-parts.ts';
import { sameData } from './same-data.ts';

/** Milliseconds for which restoring can be undone: a month, as with everything else that can. */
const UNDO_PERIOD = 30 * 24 * 60 * 60 * 1000;

/** When the last restoring was, while it can be undone; else null. */
export async function lastRestore(database: YakuhoDatabase, now: number): Promise<number | null> {
  const mark = await database.backups.get('restored');
  return mark !== undefined && mark.at > now - UNDO_PERIOD ? mark.at : null;
}

/** Frees what the last restoring kept, once it can no longer be undone. */
export async function forgetOldRestore(database: YakuhoDatabase, now: number): Promise<void> {
  if ((await lastRestore(database, now)) === null) await forget(database);
}

/**
 * Puts back what restoring changed. What the writer changed since stays as it is; where a draft's text before the
 * restoring would go with that, it comes back as a second draft. Gives how many rows were left as they are.
 */
export async function undoRestore(
  database: YakuhoDatabase,
  { settings, newId }: { settings: OuterSettings; newId: () => string },
): Promise<{ left: number }> {
  const outer = await settings.read();
  const back = new Map<string, unknown>();
  let left = 0;
  await database.transaction('rw', [...Object.keys(BACKED_UP), ...DERIVED, 'undoing', 'backups'], async () => {
    await forgetDerived(database);
    const edited = await editedDrafts(database);
    await copyEdited(database, edited, newId);
    left += edited.size;
    await eachKept(database, 'undoing', 'drafts', (rows) =>
      putBack(
        database,
        'drafts',
        rows.filter(({ key }) => !edited.has(key)),
      ),
    );
    const used = await usedArticles(database, edited);
    for (const [table, { group }] of Object.entries(BACKED_UP)) {
      if (table === 'drafts') continue;
      await eachKept(database, 'undoing', table, async (rows) => {
        const untouched = await untouchedRows(database, table, rows, { edited, used });
        if (group !== null) left += rows.length - untouched.length;
        await putBack(database, table, untouched);
      });
    }
    await eachKept(database, 'undoing', SETTINGS, (rows) => {
      for (const { key, before, after } of rows) {
        if (sameData(outer.get(key), after?.value)) back.set(key, before?.value);
        else left += 1;
      }
    });
    await database.undoing.clear();
    await database.backups.delete('restored');
  });
  for (const [key, value] of back) await settings.write(key, value);
  return { left };
}

async function forget(database: YakuhoDatabase): Promise<void> {
  await database.transaction('rw', 'undoing', 'backups', async () => {
    await database.undoing.clear();
    await database.backups.delete('restored');
  });
}

/** Drafts whose text or title the writer changed after the restoring. */
async function editedDrafts(database: YakuhoDatabase): Promise<Set<string>> {
  const edited = new Set<string>();
  const note = (table: string, field: string) =>
    eachKept(database, 'undoing', table, async (rows) => {
      const now: (Row | undefined)[] = await database.table(table).bulkGet(rows.map(({ key }) => key));
      rows.forEach(({ key, after }, index) => {
        const row = now[index];
        if (row !== undefined && row[field] !== after?.[field]) edited.add(key);
      });
    });
  await note('posts', 'revision');
  await note('drafts', 'updatedAt');
  return edited;
}

/** The text an edited draft had before the restoring, as a draft of its own. */
async function copyEdited(database: YakuhoDatabase, edited: Set<string>, newId: () => string): Promise<void> {
  for (const key of edited) {
    const draft = await kept(database, 'drafts', key);
    const post = await kept(database, 'posts', key);
    if (!draft || !post) continue;
    const id = newId();
    const article = await kept(database, 'articles', String(draft.articleId));
    const articleId = article === null ? draft.articleId : newId();
    if (article !== null) await database.table('articles').put({ ...article, id: articleId });
    const { recheck: _, ...copy } = draft;
    await database.table('drafts').put({ ...copy, id, articleId });
    await database.table('posts').put({ ...post, draftId: id });
  }
}

/** What stood there before the restoring; null where restoring changed nothing there, or found nothing. */
async function kept(database: YakuhoDatabase, table: string, key: string): Promise<Row | null> {
  let found: Row | null = null;
  await eachKept(database, 'undoing', table, (rows) => {
    found = rows.find((row) => row.key === key)?.before ?? found;
  });
  return found;
}

/** Articles that drafts still rest on, and those that edited ones do. */
async function usedArticles(database: YakuhoDatabase, edited: Set<string>) {
  const used = { byAny: new Set<string>(), byEdited: new Set<string>() };
  await database.table<Row, string>('drafts').each((draft) => {
    for (const article of partsOfDraft(draft).articles ?? []) {
      used.byAny.add(article);
      if (edited.has(String(draft.id))) used.byEdited.add(article);
    }
  });
  return used;
}

async function untouchedRows(
  database: YakuhoDatabase,
  table: string,
  rows: UndoRow[],
  { edited, used }: { edited: Set<string>; used: Awaited<ReturnType<typeof usedArticles>> },
): Promise<UndoRow[]> {
  if (table === 'articles') {
    return rows.filter(({ key, before }) => !(before === null ? used.byAny : used.byEdited).has(key));
  }
  if (BACKED_UP[table]?.group === null) return rows.filter(({ key }) => !edited.has(key));
  const now: (Row | undefined)[] = await database.table(table).bulkGet(rows.map(({ key }) => key));
  return rows.filter(({ after }, index) => sameData(now[index] ?? null, after));
}

async function putBack(database: YakuhoDatabase, table: string, rows: UndoRow[]): Promise<void> {
  const stored = database.table<Row, string>(table);
  await stored.bulkDelete(rows.filter(({ before }) => before === null).map(({ key }) => key));
  const put = rows.flatMap(({ before }) => (before === null ? [] : [before]));
  if (table === 'posts') {
    const now = await stored.bulkGet(put.map(({ draftId }) => String(draftId)));
    await stored.bulkPut(
      put.map((post, index) => ({
        ...post,
        revision: Math.max(Number(post.revision), Number(now[index]?.revision ?? 0)) + 1,
      })),
    );
    return;
  }
  await stored.bulkPut(put);
}
