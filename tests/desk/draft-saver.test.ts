import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDraftSaver, type SaveState } from '../../components/desk/draft-saver.ts';
import type { Post } from '../../utils/post/post.ts';
import { fail, ok, type Result } from '../../utils/result.ts';

/** What the product promises: no word is on the screen longer than this without being stored. */
const PROMISED_MS = 500;

const text = (words: string): Post => ({
  blocks: [{ id: 'a', kind: 'paragraph', slot: 'lead', content: [{ text: words }], sourceIds: [] }],
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The revision of the draft that was split off, which no other has here. */
const SPLIT_OFF = 100;

/** A window on a draft: a store whose answers the test decides, and what the window did. */
function open(
  answer: (base: number) => Promise<Result<number, { kind: 'conflict' }>> = async (base) => ok(base + 1),
  /** How long it takes to keep this window's text as a draft of its own, in milliseconds. */
  splitting = 0,
) {
  const stored: { words: string; base: number; at: number }[] = [];
  const states: SaveState[] = [];
  const kept: string[] = [];
  let now = text('');
  const words = (post: Post) => post.blocks[0]?.content[0]?.text ?? '';
  const saver = createDraftSaver({
    revision: 1,
    read: () => now,
    store: (post, base) => {
      stored.push({ words: words(post), base, at: Date.now() });
      return answer(base);
    },
    onConflict: async (post) => {
      kept.push(words(post));
      if (splitting > 0) await new Promise((done) => setTimeout(done, splitting));
      return SPLIT_OFF;
    },
    onState: (state) => void states.push(state),
  });
  const type = (typed: string) => {
    now = text(typed);
    saver.changed();
  };
  return { saver, stored, states, kept, type };
}

test('a change is stored well within the time promised', async () => {
  const { stored, states, type } = open();
  const start = Date.now();
  type('あ');
  await vi.advanceTimersByTimeAsync(PROMISED_MS);
  expect(stored).toEqual([{ words: 'あ', base: 1, at: expect.any(Number) }]);
  expect(stored[0]?.at).toBeLessThanOrEqual(start + PROMISED_MS / 2);
  expect(states.at(-1)).toEqual({ kind: 'saved' });
});

test('under typing without a pause no word waits longer than that', async () => {
  const { stored, type } = open();
  const typedAt: number[] = [];
  for (let key = 1; key <= 40; key += 1) {
    typedAt.push(Date.now());
    type('あ'.repeat(key));
    await vi.advanceTimersByTimeAsync(50);
  }
  await vi.advanceTimersByTimeAsync(PROMISED_MS);
  for (const [index, at] of typedAt.entries()) {
    const first = stored.find(({ words }) => words.length > index);
    expect((first?.at ?? Number.POSITIVE_INFINITY) - at).toBeLessThanOrEqual(PROMISED_MS / 2);
  }
});

test('what is typed while a save runs is stored by the next one, on top of it', async () => {
  let finish: (() => void) | null = null;
  const { saver, stored, type } = open(
    (base) =>
      new Promise((done) => {
        finish = () => done(ok(base + 1));
      }),
  );
  type('あ');
  await vi.advanceTimersByTimeAsync(PROMISED_MS);
  type('あい');
  const flushed = saver.flush();
  const first = finish as (() => void) | null;
  first?.();
  await vi.advanceTimersByTimeAsync(0);
  const second = finish as (() => void) | null;
  second?.();
  expect(await flushed).toBe(true);
  expect(stored.map(({ words, base }) => [words, base])).toEqual([
    ['あ', 1],
    ['あい', 2],
  ]);
});

test('a failed save says why, keeps the change and tries again', async () => {
  let full = true;
  const { saver, states, stored, type } = open(async (base) => {
    if (full) throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    return ok(base + 1);
  });
  vi.spyOn(console, 'error').mockImplementation(() => {});
  type('あ');
  expect(await saver.flush()).toBe(false);
  expect(states.at(-1)).toEqual({ kind: 'failed', why: 'quota' });
  full = false;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(states.at(-1)).toEqual({ kind: 'saved' });
  expect(stored.at(-1)).toMatchObject({ words: 'あ', base: 1 });
});

test('when another window stored first, this one’s text is kept apart and nothing is overwritten', async () => {
  const { saver, kept, type } = open(async () => fail({ kind: 'conflict', revision: 7 }));
  type('こちら');
  expect(await saver.flush()).toBe(true);
  expect(kept).toEqual(['こちら']);
});

/** The draft has another revision by now; what was split off from it is nobody else's. */
const conflictThenOwn = async (base: number) =>
  base >= SPLIT_OFF ? ok(base + 1) : fail({ kind: 'conflict' as const, revision: 7 });

test('what is typed while a text is being kept apart goes on in that one, to the last letter', async () => {
  const { saver, kept, stored, states, type } = open(conflictThenOwn, 50);
  type('一');
  const flushed = saver.flush();
  type('一二');
  await vi.advanceTimersByTimeAsync(50);
  expect(await flushed).toBe(true);
  expect(kept).toEqual(['一']);
  expect(states.at(-1)).toEqual({ kind: 'saving' });
  await vi.advanceTimersByTimeAsync(PROMISED_MS);
  expect(states.at(-1)).toEqual({ kind: 'saved' });
  type('一二三');
  await saver.flush();
  expect(stored.slice(1).map(({ words, base }) => [words, base])).toEqual([
    ['一二', SPLIT_OFF],
    ['一二三', SPLIT_OFF + 1],
  ]);
});

test('what is typed while a text is being kept apart is stored with it although the view goes away', async () => {
  const { saver, stored, type } = open(conflictThenOwn, 50);
  type('一');
  void saver.flush();
  type('一二');
  const closed = saver.close();
  await vi.advanceTimersByTimeAsync(50);
  await closed;
  expect(stored.at(-1)).toMatchObject({ words: '一二', base: SPLIT_OFF });
});

test('another window’s text may take the place of this one’s only while nothing waits to be stored', async () => {
  const { saver, type } = open();
  expect(saver.cleanRevision()).toBe(1);
  type('あ');
  expect(saver.cleanRevision()).toBeNull();
  await saver.flush();
  expect(saver.cleanRevision()).toBe(2);
  saver.adopt(5);
  expect(saver.cleanRevision()).toBe(5);
});

test('what was typed while a save ran is stored although the view goes away', async () => {
  let finish: (answer: Result<number, { kind: 'conflict' }>) => void = () => {};
  const { saver, stored, type } = open(
    (base) =>
      new Promise((done) => {
        finish = done;
        if (base > 1) done(ok(base + 1));
      }),
  );
  type('あ');
  await vi.advanceTimersByTimeAsync(PROMISED_MS);
  type('あい');
  const closed = saver.close();
  type('あいう');
  finish(ok(2));
  await closed;
  expect(stored.map(({ words, base }) => [words, base])).toEqual([
    ['あ', 1],
    ['あい', 2],
  ]);
});
