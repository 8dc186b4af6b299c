import { beforeEach, expect, test, vi } from 'vitest';
import { ALL_STORED, createStorer, type Unstored } from '../../components/ui/create-storer.ts';

let unstored: Unstored;
let isFull: boolean;
let stored: string[];
beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  unstored = ALL_STORED;
  isFull = false;
  stored = [];
});

const open = () =>
  createStorer((now) => {
    unstored = now;
  });
const put = (value: string) => async () => {
  if (isFull) throw new DOMException('no room', 'QuotaExceededError');
  stored.push(value);
};

test('what a full store does not take is named with the reason, until it is stored', async () => {
  const { store } = open();
  isFull = true;
  expect(await store('tags', put('港'))).toBe(false);
  expect(unstored).toEqual({ problem: 'quota', names: new Set(['tags']) });
  isFull = false;
  expect(await store('tags', put('港町'))).toBe(true);
  expect(unstored).toEqual({ problem: null, names: new Set() });
});

test('another try stores the last change of each thing, and no earlier one', async () => {
  const { store, retry } = open();
  isFull = true;
  await store('tags', put('港'));
  await store('done', put('完成'));
  await store('tags', put('港町'));
  isFull = false;
  retry();
  await vi.waitFor(() => expect(unstored.problem).toBeNull());
  expect(stored.sort()).toEqual(['完成', '港町'].sort());
});

test('a press that failed is said until one succeeds, and is not done by itself later', async () => {
  const { press, retry } = open();
  isFull = true;
  expect(await press(put('削除'))).toBe(false);
  expect(unstored).toEqual({ problem: 'quota', names: new Set() });
  isFull = false;
  retry();
  expect(stored).toEqual([]);
  expect(await press(put('複製'))).toBe(true);
  expect(unstored.problem).toBeNull();
});

test('what was stored meanwhile hides nothing that was not', async () => {
  const { store } = open();
  isFull = true;
  await store('tags', put('港'));
  isFull = false;
  await store('done', put('完成'));
  expect(unstored.names).toEqual(new Set(['tags']));
});
