import { expect } from 'vitest';
import type { YakuhoDatabase } from '../../../utils/store/database.ts';
import { loadDraft, savePost } from '../../../utils/store/drafts.ts';

/** Writes that title into the draft at that time, as a desk does. */
export async function retitle(database: YakuhoDatabase, id: string, title: string, now: number): Promise<void> {
  const draft = await loadDraft(database, id);
  if (draft === null) throw new Error(`no draft ${id}`);
  const blocks = draft.post.blocks.map((block) =>
    block.kind === 'title' ? { ...block, content: [{ text: title }] } : block,
  );
  expect(await savePost(database, id, { blocks }, draft.revision, now)).toMatchObject({ ok: true });
}
