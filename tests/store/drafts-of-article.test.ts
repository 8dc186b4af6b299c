import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../utils/article/article.ts';
import { openDatabase, type YakuhoDatabase } from '../../utils/store/database.ts';
import { copyDraft, trashDraft } from '../../utils/store/drafts.ts';
import { countDrafts, draftsOfArticle, draftsOfCopies, otherDrafts } from '../../utils/store/drafts-of-article.ts';
import { recheckArticle } from '../../utils/store/recheck-article.ts';
import { fulfilRequest, storeRequest } from '../../utils/store/requests.ts';
import { madeDrafts } from '../bench/made-drafts.ts';
import { sampleArticle } from '../sample-article.ts';
import { sampleRequest } from './sample-request.ts';

let database: YakuhoDatabase;
let clock = 0;

beforeEach(() => {
  database = openDatabase(`drafts-of-article-${++clock}`);
});

afterEach(() => database.delete());

async function draft(id: string, changes: Partial<Article> = {}): Promise<Article> {
  const request = sampleRequest(id, { article: sampleArticle(changes) });
  await storeRequest(database, request);
  await fulfilRequest(database, id, { newId: () => crypto.randomUUID(), now: () => ++clock });
  return request.article;
}

describe('finding the drafts of an article', () => {
  it('gives them newest first, copies included', async () => {
    const article = await draft('first');
    await draft('second');
    await copyDraft(database, 'first', { id: 'copy', now: ++clock });
    expect((await draftsOfArticle(database, article)).map(({ id }) => id)).toEqual(['copy', 'second', 'first']);
    const elsewhere = {
      canonicalUrl: 'https://courier.example/flood/other',
      url: 'https://courier.example/flood/other',
    };
    expect(await draftsOfArticle(database, elsewhere)).toEqual([]);
  });

  it('knows an article without a canonical address by its own, whatever campaign led to it', async () => {
    const url = 'https://courier.example/flood?id=7';
    await draft('first', { canonicalUrl: null, url: `${url}&utm_source=letter&fbclid=x#top` });
    const found = async (address: string) =>
      (await draftsOfArticle(database, { canonicalUrl: null, url: address })).map(({ id }) => id);
    expect(await found(`${url}&utm_medium=social`)).toEqual(['first']);
    expect(await found('http://www.courier.example/flood/?id=7')).toEqual(['first']);
    expect(await found('https://courier.example/flood?id=8')).toEqual([]);
  });

  it('leaves out what is in the trash, and counts without it', async () => {
    const article = await draft('first');
    await draft('second');
    await trashDraft(database, 'second', ++clock);
    expect((await draftsOfArticle(database, article)).map(({ id }) => id)).toEqual(['first']);
    expect(await countDrafts(database)).toBe(1);
  });
  it('knows an article by its AMP page, and one whose address was stored before addresses were written down', async () => {
    await draft('first');
    const amp = 'https://amp.courier.example/flood/amp/';
    expect((await draftsOfArticle(database, { canonicalUrl: null, url: amp })).map(({ id }) => id)).toEqual(['first']);
    await database.sources.clear();
    expect((await draftsOfArticle(database, { canonicalUrl: null, url: amp })).map(({ id }) => id)).toEqual(['first']);
  });
});

describe('a text that another outlet has, too', () => {
  const [wire, other] = [...madeDrafts(2, 11, 0)].map(({ article }) => article.article);

  it('is told as a copy, with the outlet it was clipped from, and not compared', async () => {
    const blocks = wire?.blocks ?? [];
    const first = await draft('first', { blocks });
    const url = 'https://lantern.example/wire/7';
    const copy = sampleArticle({ url, canonicalUrl: null, title: 'Another headline', blocks: blocks.slice(0, 8) });
    expect((await draftsOfCopies(database, copy)).map(({ id }) => id)).toEqual(['first']);
    expect(await recheckArticle(database, url, copy)).toMatchObject({
      draftId: 'first',
      copyFrom: 'The Harbour Courier',
      changes: null,
    });
    expect(await recheckArticle(database, first.url, first)).toMatchObject({ copyFrom: null, changes: 0 });
    expect(await draftsOfCopies(database, { ...copy, blocks: other?.blocks ?? [] })).toEqual([]);
  });

  it('is named beside a draft of it, as are its other drafts', async () => {
    const blocks = wire?.blocks ?? [];
    const article = await draft('first', { blocks });
    await draft('copy', { blocks, url: 'https://lantern.example/7', canonicalUrl: null });
    await copyDraft(database, 'first', { id: 'second', now: ++clock });
    expect((await otherDrafts(database, 'first', article)).map(({ id }) => id)).toEqual(['second', 'copy']);
  });
});
