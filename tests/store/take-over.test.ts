import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../utils/article/article.ts';
import type { Post } from '../../utils/post/post.ts';
import { openDatabase, type YakuhoDatabase } from '../../utils/store/database.ts';
import { copyDraft, loadDraft, savePost } from '../../utils/store/drafts.ts';
import { dismissNewClip, storeNewClip } from '../../utils/store/new-clips.ts';
import { loadOriginals } from '../../utils/store/originals.ts';
import { recheckArticle } from '../../utils/store/recheck-article.ts';
import { fulfilRequest, storeRequest } from '../../utils/store/requests.ts';
import { reviewBlock, takeOver, undoTakeOver } from '../../utils/store/take-over.ts';
import { sampleArticle } from '../sample-article.ts';
import { sampleRequest } from './sample-request.ts';

let database: YakuhoDatabase;
let ids = 0;

const paragraph = (text: string) => ({ kind: 'paragraph' as const, content: [{ text }] });

/** As the outlet has it later: a paragraph more at the top, the cost corrected, the last sentence gone. */
const corrected = (changes: Partial<Article> = {}): Article =>
  sampleArticle({
    blocks: [
      paragraph('The mayors met on Monday in Hallmoor.'),
      paragraph('Four cities will share the cost of €1.4 billion. Work starts in 2027.'),
      { kind: 'heading', level: 2, content: [{ text: 'What remains' }] },
    ],
    ...changes,
  });

const post: Post = {
  blocks: [
    { id: 'cost', kind: 'item', slot: 'points', content: [{ text: '費用は12億ユーロ' }], sourceIds: [1] },
    { id: 'start', kind: 'item', slot: 'points', content: [{ text: '着工は2027年' }], sourceIds: [2] },
    { id: 'crews', kind: 'paragraph', slot: 'lead', content: [{ text: '漁業者は反対' }], sourceIds: [4] },
    { id: 'own', kind: 'paragraph', slot: 'comment', content: [{ text: '感想' }], sourceIds: [] },
  ],
};

beforeEach(async () => {
  database = openDatabase(`take-over-${++ids}`);
  await storeRequest(database, sampleRequest('a'));
  await fulfilRequest(database, 'a', { newId: () => `id-${++ids}`, now: () => 2_000 });
  await savePost(database, 'a', post, 1, 3_000);
});

afterEach(() => database.delete());

const store = (id: string, article: Article = corrected()) =>
  storeNewClip(database, { id, draftId: 'a', article, trace: [], clippedAt: 5_000 });

describe('a new clip beside its draft', () => {
  it('waits, and leaves the draft as it is', async () => {
    const before = await loadDraft(database, 'a');
    expect(await store('new')).toBe(true);
    const draft = await loadDraft(database, 'a');
    expect(draft).toMatchObject({ post: before?.post, article: before?.article, sentences: before?.sentences });
    const originals = await loadOriginals(database, 'a');
    expect(originals?.waiting).toMatchObject({ id: 'new', article: corrected(), clippedAt: 5_000 });
    expect(originals?.current.clippedAt).toBe(1_000);
  });

  it('takes the place of one that waited, and is gone when the writer keeps the original', async () => {
    await store('first');
    await store('second');
    expect((await loadOriginals(database, 'a'))?.waiting?.id).toBe('second');
    await dismissNewClip(database, 'a');
    expect((await loadOriginals(database, 'a'))?.waiting).toBeNull();
    expect(await database.articles.toCollection().primaryKeys()).toEqual(['a']);
  });

  it('is not kept for a draft that is gone', async () => {
    expect(
      await storeNewClip(database, { id: 'x', draftId: 'gone', article: corrected(), trace: [], clippedAt: 1 }),
    ).toBe(false);
    expect(await database.articles.get('x')).toBeUndefined();
  });
});

describe('an original whose metadata was corrected by hand', () => {
  const byHand = {
    authors: ['Mara Ellison', 'Ines Morau'],
    section: null,
    origins: { authors: 'by-hand', section: 'by-hand' },
  } as const;

  beforeEach(async () => {
    const request = sampleRequest('hand', { article: sampleArticle({ ...byHand, authors: [...byHand.authors] }) });
    await storeRequest(database, request);
    await fulfilRequest(database, 'hand', { newId: () => `id-${++ids}`, now: () => 4_000 });
  });

  it('is not said to have been changed by the outlet there', async () => {
    const found = await recheck(sampleArticle({ section: 'Europe' }));
    expect(found).toMatchObject({ draftId: 'hand', changes: 0 });
  });

  it('hands its corrections on to the new clip', async () => {
    await storeNewClip(database, { id: 'new', draftId: 'hand', article: corrected(), trace: [], clippedAt: 5_000 });
    expect((await loadOriginals(database, 'hand'))?.waiting?.article).toMatchObject(byHand);
  });
});

