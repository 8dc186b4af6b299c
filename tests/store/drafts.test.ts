import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Post } from '../../utils/post/post.ts';
import { openDatabase, type YakuhoDatabase } from '../../utils/store/database.ts';
import {
  copyDraft,
  listDrafts,
  listTrash,
  loadDraft,
  restoreDraft,
  reviveDraft,
  savePost,
  trashDraft,
} from '../../utils/store/drafts.ts';
import { emptyTrash } from '../../utils/store/empty-trash.ts';
import { fulfilRequest, storeRequest } from '../../utils/store/requests.ts';
import { sampleRequest } from './sample-request.ts';

let database: YakuhoDatabase;
let ids = 0;
const context = { newId: () => `id-${++ids}`, now: () => 2_000 };

beforeEach(async () => {
  database = openDatabase(`drafts-${++ids}`);
  await storeRequest(database, sampleRequest('a'));
  await fulfilRequest(database, 'a', context);
});

afterEach(() => database.delete());

const withTitle = (text: string): Post => ({
  blocks: [{ id: 't', kind: 'title', slot: 'title', content: [{ text }], sourceIds: [] }],
});

describe('a stored draft', () => {
  it('comes back with its post, its article and the article’s sentences', async () => {
    const draft = await loadDraft(database, 'a');
    expect(draft?.article.title).toBe('Port cities agree on shared flood barrier');
    expect(draft?.sentences.map((sentence) => sentence.id)).toEqual([1, 2, 3, 4]);
    expect(draft?.post.blocks.length).toBeGreaterThan(5);
    expect(draft?.revision).toBe(1);
  });

  it('takes a new post, counts the revision up and shows the new title in the list', async () => {
    expect(await savePost(database, 'a', withTitle('防潮堤で合意'), 1, 3_000)).toEqual({
      ok: true,
      value: { revision: 2, fromTrash: false },
    });
    expect((await loadDraft(database, 'a'))?.post).toEqual(withTitle('防潮堤で合意'));
    expect((await listDrafts(database))[0]).toMatchObject({ title: '防潮堤で合意', updatedAt: 3_000 });
  });

  it('falls back to the article’s title in the list while the post has none', async () => {
    await savePost(database, 'a', withTitle(' '), 1, 3_000);
    expect((await listDrafts(database))[0]?.title).toBe('Port cities agree on shared flood barrier');
  });

  it('refuses a post made against an older revision and keeps what is stored', async () => {
    await savePost(database, 'a', withTitle('先の窓'), 1, 3_000);
    expect(await savePost(database, 'a', withTitle('後の窓'), 1, 3_001)).toEqual({
      ok: false,
      problem: { kind: 'conflict', revision: 2 },
    });
    expect((await loadDraft(database, 'a'))?.post).toEqual(withTitle('先の窓'));
  });

  it('says so when the draft it should be saved to is gone', async () => {
    expect(await savePost(database, 'nowhere', withTitle('x'), 1, 3_000)).toEqual({
      ok: false,
      problem: { kind: 'draft-missing' },
    });
  });

  it('is duplicated with its own post: a change to the copy leaves the first as it was', async () => {
    await savePost(database, 'a', withTitle('もと'), 1, 3_000);
    await copyDraft(database, 'a', { id: 'b', now: 4_000 });
    await savePost(database, 'b', withTitle('写し'), 1, 5_000);
    expect((await loadDraft(database, 'a'))?.post).toEqual(withTitle('もと'));
    expect((await loadDraft(database, 'b'))?.post).toEqual(withTitle('写し'));
    expect((await loadDraft(database, 'b'))?.article.title).toBe('Port cities agree on shared flood barrier');
  });

  it('leaves the list when deleted, lies in the trash, and comes back whole', async () => {
    await trashDraft(database, 'a', 6_000);
    expect(await listDrafts(database)).toEqual([]);
    expect((await listTrash(database)).map((draft) => draft.id)).toEqual(['a']);
    await restoreDraft(database, 'a');
    expect((await listDrafts(database)).map((draft) => draft.id)).toEqual(['a']);
    expect(await loadDraft(database, 'a')).not.toBeNull();
  });

  it('stands in the list before those changed earlier', async () => {
    await storeRequest(database, sampleRequest('b'));
    await fulfilRequest(database, 'b', { ...context, now: () => 9_000 });
    expect((await listDrafts(database)).map((draft) => draft.id)).toEqual(['b', 'a']);
  });
});

describe('a draft in the trash', () => {
  const save = (revision: number, now: number, typedAt: number | null) =>
    savePost(database, 'a', withTitle('書き足した'), revision, now, { typedAt });

  it('is a draft again once words typed since are saved, and the save says so', async () => {
    await trashDraft(database, 'a', 3_000);
    expect(await save(1, 3_200, 3_100)).toEqual({ ok: true, value: { revision: 2, fromTrash: true } });
    expect((await listDrafts(database)).map(({ id }) => id)).toEqual(['a']);
    expect(await save(2, 3_400, 3_300)).toEqual({ ok: true, value: { revision: 3, fromTrash: false } });
  });

  it('stays there when words typed before are saved late, or an engine goes on writing', async () => {
    await trashDraft(database, 'a', 3_000);
    expect(await save(1, 3_100, 2_900)).toMatchObject({ value: { fromTrash: false } });
    expect(await save(2, 3_200, null)).toMatchObject({ value: { fromTrash: false } });
    expect((await listTrash(database)).map(({ id }) => id)).toEqual(['a']);
  });
});

describe('a draft deleted for good while two windows write in it', () => {
  it('comes back once, with its article; the second window meets a conflict and overwrites nothing', async () => {
    const opened = await loadDraft(database, 'a');
    if (opened === null) throw new Error('no draft');
    await trashDraft(database, 'a', 3_000);
    await emptyTrash(database, 4_000);
    expect(await savePost(database, 'a', withTitle('一つ目'), 1, 5_000)).toMatchObject({
      problem: { kind: 'draft-missing' },
    });
    expect(await reviveDraft(database, opened, withTitle('一つ目'), 5_000)).toBe(2);
    expect(await reviveDraft(database, opened, withTitle('二つ目'), 5_100)).toBeNull();
    const back = await loadDraft(database, 'a');
    expect(back?.post).toEqual(withTitle('一つ目'));
    expect(back?.sentences).toEqual(opened.sentences);
    expect(await database.searchStale.get('a')).toBeDefined();
  });
});
