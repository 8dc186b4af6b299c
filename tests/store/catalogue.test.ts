import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftSummary } from '../../utils/post/draft.ts';
import { type Catalogue, openCatalogue } from '../../utils/store/catalogue.ts';
import { openDatabase, type YakuhoDatabase } from '../../utils/store/database.ts';
import { restoreDraft, trashDraft } from '../../utils/store/drafts.ts';

let database: YakuhoDatabase;
let catalogue: Catalogue;
let ended: AbortController;
let count = 0;

beforeEach(() => {
  count += 1;
  database = openDatabase(`catalogue-${count}`);
  catalogue = openCatalogue(database, async () => undefined);
  ended = new AbortController();
});
afterEach(async () => {
  ended.abort();
  await database.delete();
});

const draft = (id: string, updatedAt: number): DraftSummary => ({
  id,
  createdAt: updatedAt,
  updatedAt,
  deletedAt: null,
  title: id,
  siteName: null,
  articleId: id,
  engine: 'extractive',
  depth: 'summary',
});
const name = (at: number) => `d${String(at).padStart(4, '0')}`;
const watch = () => {
  const failed = vi.fn();
  catalogue.watch(() => {}, failed, ended.signal);
  return failed;
};
const ids = () => catalogue.current()?.drafts.map(({ id }) => id);
const complete = () => vi.waitFor(() => expect(catalogue.current()?.complete).toBe(true));

describe('the catalogue', () => {
  it('knows the newest first, and then all of them', async () => {
    await database.drafts.bulkAdd(Array.from({ length: 2_300 }, (_, at) => draft(name(at), at)));
    const seen: number[] = [];
    catalogue.watch(
      () => seen.push(catalogue.current()?.drafts.length ?? 0),
      () => {},
      ended.signal,
    );
    await complete();
    expect(seen).toEqual([40, 2_300]);
    expect(ids()?.slice(0, 2)).toEqual([name(2_299), name(2_298)]);
  });

  it('reads what was changed, and nothing else, after a change of any of our pages', async () => {
    await database.drafts.bulkAdd(Array.from({ length: 100 }, (_, at) => draft(name(at), at)));
    watch();
    await complete();
    const reads = vi.spyOn(database.drafts, 'bulkGet');
    const readAll = vi.spyOn(database.drafts, 'toCollection');
    await database.drafts.update(name(3), { updatedAt: 1_000, title: '直した' });
    await vi.waitFor(() => expect(catalogue.current()?.drafts[0]?.title).toBe('直した'));
    expect(reads.mock.calls).toEqual([[[name(3)]]]);
    expect(readAll).not.toHaveBeenCalled();
  });

  it('lets go what goes into the trash or is deleted, and has it back when it is restored', async () => {
    await database.drafts.bulkAdd([draft('a', 1), draft('b', 2), draft('c', 3)]);
    watch();
    await complete();
    await trashDraft(database, 'b', 9);
    await vi.waitFor(() => expect(ids()).toEqual(['c', 'a']));
    await restoreDraft(database, 'b');
    await vi.waitFor(() => expect(ids()).toEqual(['c', 'b', 'a']));
    await database.drafts.delete('c');
    await vi.waitFor(() => expect(ids()).toEqual(['b', 'a']));
  });

  it('reads all again where many were written at once', async () => {
    watch();
    await complete();
    await database.drafts.bulkAdd(Array.from({ length: 60 }, (_, at) => draft(name(at), at)));
    await vi.waitFor(() => expect(ids()).toHaveLength(60));
  });

  it('says so when the store cannot be read', async () => {
    database.close();
    const failed = watch();
    await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce());
  });
});
