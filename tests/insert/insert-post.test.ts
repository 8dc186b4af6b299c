import { expect, test } from 'vitest';
import { type EditorPort, type InsertStep, insertPost, WAIT_MS } from '../../utils/insert/insert-post.ts';
import type { Order, Reply } from '../../utils/insert/order.ts';

const editor = { hosts: ['note.com'], title: 'textarea', body: 'div' };
const filling = { title: '題名', html: '<p>本文</p>', text: '本文', how: 'empty', by: 'paste' } as const;
const standing = { title: '', characters: 0, empty: true };
type Said = Reply | 'closed' | 'unreachable' | 'strange';

/** A tab that answers as told, on a clock that only pauses move. */
function portThat(answers: (order: Order, asked: number) => Said, more: Partial<EditorPort> = {}) {
  let now = 0;
  const orders: Order['act'][] = [];
  const port: EditorPort = {
    find: async () => 7,
    open: async () => 8,
    show: async () => {},
    ask: async (_, order) => {
      orders.push(order.act);
      return answers(order, orders.length);
    },
    now: () => now,
    pause: async (ms) => {
      now += ms;
    },
    ...more,
  };
  return { port, orders, now: () => now };
}

const ready: Reply = { kind: 'ready', standing };
const good = ({ act }: Order): Said =>
  act === 'look'
    ? ready
    : act === 'fill'
      ? { kind: 'filled', before: [], titleKept: false }
      : { kind: 'read', title: '題名', lines: [] };

async function run(port: EditorPort, signal = new AbortController().signal) {
  const steps: InsertStep[] = [];
  const result = await insertPost(port, { editor, filling, tabId: null }, signal, (step) => void steps.push(step));
  return { result, steps, problem: result.ok ? null : result.problem };
}

test('the steps are told in their order, and what was read comes back', async () => {
  const { port } = portThat(good);
  const { result, steps } = await run(port);
  expect(steps).toEqual(['opening', 'waiting', 'filling', 'reading']);
  expect(result).toEqual({
    ok: true,
    value: { kind: 'read', tabId: 7, title: '題名', titleKept: false, lines: [], before: [] },
  });
});

test('where no editor is open one is opened', async () => {
  const { port } = portThat(good, { find: async () => null });
  const { result } = await run(port);
  expect(result.ok && result.value.tabId).toBe(8);
});

test('a document on its way is waited for', async () => {
  const { port } = portThat((order, asked) => (asked < 9 ? 'unreachable' : good(order)));
  expect((await run(port)).problem).toBeNull();
});

test('a dialog that comes over the editor just before it is filled is waited out', async () => {
  const { port, orders } = portThat((order, asked) =>
    asked === 2 ? { kind: 'waiting', for: 'covered' } : good(order),
  );
  expect((await run(port)).problem).toBeNull();
  expect(orders).toEqual(['look', 'fill', 'look', 'fill', 'read']);
});

test.each([
  ['editor', 'not-found'],
  ['other-editor', 'changed'],
  ['covered', 'covered'],
] as const)('%s for a minute is %s', async (seen, problem) => {
  const { port, orders, now } = portThat(() => ({ kind: 'waiting', for: seen }));
  expect((await run(port)).problem).toBe(problem);
  expect(now()).toBe(WAIT_MS);
  expect(orders).not.toContain('fill');
});

test.each([
  ['login', 'logged-out'],
  ['source', 'source'],
  ['elsewhere', 'logged-out'],
] as const)('%s is not waited out, but may pass by on the way', async (seen, problem) => {
  const there: Said = { kind: 'waiting', for: seen };
  const stays = portThat(() => there);
  expect((await run(stays.port)).problem).toBe(problem);
  expect(stays.now()).toBeLessThan(WAIT_MS);
  const passes = portThat((order, asked) => (asked < 4 ? there : good(order)));
  expect((await run(passes.port)).problem).toBeNull();
});

test('stopped while it waits, nothing is put in', async () => {
  const controller = new AbortController();
  const { port, orders } = portThat((_, asked) => {
    if (asked === 3) controller.abort();
    return asked < 3 ? { kind: 'waiting', for: 'editor' } : ready;
  });
  expect((await run(port, controller.signal)).problem).toBe('stopped');
  expect(orders).not.toContain('fill');
});

test.each([
  ['closed', 'look', 'tab-closed'],
  ['strange', 'look', 'changed'],
  ['closed', 'fill', 'tab-closed'],
  ['unreachable', 'fill', 'unread'],
  ['strange', 'fill', 'unread'],
  ['closed', 'read', 'tab-closed'],
  ['strange', 'read', 'unread'],
] as const)('%s at %s is %s', async (said, at, problem) => {
  const { port } = portThat((order) => (order.act === at ? said : good(order)));
  expect((await run(port)).problem).toBe(problem);
});

test('a tab that goes before it is shown was closed', async () => {
  const { port } = portThat(good, { show: () => Promise.reject(new Error('No tab with id: 7')) });
  expect((await run(port)).problem).toBe('tab-closed');
});

test('what stands there already is a question, and nothing is read', async () => {
  const there = { title: '前の題名', characters: 12, empty: false };
  const { port, orders } = portThat((order) =>
    order.act === 'fill' ? { kind: 'not-empty', standing: there } : good(order),
  );
  const { result } = await run(port);
  expect(result).toEqual({ ok: true, value: { kind: 'not-empty', tabId: 7, standing: there } });
  expect(orders).not.toContain('read');
});
