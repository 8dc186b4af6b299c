import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { atRest } from '../../components/desk/at-rest.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function typing() {
  const run = vi.fn();
  const rest = atRest({ wait: 300, most: 1_000, run });
  const pass = (milliseconds: number) => void vi.advanceTimersByTime(milliseconds);
  return { run, rest, pass };
}

test('what waits for a rest is done once, after the last of several changes', () => {
  const { run, rest, pass } = typing();
  for (let key = 0; key < 3; key++) {
    rest.changed();
    pass(100);
  }
  expect(run).not.toHaveBeenCalled();
  pass(200);
  expect(run).toHaveBeenCalledOnce();
  pass(5_000);
  expect(run).toHaveBeenCalledOnce();
});

test('changes that never rest do not put it off for ever', () => {
  const { run, rest, pass } = typing();
  for (let key = 0; key < 21; key++) {
    rest.changed();
    pass(100);
  }
  expect(run).toHaveBeenCalledTimes(2);
});

test('ended, it is not done any more', () => {
  const { run, rest, pass } = typing();
  rest.changed();
  rest.end();
  pass(5_000);
  expect(run).not.toHaveBeenCalled();
});
