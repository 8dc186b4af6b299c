import { describe, expect, test } from 'vitest';
import type { RewriteOrder, Rewriting } from '../../../utils/engines/engine.ts';
import { rewriteOrder } from '../../../utils/engines/job/rewrite-order.ts';
import { rewriteByPrompt } from '../../../utils/engines/prompt/rewrite-by-prompt.ts';
import { rewritePrompt } from '../../../utils/engines/prompt/rewrite-prompt.ts';
import type { PostBlock } from '../../../utils/post/post.ts';
import { type FakeReply, fakeModel } from '../fake-model.ts';
import { longArticle, sampleOrder } from '../sample-order.ts';

const block: PostBlock = {
  id: 'b1',
  kind: 'paragraph',
  slot: 'sections',
  content: [{ text: '協議は2024年に始まり、費用をめぐって3回決裂した。' }],
  sourceIds: [4],
};

function orderFor(how: Rewriting, changes: Partial<PostBlock> = {}): RewriteOrder {
  const order = rewriteOrder({ ...block, ...changes }, how, sampleOrder());
  if (order === null) throw new Error('nothing to write anew');
  return order;
}

async function rewrite(reply: FakeReply, order = orderFor('shorter')) {
  const stream = rewriteByPrompt(
    order,
    fakeModel(() => reply),
    new AbortController().signal,
  );
  let last = null;
  for (;;) {
    const next = await stream.next();
    if (next.done) return { last, end: next.value };
    last = next.value;
  }
}

describe('a block written anew', () => {
  test('is asked for from its own sentences alone, with its text and the way', () => {
    const prompt = rewritePrompt(orderFor('shorter'));
    expect(prompt).toContain('協議は2024年に始まり、費用をめぐって3回決裂した。');
    expect(prompt).toContain('[4] Talks began in 2024 and broke down three times over cost.');
    expect(prompt).not.toContain('Fishing groups');
    expect(prompt).toContain('7割ほどの長さ');
    expect(rewritePrompt(orderFor('faithful'))).toContain('いちばん忠実な訳');
  });

  test('without known sources is shown the sentences that say most, however long the article', () => {
    const article = longArticle(14, 1_430);
    const order = rewriteOrder({ ...block, sourceIds: [] }, 'again', sampleOrder({ article }));
    expect(order?.from.length).toBeGreaterThan(10);
    expect(order?.from.length).toBeLessThan(200);
  });

  test('is only text an engine writes: no quotation, no footer, nothing empty', () => {
    const kinds: Partial<PostBlock>[] = [
      { kind: 'quote', slot: 'quote' },
      { slot: 'footer', kind: 'line' },
      { content: [] },
    ];
    for (const changes of kinds) expect(rewriteOrder({ ...block, ...changes }, 'shorter', sampleOrder())).toBeNull();
  });

  test.each([
    ['as asked', '2024年に始まった協議は3回決裂した。 [4]'],
    ['with chatter', '書き直しました:\n\n2024年に始まった協議は3回決裂した。 [4]'],
    ['in a fence', '```\n2024年に始まった協議は3回決裂した。[4]\n```'],
    ['with a label', '本文: 2024年に始まった協議は3回決裂した。 [4]'],
    ['in brackets', '「2024年に始まった協議は3回決裂した。」[4]'],
    ['as an item', '- **2024年に始まった協議は3回決裂した。** [4]'],
  ])('is read %s', async (_, text) => {
    const { last, end } = await rewrite({ text });
    expect(end.ok).toBe(true);
    expect(last).toEqual({ text: '2024年に始まった協議は3回決裂した。', sourceIds: [4] });
  });

  test.each([
    ['empty', { text: '' }],
    ['not-japanese', { text: 'Talks began in 2024 and broke down three times. [4]' }],
    ['too-short-a-limit', { text: '2024年に', end: 'length' }],
    ['cut-off', { text: '2024年に', problem: { kind: 'cut-off' } }],
  ] as [string, FakeReply][])('ends with the reason: %s', async (kind, reply) => {
    expect((await rewrite(reply)).end).toMatchObject({ ok: false, problem: { kind } });
  });

  test('of a title or heading has no full stop', async () => {
    const { last } = await rewrite({ text: '協議、3回決裂。 [4]' }, orderFor('shorter', { kind: 'heading' }));
    expect(last).toMatchObject({ text: '協議、3回決裂' });
  });
});
