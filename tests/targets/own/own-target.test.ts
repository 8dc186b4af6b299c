import { describe, expect, it } from 'vitest';
import { makeOwnTarget } from '../../../utils/targets/own/make-own-target.ts';
import { KEPT_PARTS, newOwnTarget, OWN_FORMATS, type OwnTarget } from '../../../utils/targets/own/own-target.ts';
import { LARGEST_LIMIT, readOwnTarget, typedOwnTarget } from '../../../utils/targets/own/read-own-target.ts';
import { block, postOf } from '../fixtures.ts';

const own = (changes: Partial<OwnTarget> = {}): OwnTarget => ({
  ...newOwnTarget('own:club', 1),
  name: '会報',
  ...changes,
});
const typed = (changes: Partial<ReturnType<typeof typedOwnTarget>> = {}) => ({ ...typedOwnTarget(own()), ...changes });
const render = (changes: Partial<OwnTarget>, ...blocks: Parameters<typeof postOf>) =>
  makeOwnTarget(own(changes)).render(postOf(...blocks), { pointStyle: 'list' });

const POST = [
  block('title', '港の防潮壁', { slot: 'title' }),
  block('heading', '協議'),
  block('item', '費用', { ordered: true, slot: 'points' }),
  block('item', '工期', { ordered: true, slot: 'points' }),
  block('quote', '全員が同じ水を見ている', { slot: 'quote' }),
  block('cite', '市長', { slot: 'quote' }),
  block('paragraph', [
    { text: '詳しくは' },
    { text: '資料', href: 'https://courier.example/a', bold: true },
    { text: 'へ。' },
  ]),
  block('image', '朝の港', { image: { src: 'https://courier.example/p.jpg', alt: '港' } }),
] as const;

describe('a destination of the writer’s own', () => {
  it('draws all it keeps, in each format, and puts the title apart', () => {
    for (const format of OWN_FORMATS) {
      const { html, text, title } = render({ format }, ...POST);
      expect(title, format).toBe('港の防潮壁');
      expect(html ?? text, format).not.toContain('港の防潮壁');
      expect(html === null, format).toBe(format !== 'rich');
      for (const words of ['協議', '費用', '全員が同じ水を見ている', '市長', '資料', 'へ。', '朝の港']) {
        expect(html ?? text, format).toContain(words);
      }
    }
    expect(render({ titleApart: false, format: 'markdown' }, ...POST).text).toMatch(/^# 港の防潮壁/);
  });

  it('that keeps nothing gets every word as paragraphs and lines, and says what became of the rest', () => {
    const { text, losses } = render({ format: 'html', kept: [] }, ...POST);
    expect(text).toBe(
      [
        '<p>協議</p>',
        '<p>1. 費用<br>2. 工期</p>',
        '<p>「全員が同じ水を見ている」</p>',
        '<p>市長</p>',
        '<p>詳しくは資料 https://courier.example/a へ。</p>',
        '<p>朝の港</p>',
      ].join('\n'),
    );
    expect(losses).toEqual([
      { kind: 'heading', count: 1 },
      { kind: 'list', count: 2 },
      { kind: 'quotation', count: 1 },
      { kind: 'image', count: 1 },
      { kind: 'bold', count: 1 },
      { kind: 'link-words', count: 1 },
    ]);
  });

  it('loses one part alone where only that is not kept', () => {
    for (const part of KEPT_PARTS) {
      const { losses } = render({ kept: KEPT_PARTS.filter((one) => one !== part) }, ...POST);
      expect(losses.map(({ kind }) => (kind === 'link-words' ? 'link' : kind))).toEqual([part]);
    }
  });

  it('says what is over its limits, and names links no page may have', () => {
    const limits = { title: 3, body: 10, tags: null, hashtags: null };
    const unsafe = block('paragraph', [{ text: '押す', href: 'javascript:alert(1)' }]);
    const { losses, text } = render({ limits, format: 'plain' }, ...POST, unsafe);
    expect(losses).toMatchObject([
      { kind: 'title-too-long', length: 5, limit: 3 },
      { kind: 'body-too-long', limit: 10 },
      { kind: 'bold', count: 1 },
      { kind: 'image', count: 1 },
      { kind: 'link', count: 1 },
    ]);
    expect(text).not.toContain('javascript');
  });

  it('lets no word of the post become markup', () => {
    const { html } = render({ kept: [] }, block('heading', '<img src=x onerror=alert(1)>'));
    expect(html).toBe('<p>&lt;img src=x onerror=alert(1)&gt;</p>');
  });
});

describe('what is typed for a destination', () => {
  it('is read as people type it', () => {
    const read = readOwnTarget(
      typed({
        name: ' 会報 ',
        limits: { title: '４８', body: '30,000', tags: '', hashtags: ' 5 ' },
        editorUrl: 'club.example/new',
      }),
      ['note'],
      9,
    );
    expect(read).toEqual({
      ok: true,
      value: own({
        limits: { title: 48, body: 30_000, tags: null, hashtags: 5 },
        editorUrl: 'https://club.example/new',
        updatedAt: 9,
      }),
    });
  });

  it('is told field by field what is wrong with it', () => {
    const limits = { title: '百', body: '0', tags: '-1', hashtags: String(LARGEST_LIMIT + 1) };
    const read = readOwnTarget(typed({ name: '　', limits, editorUrl: 'javascript:alert(1)' }), [], 9);
    expect(read).toEqual({
      ok: false,
      problem: [
        { field: 'name', why: 'empty' },
        { field: 'title', why: 'number' },
        { field: 'body', why: 'number' },
        { field: 'tags', why: 'number' },
        { field: 'hashtags', why: 'number' },
        { field: 'editorUrl', why: 'address' },
      ],
    });
    expect(readOwnTarget(typed({ name: 'note' }), ['note'], 9)).toMatchObject({ problem: [{ why: 'taken' }] });
    expect(readOwnTarget(typed({ name: '𩸽'.repeat(20) }), [], 9).ok).toBe(true);
    expect(readOwnTarget(typed({ name: '𩸽'.repeat(21) }), [], 9)).toMatchObject({ problem: [{ why: 'long' }] });
  });

  it('comes back from what is stored', () => {
    const stored = own({
      limits: { title: 48, body: null, tags: 3, hashtags: null },
      editorUrl: 'https://club.example/',
    });
    expect(readOwnTarget(typedOwnTarget(stored), [], stored.updatedAt)).toEqual({ ok: true, value: stored });
  });
});
