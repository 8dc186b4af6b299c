import { describe, expect, test } from 'vitest';
import { insertReport, isWhole } from '../../utils/insert/insert-report.ts';
import type { Line } from '../../utils/insert/line.ts';
import { readSent } from '../../utils/insert/read-sent.ts';
import type { Post } from '../../utils/post/post.ts';
import { EDITOR_RECIPES } from '../../utils/targets/editors/registry.ts';
import { TARGETS } from '../../utils/targets/registry.ts';
import type { TargetId } from '../../utils/targets/target.ts';
import { harbourPost } from '../post/fixtures.ts';
import { block, postOf } from '../targets/fixtures.ts';

const OPTIONS = { pointStyle: 'dash' } as const;
const sentOf = (target: TargetId, post: Post): Line[] => readSent(TARGETS[target].render(post, OPTIONS).html ?? '');

function report(post: Post, arrived: Line[], more: { before?: Line[]; target?: TargetId } = {}) {
  const { before = null, target = 'note' } = more;
  const sent = sentOf(target, post);
  return insertReport({ post, sent, arrived, before, drops: EDITOR_RECIPES[target]?.drops ?? [], title: 'arrived' });
}

const post = postOf(
  block('title', '題名', { slot: 'title' }),
  block('paragraph', [{ text: '一行目\n' }, { text: '二行目', href: 'https://x.example/' }]),
  block('paragraph', '最後の段落です。'),
);

describe.each(Object.keys(EDITOR_RECIPES) as TargetId[])('for %s', (target) => {
  test('a post that arrives as it was sent arrived whole, with every link', () => {
    const whole = harbourPost();
    const told = report(whole, sentOf(target, whole), { target });
    expect(told.losses).toEqual([]);
    expect(told.whole).toBe(told.blocks);
    expect(told.marks).toBeGreaterThan(5);
    expect(told.marksWhole).toBe(told.marks);
  });

  test('each loss is told of the block it happened to', () => {
    const whole = harbourPost();
    const arrived = sentOf(target, whole);
    const footer = whole.blocks.filter(({ slot }) => slot === 'footer');
    const plain = arrived.map(({ kind, spans }): Line => ({ kind, spans: spans.map(({ text }) => ({ text })) }));
    const told = report(whole, plain, { target });
    const lost = new Set(told.losses.map(({ place }) => place.id));
    for (const { id, content } of footer) expect(lost.has(id)).toBe(content.some(({ href }) => href !== undefined));
  });
});

test('a block of two lines is lost once, with the place to jump to', () => {
  const arrived = sentOf('note', post).filter(({ spans }) => spans[0]?.text !== '二行目');
  const { losses, whole, blocks } = report(post, arrived);
  expect(losses).toEqual([
    { place: expect.objectContaining({ id: post.blocks[1]?.id }), losses: [{ kind: 'missing' }] },
  ]);
  expect([whole, blocks]).toEqual([2, 3]);
});

test('put in at the caret, the writer’s own lines count neither as arrived nor as too many', () => {
  const sent = sentOf('note', post);
  const own: Line[] = [{ kind: 'p', spans: [{ text: '最後の段落です。' }] }];
  const told = report(post, [...own, ...sent.slice(0, -1)], { before: own });
  expect(told.losses.map(({ place }) => place.id)).toEqual([post.blocks[2]?.id]);
  expect(told.extra).toBe(0);
});

describe('put in at the caret, what the writer had there', () => {
  const sent = sentOf('note', post);
  const line = (text: string): Line => ({ kind: 'p', spans: [{ text }] });
  const own = [line('前の文章。'), line('もう 一つの段落。')];
  const [first, second] = own as [Line, Line];

  test('is told of where it went, and then not all is well', () => {
    const told = report(post, [first, ...sent], { before: own });
    expect(told.gone).toEqual(['もう 一つの段落。']);
    expect(isWhole(told)).toBe(false);
    expect(report(post, [first, line('もう'), ...sent, line('の段落。')], { before: own }).gone).toHaveLength(1);
    expect(report(post, [first, line('もう 一つの落。'), ...sent], { before: own }).gone).toHaveLength(1);
  });

  test.each([
    ['before it', [first, second, ...sent]],
    ['around it', [first, line('もう'), ...sent, line('一つの段落。')]],
    ['in one line with it', [line('前の文章。題名'), ...sent.slice(1), second]],
  ])('is not missed where it stands %s', (_, arrived) => {
    expect(report(post, arrived, { before: own }).gone).toEqual([]);
  });
});

test('a picture the target never takes is no loss of inserting; one whose address cannot be sent is named', () => {
  const good = block('image', '港', { image: { src: 'https://x.example/a.png', alt: '' } });
  const data = block('image', '図', { image: { src: 'data:image/png;base64,AAAA', alt: '' } });
  const pictures = postOf(good, data);
  const arrived = sentOf('note', pictures).filter(({ kind }) => kind !== 'image');
  const told = report(pictures, arrived);
  expect(told.losses).toEqual([]);
  expect(told.unsendable.map(({ id }) => id)).toEqual([data.id]);
});
