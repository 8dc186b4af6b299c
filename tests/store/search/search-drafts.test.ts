import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Post } from '../../../utils/post/post.ts';
import { queryTerms, searchQuery } from '../../../utils/post/search/search-query.ts';
import { openDatabase, type YakuhoDatabase } from '../../../utils/store/database.ts';
import { setTags } from '../../../utils/store/draft-facts.ts';
import { listDrafts, savePost } from '../../../utils/store/drafts.ts';
import { emptyTrash } from '../../../utils/store/empty-trash.ts';
import { findCandidates } from '../../../utils/store/search/find-candidates.ts';
import { indexDrafts } from '../../../utils/store/search/index-drafts.ts';
import { searchDrafts } from '../../../utils/store/search/search-drafts.ts';
import { madeDrafts } from '../../bench/made-drafts.ts';

let database: YakuhoDatabase;
let count = 0;

beforeEach(() => {
  count += 1;
  database = openDatabase(`search-${count}`);
});
afterEach(() => database.delete());

const post = (title: string, text: string): Post => ({
  blocks: [
    { id: 't', kind: 'title', slot: 'title', content: [{ text: title }], sourceIds: [] },
    { id: 'p', kind: 'paragraph', slot: 'lead', content: [{ text }], sourceIds: [] },
  ],
});
const made = [...madeDrafts(64, 3, 0)];
const id = (at: number) => made[at]?.summary.id ?? '';

async function fill() {
  for (const { summary, post: stored, article } of made) {
    await database.drafts.add(summary);
    await database.posts.add(stored);
    await database.articles.add(article);
  }
}
const write = async (at: number, title: string, text: string) => {
  const stored = await database.posts.get(id(at));
  await savePost(database, id(at), post(title, text), stored?.revision ?? 0, 10 + at);
};
const indexAll = async () => {
  while (await indexDrafts(database, async () => {}));
};
const search = async (words: string) => {
  const hits = await Array.fromAsync(searchDrafts(database, searchQuery(words), await listDrafts(database)));
  return hits.flat();
};
const found = async (words: string) => (await search(words)).map(({ draft }) => draft.id);
/** Drafts whose texts a search would read. */
const candidates = async (words: string) => {
  const mayHave = await findCandidates(database, queryTerms(searchQuery(words)));
  return (await listDrafts(database)).filter((draft) => mayHave(draft.id)).map((draft) => draft.id);
};

describe('searching', () => {
  it('finds in title, text, outlet, original title, address, author and tags, before anything is indexed and after', async () => {
    await fill();
    await write(5, '防潮堤で合意', '船溜まりの話');
    await setTags(database, id(5), ['海運協定']);
    const article = made[5]?.article.article;
    const words = [
      '防潮堤',
      '船溜まり',
      article?.siteName,
      article?.title,
      article?.url,
      article?.authors[0],
      '海運協定',
    ];
    const ask = async () => {
      for (const one of words) expect(await found(one ?? ''), one ?? '').toContain(id(5));
      expect(await found('潮堤で合意した')).toEqual([]);
    };
    // Original title, address and author are read from the article once it has been written down.
    await indexAll();
    await ask();
    await write(5, '防潮堤で合意', '船溜まりの話。続き');
    await ask();
  });

  it('finds every draft by a word of its text, wherever in the index it lies', async () => {
    await fill();
    await indexAll();
    for (const { summary } of made) expect(await found(summary.title)).toContain(summary.id);
  });

  it('gives them in the order of the list, with the passage where the title does not say it', async () => {
    await fill();
    await write(1, '一つ目', 'ここに灯台守がいる');
    await write(2, '灯台守の話', '本文');
    expect((await search('灯台守')).map(({ draft, passage }) => [draft.title, passage?.length ?? null])).toEqual([
      ['灯台守の話', null],
      ['一つ目', 3],
    ]);
  });
});

describe('the index', () => {
  it('spares reading the drafts that do not have the words', async () => {
    await fill();
    await write(5, '防潮堤で合意', '灯台守と渡し船');
    await indexAll();
    expect(await candidates('灯台守と渡し船')).toEqual([id(5)]);
  });

  it('waits until there is enough to do: until then a changed draft is read itself', async () => {
    await fill();
    await indexAll();
    await write(5, '防潮堤で合意', '灯台守');
    expect(await indexDrafts(database, async () => {})).toBe(false);
    expect(await candidates('灯台守と渡し船')).toEqual([id(5)]);
    expect(await found('灯台守')).toEqual([id(5)]);
  });

  it('forgets what a draft said before', async () => {
    await fill();
    for (let at = 0; at < 40; at += 1) await write(at, '灯台守と渡し船', '本文');
    await indexAll();
    for (let at = 0; at < 40; at += 1) await write(at, '別の題', '本文');
    await indexAll();
    expect(await database.searchStale.count()).toBe(0);
    expect(await candidates('灯台守と渡し船')).toEqual([]);
  });

  it('does not take a draft for read that was changed while it was being read', async () => {
    await fill();
    let changed = false;
    await indexDrafts(database, async () => {
      if (!changed) await write(0, '灯台守', '本文');
      changed = true;
    });
    expect(await found('灯台守')).toEqual([id(0)]);
    expect(await database.searchStale.toCollection().primaryKeys()).toEqual([id(0)]);
  });

  it('goes on where it was when it is killed between reading and writing', async () => {
    await fill();
    const killed = indexDrafts(database, () => Promise.reject(new Error('killed')));
    await expect(killed).rejects.toThrow('killed');
    expect(await found(made[9]?.summary.title ?? '')).toContain(id(9));
    await indexAll();
    expect((await database.searchBlocks.toArray()).flatMap(({ ids }) => ids)).toHaveLength(made.length);
    expect(await found(made[9]?.summary.title ?? '')).toContain(id(9));
  });

  it('gives the place of a draft that is gone to a new one, without its words', async () => {
    await fill();
    await indexAll();
    for (let at = 0; at < 40; at += 1) await database.drafts.update(id(at), { deletedAt: 1 });
    await emptyTrash(database, 1);
    const later = [...madeDrafts(40, 4, 0)];
    for (const { summary, post: stored, article } of later) {
      await database.drafts.add(summary);
      await database.posts.add(stored);
      await database.articles.add(article);
    }
    await indexAll();
    const ids = (await database.searchBlocks.toArray()).flatMap((block) => block.ids);
    expect(ids).toHaveLength(made.length);
    for (const { summary } of later) expect(await found(summary.title)).toContain(summary.id);
  });
});
