import { prunedVersions } from '../../post/prune-versions.ts';
import { samePost } from '../../post/same-post.ts';
import type { DraftVersion } from '../../post/version.ts';
import type { YakuhoDatabase } from '../database.ts';
import { listVersions } from '../versions.ts';
import { putRows, removeRows } from './change-rows.ts';
import type { NotedKeys } from './note-standing.ts';
import type { Row, UndoRow } from './restore-rows.ts';
import { eachKept } from './rows-in-parts.ts';

/**
 * Keeps each text that merging wrote over as a version of its draft, unless one of the versions has it. Where the draft has
 * all the versions it may have, one goes for it, as in the desk.
 */
export async function keepOverwritten(database: YakuhoDatabase, noted: NotedKeys, now: number): Promise<void> {
  await eachKept(database, 'undoing', 'posts', async (rows) => {
    for (const row of rows) {
      const overwritten = overwrittenPost(row);
      if (overwritten === null) continue;
      const version: DraftVersion = {
        id: `merge:${row.key}:${now}`,
        draftId: row.key,
        at: now,
        reason: 'merge',
        post: overwritten,
      };
      const kept = await listVersions(database, row.key);
      if (kept.some(({ post }) => samePost(post, overwritten))) continue;
      await putRows(database, noted, 'versions', [{ key: version.id, there: version as unknown as Row, here: null }]);
      const surplus = prunedVersions([version, ...kept]).find((id) => !noted.get('versions')?.has(id));
      if (surplus !== undefined) await removeRows(database, noted, 'versions', [surplus]);
    }
  });
}

function overwrittenPost({ before, after }: UndoRow): DraftVersion['post'] | null {
  if (before === null || after === null) return null;
  const { post } = before as unknown as Pick<DraftVersion, 'post'>;
  return samePost(post, (after as unknown as Pick<DraftVersion, 'post'>).post) ? null : post;
}
