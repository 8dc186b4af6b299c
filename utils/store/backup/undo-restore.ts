import { fail, ok, type Result } from '../../result.ts';
import type { YakuhoDatabase } from '../database.ts';
import { BACKED_UP, draftOfRow, partsOfDraft } from './backed-up-tables.ts';
import { SETTINGS } from './backup-format.ts';
import { changedKeys, type DraftsSince, draftsSince, rowsNow, stands } from './changed-since.ts';
import { articlesHeld, copyBefore } from './copy-before.ts';
import { DERIVED, forgetDerived } from './forget-derived.ts';
import type { OuterSettings } from './outer-settings.ts';
import type { Row, UndoRow } from './restore-rows.ts';
import { keptRestorings, putRestorings } from './restorings.ts';
import { eachKept } from './rows-in-parts.ts';
import { sameData } from './same-data.ts';

/** How much stayed as the writer changed it since, and how many drafts among it came back as they were beside it. */
export interface UndoCounts {
  kept: number;
  copied: number;
}

/** Nothing is kept that could be put back: another window did, or an older version kept it. */
export type UndoProblem = { kind: 'gone' };

/**
 * Puts back what the last restoring changed and still stands exactly as it left it. What the writer changed since stays as it is, a
 * draft as a whole; where something of a draft before the restoring would go with that, it comes back as a second draft.
 * The restoring before it can be undone next.
 */
export async function undoRestore(
  database: YakuhoDatabase,
  { settings, newId }: { settings: OuterSettings; newId: () => string },
): Promise<Result<UndoCounts, UndoProblem>> {
  const outer = await settings.read();
  const back = new Map<string, unknown>();
  const tables = [...Object.keys(BACKED_UP), ...DERIVED, 'undoing', 'backups'];
  const undone = await database.transaction('rw', tables, async (): Promise<Result<UndoCounts, UndoProblem>> => {
    const [restoring, ...earlier] = await keptRestorings(database);
    if (restoring === undefined) return fail({ kind: 'gone' });
    await forgetDerived(database);
    const since = await draftsSince(database);
    const copies = await copyBefore(database, since.changed, newId);
    const held = await articlesHeld(database, since.changed);
    const templates = await templatesInstructed(database);
    let kept = since.changed.size;
    for (const table of Object.keys(BACKED_UP)) {
      const used = table === 'articles' ? await usedArticles(database) : new Set<string>();
      await eachKept(database, 'undoing', table, async (rows) => {
        const standing = new Set(
          await standingRows(database, table, rows, { ...since, copies, held, used, templates }),
        );
        const counted = rows.filter((row) => !standing.has(row) && !isCountedElsewhere(table, row, since, templates));
        kept += counted.length;
        await putBack(database, table, [...standing]);
        if (table === 'drafts') await dropVersions(database, [...standing], restoring.at);
      });
    }
    await eachKept(database, 'undoing', SETTINGS, (rows) => {
      for (const { key, before, after } of rows) {
        if (sameData(outer.get(key), after?.value)) back.set(key, before?.value);
        else kept += 1;
      }
    });
    await database.undoing.where('n').aboveOrEqual(restoring.from).delete();
    await putRestorings(database, earlier);
    return ok({ kept, copied: copies.size });
  });
  for (const [key, value] of back) await settings.write(key, value);
  return undone;
}

interface Since extends DraftsSince {
  copies: ReadonlyMap<string, string>;
  /** Articles that changed drafts rest on. */
  held: ReadonlySet<string>;
  /** Articles that any draft rests on, once drafts are put back. */
  used: ReadonlySet<string>;
  templates: ReadonlySet<string>;
}

/** Templates that came with the backup and that the writer wrote instructions for since: without them nobody sees those. */
async function templatesInstructed(database: YakuhoDatabase): Promise<Set<string>> {
  const styled = new Set(await changedKeys(database, 'styles'));
  const templates = new Set<string>();
  await eachKept(database, 'undoing', 'templates', (rows) => {
    for (const { key, before } of rows) if (before === null && styled.has(key)) templates.add(key);
  });
  return templates;
}

/** Articles nobody knows as rows; what is of a draft counts with it, and instructions with their template. */
function isCountedElsewhere(
  table: string,
  row: UndoRow,
  { changed }: DraftsSince,
  templates: ReadonlySet<string>,
): boolean {
  if (table === 'articles') return true;
  return changed.has(draftOfRow(table, row) ?? '') || (table === 'styles' && templates.has(row.key));
}

/** Those of the rows that are put back. */
async function standingRows(
  database: YakuhoDatabase,
  table: string,
  rows: UndoRow[],
  { changed, gone, copies, held, used, templates }: Since,
): Promise<UndoRow[]> {
  if (table === 'articles') return rows.filter(({ key, before }) => !(before === null ? used : held).has(key));
  const now = await rowsNow(database, table, rows);
  return rows.filter((row, index) => {
    const draft = draftOfRow(table, row) ?? '';
    const isGone = now[index] === undefined;
    // What was taken away has no place in the copy where there is none.
    if (changed.has(draft)) return isGone && row.after === null && !copies.has(draft);
    // Deleted for good by the writer: that was the text restoring put there, not the one before.
    if (isGone && gone.has(draft)) return true;
    return stands(table, now[index], row.after) && !(table === 'templates' && templates.has(row.key));
  });
}

async function usedArticles(database: YakuhoDatabase): Promise<Set<string>> {
  const used = new Set<string>();
  await database.table<Row, string>('drafts').each((draft) => {
    for (const article of partsOfDraft(draft).articles ?? []) used.add(article);
  });
  return used;
}

/** Versions that were kept since of drafts that go again: they are of the text that restoring brought. */
async function dropVersions(database: YakuhoDatabase, drafts: UndoRow[], restoredAt: number): Promise<void> {
  const ids = drafts.filter(({ before }) => before === null).map(({ key }) => key);
  const versions = database.versions.where('draftId').anyOf(ids);
  await versions.and(({ at }) => at >= restoredAt).delete();
}

async function putBack(database: YakuhoDatabase, table: string, rows: UndoRow[]): Promise<void> {
  const stored = database.table<Row, string>(table);
  await stored.bulkDelete(rows.filter(({ before }) => before === null).map(({ key }) => key));
  const now = await rowsNow(database, table, rows);
  await stored.bulkPut(
    rows.flatMap(({ before }, index) => {
      const there = now[index];
      // A post that stands there already keeps its revision: a desk that is open on it has nothing to take over.
      if (before === null || sameData(before, there)) return [];
      if (table !== 'posts') return [before];
      return [{ ...before, revision: Math.max(Number(before.revision), Number(there?.revision ?? 0)) + 1 }];
    }),
  );
}
