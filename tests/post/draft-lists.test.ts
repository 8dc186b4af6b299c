import { describe, expect, it } from 'vitest';
import type { DraftSummary } from '../../utils/post/draft.ts';
import { countFilters, filterChoices, fitsFilter, NO_FILTER } from '../../utils/post/draft-filter.ts';
import { orderDrafts } from '../../utils/post/draft-order.ts';
import { draftStatus } from '../../utils/post/draft-status.ts';
import { joinTags, parseTags } from '../../utils/post/parse-tags.ts';
import type { Post, Span } from '../../utils/post/post.ts';
import type { Posting } from '../../utils/post/posting.ts';
import { postingRecord } from '../../utils/post/posting-record.ts';
import { relatedPosts } from '../../utils/post/related-posts.ts';

const at = (day: string) => new Date(`${day}T12:00`).getTime();
const draft = (id: string, changes: Partial<DraftSummary> = {}): DraftSummary => ({
  id,
  createdAt: at('2026-10-05'),
  updatedAt: at('2026-10-05'),
  deletedAt: null,
  title: id,
  siteName: 'Harbour Courier',
  articleId: id,
  engine: 'extractive',
  depth: 'summary',
  ...changes,
});
const posting = (id: string, changes: Partial<Posting> = {}): Posting => ({
  id,
  place: 'note',
  at: at('2026-10-06'),
  url: `https://note.example/${id}`,
  ...changes,
});

describe('the status of a draft', () => {
  it('is 書きかけ, 完成 when the writer says so, 投稿済み once it went out, and 書きかけ again when the record is taken off', () => {
    expect(draftStatus({})).toBe('writing');
    expect(draftStatus({ done: true })).toBe('done');
    expect(draftStatus({ done: true, postings: [posting('a')] })).toBe('posted');
    expect(draftStatus({ postings: [] })).toBe('writing');
  });
});

describe('filters', () => {
  const posted = draft('posted', { postings: [posting('a'), posting('b', { place: 'ameba' })] });
  const other = draft('other', { siteName: null, createdAt: at('2026-11-01') });

  it('let through what fits all of them', () => {
    const fits = (filter: Partial<typeof NO_FILTER>) =>
      [posted, other].filter((one) => fitsFilter(one, { ...NO_FILTER, ...filter })).map(({ id }) => id);
    expect(fits({})).toEqual(['posted', 'other']);
    expect(fits({ status: 'posted' })).toEqual(['posted']);
    expect(fits({ status: 'writing' })).toEqual(['other']);
    expect(fits({ place: 'ameba' })).toEqual(['posted']);
    expect(fits({ site: 'Harbour Courier' })).toEqual(['posted']);
    expect(fits({ month: '2026-11' })).toEqual(['other']);
    expect(fits({ month: '2026-10', status: 'writing' })).toEqual([]);
  });

  it('find a draft by the place it is to go to, before it went out anywhere', () => {
    const meant = draft('meant', { meantFor: { target: 'amebaHtml', place: 'ameba' } });
    const both = draft('both', {
      meantFor: { target: 'note', place: 'note' },
      postings: [posting('a', { place: 'x' })],
    });
    const of = (place: 'ameba' | 'note' | 'x') =>
      [posted, other, meant, both].filter((one) => fitsFilter(one, { ...NO_FILTER, place })).map(({ id }) => id);
    expect(of('ameba')).toEqual(['posted', 'meant']);
    expect(of('note')).toEqual(['posted', 'both']);
    expect(of('x')).toEqual(['both']);
    expect(filterChoices([other, meant, both]).places).toEqual(['ameba', 'note', 'x']);
  });

  it('offer what there is: sites by how often they occur, latest month first', () => {
    const rare = draft('rare', { siteName: 'Lantern Post' });
    expect(filterChoices([rare, posted, other, draft('more')])).toEqual({
      places: ['ameba', 'note'],
      sites: ['Harbour Courier', 'Lantern Post'],
      months: ['2026-11', '2026-10'],
    });
    expect(countFilters({ ...NO_FILTER, place: 'x', month: '2026-10' })).toBe(2);
  });
});

describe('order', () => {
  it('is by change, by age either way, or by title as Japanese sorts it', () => {
    const drafts = [
      draft('い', { createdAt: 1, updatedAt: 9 }),
      draft('あ', { createdAt: 2, updatedAt: 5 }),
      draft('10', { createdAt: 3, updatedAt: 7 }),
      draft('9', { createdAt: 4, updatedAt: 1 }),
    ];
    const ids = (order: Parameters<typeof orderDrafts>[1]) => orderDrafts(drafts, order).map(({ id }) => id);
    expect(ids('updated')).toEqual(['い', '10', 'あ', '9']);
    expect(ids('created')).toEqual(['9', '10', 'あ', 'い']);
    expect(ids('oldest')).toEqual(['い', 'あ', '10', '9']);
    expect(ids('title')).toEqual(['9', '10', 'あ', 'い']);
  });
});

describe('tags', () => {
  it('are what stands between spaces of either width, commas and #, each once', () => {
    expect(parseTags('#海外ニュース　＃経済、EU, EU 経済 ')).toEqual(['海外ニュース', '経済', 'EU']);
    expect(parseTags(joinTags(['海外', '経済']))).toEqual(['海外', '経済']);
    expect(parseTags(' # ')).toEqual([]);
  });
});

describe('the record of postings', () => {
  it('lists what went out by month, the latest first, a draft once for each place', () => {
    const drafts = [
      draft('one', { postings: [posting('a'), posting('b', { place: 'x', at: at('2026-11-02') })] }),
      draft('two', { postings: [posting('c', { at: at('2026-11-20') })] }),
      draft('three'),
    ];
    const record = [...postingRecord(drafts)].map(([month, list]) => [month, list.map((one) => one.posting.id)]);
    expect(record).toEqual([
      ['2026-11', ['c', 'b']],
      ['2026-10', ['a']],
    ]);
  });
});

describe('earlier posts for a 関連リンク line', () => {
  const posted = (id: string, title: string, day: string) =>
    draft(id, { title, postings: [posting(id, { at: at(day) })] });
  const postOf = (span: Span): Post => ({
    blocks: [{ id: 'b', kind: 'line', slot: 'related', content: [span], sourceIds: [] }],
  });

  it('are those whose titles share most with the text, without the draft itself and what has no address', () => {
    const drafts = [
      posted('self', '港町が防潮堤で合意', '2026-10-09'),
      posted('grain', '小麦の輸出が止まる', '2026-10-08'),
      posted('tide', '防潮堤の費用、三都市で分担', '2026-10-02'),
      draft('unknown', { title: '防潮堤の設計', postings: [posting('u', { url: null })] }),
      draft('unposted', { title: '防潮堤の歴史' }),
    ];
    const found = relatedPosts(drafts, 'self', postOf({ text: '港町は防潮堤の費用を分担する' }));
    expect(found.map(({ id }) => id)).toEqual(['tide', 'grain']);
    expect(found[0]).toEqual({ id: 'tide', title: '防潮堤の費用、三都市で分担', url: 'https://note.example/tide' });
  });

  it('are none that the post links already', () => {
    const drafts = [
      posted('tide', '防潮堤の費用、三都市で分担', '2026-10-02'),
      posted('grain', '小麦の輸出が止まる', '2026-10-08'),
    ];
    const post = postOf({ text: '防潮堤の費用、三都市で分担', href: 'https://note.example/tide' });
    expect(relatedPosts(drafts, 'self', post).map(({ id }) => id)).toEqual(['grain']);
  });
});
