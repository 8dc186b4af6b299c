import type { YakuhoDatabase } from '../database.ts';
import { draftOfRow, OF_DRAFT, partsOfDraft } from './backed-up-tables.ts';
import type { Row } from './restore-rows.ts';
import { eachKept } from './rows-in-parts.ts';
import { sameData } from './same-data.ts';

/**
 * Changed drafts as they were before the restoring, each as a draft of its own: where restoring wrote over nothing of it, the
 * changed one says all there is. Gives the copy's id, by draft.
 */
export async function copyBefore(
  database: YakuhoDatabase,
  changed: ReadonlySet<string>,
  newId: () => string,
): Promise<Map<string, string>> {
  const copies = await neededCopies(database, changed, newId);
  const held = await articlesHeld(database, changed);
  const ownArticle = new Map<string, string>();
  await eachKept(database, 'undoing', 'articles', async (rows) => {
    for (const { key, before } of rows) {
      if (before === null || !held.has(key) || sameData(before, await database.table('articles').get(key))) continue;
      ownArticle.set(key, newId());
      await database.table('articles').put({ ...before, id: ownArticle.get(key) });
    }
  });
  for (const table of TABLES) {
    await eachKept(database, 'undoing', table, async (rows) => {
      const moved = rows.flatMap((row) => {
        const copy = copies.get(draftOfRow(table, row) ?? '');
        return copy === undefined || row.before === null ? [] : [{ key: row.key, before: row.before, copy }];
      });
      await database.table(table).bulkPut(
        moved.map(({ key, before, copy }) => {
          if (table === 'drafts') return draftAs(before, copy, ownArticle);
          if (table === 'versions') return { ...before, id: newId(), draftId: copy };
          if (table === 'scratch') return { ...before, key: key.replace(/[^:]*$/, copy) };
          return { ...before, draftId: copy };
        }),
      );
    });
  }
  return copies;
}

const TABLES = [...Object.keys(OF_DRAFT), 'versions'];

async function neededCopies(
  database: YakuhoDatabase,
  changed: ReadonlySet<string>,
  newId: () => string,
): Promise<Map<string, string>> {
  const wasThere: Record<string, Set<string>> = {};
  const overwritten = new Set<string>();
  for (const table of TABLES) {
    const there = new Set<string>();
    wasThere[table] = there;
    await eachKept(database, 'undoing', table, (rows) => {
      for (const row of rows) {
        const draft = draftOfRow(table, row);
        if (draft === null || row.before === null || !changed.has(draft)) continue;
        there.add(draft);
        if (!sameData(written(row.before), written(row.after))) overwritten.add(draft);
      }
    });
  }
  const whole = [...overwritten].filter((draft) => wasThere.drafts?.has(draft) && wasThere.posts?.has(draft));
  return new Map(whole.map((draft) => [draft, newId()]));
}

/** A row without what its writer does not see. */
const written = (row: Row | null): Row | null => row && { ...row, updatedAt: 0, revision: 0 };

export async function articlesHeld(database: YakuhoDatabase, drafts: ReadonlySet<string>): Promise<Set<string>> {
  const rows: (Row | undefined)[] = await database.table('drafts').bulkGet([...drafts]);
  return new Set(rows.flatMap((draft) => (draft === undefined ? [] : (partsOfDraft(draft).articles ?? []))));
}

function draftAs({ recheck: _, ...draft }: Row, id: string, ownArticle: ReadonlyMap<string, string>): Row {
  const articleId = String(draft.articleId);
  return { ...draft, id, articleId: ownArticle.get(articleId) ?? articleId };
}