describe('taking a new clip over', () => {
  it('makes it the original, touches nothing of the post, and keeps the ids of the sentences that stayed', async () => {
    await store('new');
    await takeOver(database, 'a');
    const draft = await loadDraft(database, 'a');
    expect(draft?.post).toEqual(post);
    expect(draft?.revision).toBe(2);
    expect(draft?.article).toEqual(corrected());
    expect(draft?.sentences.map(({ id, text }) => [id, text])).toEqual([
      [5, 'The mayors met on Monday in Hallmoor.'],
      [1, 'Four cities will share the cost of €1.4 billion.'],
      [2, 'Work starts in 2027.'],
      [3, 'What remains'],
    ]);
  });

  it('lists the blocks whose source changed or vanished, until the writer has looked at them', async () => {
    await store('new');
    await takeOver(database, 'a');
    expect((await loadOriginals(database, 'a'))?.stale).toEqual(['cost', 'crews']);
    await reviewBlock(database, 'a', 'cost');
    expect((await loadOriginals(database, 'a'))?.stale).toEqual(['crews']);
  });

  it('lists the headline where the outlet corrected its own', async () => {
    const title = { id: 't', kind: 'title' as const, slot: 'title' as const, content: [{ text: '題' }], sourceIds: [] };
    await savePost(database, 'a', { blocks: [title, ...post.blocks] }, 2, 4_000);
    await store('new', sampleArticle({ title: 'Port cities quarrel over flood barrier' }));
    await takeOver(database, 'a');
    expect((await loadOriginals(database, 'a'))?.stale).toEqual(['t']);
  });

  it('is undone as if nothing had been: also after the database was closed', async () => {
    const before = await loadDraft(database, 'a');
    await store('new');
    await takeOver(database, 'a');
    database.close();
    await database.open();
    await undoTakeOver(database, 'a');
    expect(await loadDraft(database, 'a')).toMatchObject({
      post: before?.post,
      article: before?.article,
      sentences: before?.sentences,
    });
    const originals = await loadOriginals(database, 'a');
    expect(originals).toMatchObject({ stale: [], previous: null, waiting: { id: 'new' } });
  });

  it('can be done again after it was undone, with the same ids', async () => {
    await store('new');
    await takeOver(database, 'a');
    const first = await loadDraft(database, 'a');
    await undoTakeOver(database, 'a');
    await takeOver(database, 'a');
    expect((await loadDraft(database, 'a'))?.sentences).toEqual(first?.sentences);
  });

  it('a second time keeps the one before alone, and gives no id twice', async () => {
    await store('new');
    await takeOver(database, 'a');
    await store('newer', corrected({ blocks: [paragraph('A wholly other text about ferries.')] }));
    await takeOver(database, 'a');
    expect((await loadDraft(database, 'a'))?.sentences.map(({ id }) => id)).toEqual([6]);
    expect((await database.articles.toCollection().primaryKeys()).sort()).toEqual(['new', 'newer']);
    expect((await loadOriginals(database, 'a'))?.stale).toEqual(['cost', 'crews', 'start']);
  });

  it('leaves a copy of the draft on the original they shared', async () => {
    await copyDraft(database, 'a', { id: 'copy', now: 4_000 });
    await store('new');
    await takeOver(database, 'a');
    await store('newer');
    await takeOver(database, 'a');
    expect((await loadDraft(database, 'copy'))?.article).toEqual(sampleArticle());
  });

  it('of a draft that holds a selection takes the selected part alone', async () => {
    const selection = sampleArticle({
      selectionOnly: true,
      blocks: [paragraph('share the cost of €1.2 billion. Work')],
    });
    await storeRequest(database, sampleRequest('part', { article: selection }));
    await fulfilRequest(database, 'part', { newId: () => `id-${++ids}`, now: () => 2_000 });
    await storeNewClip(database, { id: 'new', draftId: 'part', article: corrected(), trace: [], clippedAt: 5_000 });
    await takeOver(database, 'part');
    const draft = await loadDraft(database, 'part');
    expect(draft?.article).toMatchObject({ selectionOnly: true, blocks: [corrected().blocks[1]] });
  });
});

const recheck = (article: Article) => recheckArticle(database, article.url, article);

describe('an article clipped again', () => {
  it('names its newest draft and how much the outlet changed', async () => {
    expect(await recheck(sampleArticle())).toMatchObject({
      draftId: 'a',
      drafts: 1,
      updatedAt: 3_000,
      changes: 0,
      newTime: false,
    });
    expect(await recheck(corrected({ modified: '2026-01-27' }))).toMatchObject({
      changes: 3,
      newTime: true,
    });
  });

  it('has none where it was never clipped', async () => {
    const other = sampleArticle({ canonicalUrl: null, url: 'https://courier.example/ferries' });
    expect(await recheck(other)).toBeNull();
  });

  it('is known by its address alone where the page gives nothing any longer', async () => {
    await storeRequest(database, sampleRequest('plain', { article: sampleArticle({ canonicalUrl: null }) }));
    await fulfilRequest(database, 'plain', { newId: () => `id-${++ids}`, now: () => 4_000 });
    expect(await recheckArticle(database, `${sampleArticle().url}&gclid=1`, null)).toMatchObject({
      draftId: 'plain',
      changes: null,
    });
  });

  it('says nothing of changes where only a part could be read', async () => {
    expect(await recheck(corrected({ selectionOnly: true }))).toMatchObject({ changes: null });
  });
});
